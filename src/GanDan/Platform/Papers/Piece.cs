namespace GanDan.Platform.Papers;

/// <summary>What can stand in a sentence of a paper, in a cell of its tables, and in a row of an exported register.</summary>
public abstract record Piece
{
    /// <summary>An empty cell.</summary>
    public static Piece Empty { get; } = new TextPiece("");

    public static Piece Text(string? text) => string.IsNullOrEmpty(text) ? Empty : new TextPiece(text);

    /// <summary>A whole number that is no figure of the catalogue: an ordinal, a count in a register. Grouped when printed; a year is text.</summary>
    public static Piece Number(long number) => new NumberPiece(number);

    public static Piece Date(DateOnly? day) => day is { } known ? new DatePiece(known) : Empty;

    /// <summary>A moment already turned to the office's own time.</summary>
    public static Piece Moment(DateTime local) => new MomentPiece(local);

    public static Piece Figure(string code, FigureValue? value, FigureValue? declared = null, bool changed = false) =>
        new FigurePiece(code, value, declared, changed);
}

/// <summary>Words; a line feed inside starts a new line.</summary>
public sealed record TextPiece(string Content, bool Bold = false, bool Italic = false, bool Changed = false) : Piece;

public sealed record NumberPiece(long Value) : Piece;

public sealed record DatePiece(DateOnly Day) : Piece;

public sealed record MomentPiece(DateTime Local) : Piece;

/// <summary>
/// A figure with its code. What the program counted and what a unit declared stand side by side and never replace one another
/// (product.md, principle 4); either may be missing. <paramref name="Changed"/>: differs from the edition before.
/// </summary>
public sealed record FigurePiece(string Code, FigureValue? Value, FigureValue? Declared = null, bool Changed = false) : Piece;

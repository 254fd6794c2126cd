using GanDan.Platform.Text;

namespace GanDan.Platform.Papers;

public enum PaperLayout
{
    /// <summary>HD 36-HD/VPTW (domain.md §11.2).</summary>
    Party,

    /// <summary>NĐ 30/2020, Phụ lục I (domain.md §11.1).</summary>
    Administrative,
}

/// <summary>
/// A report ready to be printed. Names of bodies come in ordinary letters ("Ban Dân vận Quận ủy"): the writer sets capitals where the
/// layout asks for them. <paramref name="Created"/> (UTC) is the only time that reaches the file, so that equal papers are equal bytes.
/// </summary>
/// <param name="Date">The day of issue; null leaves blanks to be filled by hand.</param>
/// <param name="Kind">"Báo cáo".</param>
/// <param name="Abstract">Trích yếu: what the report is about.</param>
/// <param name="MarkChanges">Underline with dots what differs from the edition before: for a review copy, not for a signed paper.</param>
public sealed record Paper(
    PaperLayout Layout,
    Letterhead Letterhead,
    string Place,
    DateOnly? Date,
    string Kind,
    string Abstract,
    IReadOnlyList<PaperBlock> Blocks,
    Signature Signature,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<Annex> Annexes,
    DateTime Created,
    Language Language = Language.Vietnamese,
    bool MarkChanges = false
);

/// <summary>Who issues the paper and under which number.</summary>
/// <param name="Symbol">What follows the number: "BC/BDV" on a Party paper, "BC-UBND" on an administrative one.</param>
/// <param name="Number">Given at issue, never at draft (NĐ 30/2020 Đ.15); null prints a blank to be filled by hand.</param>
public sealed record Letterhead(string? SuperiorBody, string IssuingBody, string Symbol, string? Number = null);

/// <summary>
/// <paramref name="Prefix"/> "T/M Ban Thường vụ", "K/T Trưởng ban" on Party papers, "TM. Ủy ban nhân dân", "KT. Chủ tịch" on
/// administrative ones; none when the head signs for himself.
/// </summary>
public sealed record Signature(string? Prefix, string Title, string Name);

public abstract record PaperBlock
{
    /// <summary>A paragraph of plain words.</summary>
    public static PaperBlock Words(string text) => new ParagraphBlock([Piece.Text(text)]);

    /// <summary>A paragraph of words and figures.</summary>
    public static PaperBlock Of(params IReadOnlyList<Piece> pieces) => new ParagraphBlock(pieces);
}

/// <summary><paramref name="Level"/> 1 to 4: "I. …", "1. …", "a) …", "- …"; the text carries its own number.</summary>
public sealed record HeadingBlock(int Level, string Text) : PaperBlock;

public sealed record ParagraphBlock(IReadOnlyList<Piece> Pieces) : PaperBlock;

public sealed record TableBlock(PaperTable Table) : PaperBlock;

/// <summary>A remark in small italics: where a figure comes from, what is not counted.</summary>
public sealed record NoteBlock(string Text) : PaperBlock;

/// <summary>An annex starts on a page of its own. <paramref name="Number"/> "Phụ lục I"; <paramref name="Title"/> its name.</summary>
public sealed record Annex(string Number, string Title, PaperTable Table);

public sealed record PaperTable(
    string? Title,
    IReadOnlyList<PaperColumn> Columns,
    IReadOnlyList<IReadOnlyList<Piece>> Rows,
    IReadOnlyList<Piece>? Total = null,
    string? Note = null
);

/// <param name="Width">In characters, for Excel; null lets the writer choose.</param>
public sealed record PaperColumn(string Header, ColumnAlign Align = ColumnAlign.Text, int? Width = null);

public enum ColumnAlign
{
    /// <summary>Left.</summary>
    Text,

    /// <summary>Right: numbers, shares, money.</summary>
    Number,

    /// <summary>Centre: ordinals, dates, short marks.</summary>
    Centre,
}

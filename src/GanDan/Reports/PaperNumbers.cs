using GanDan.Figures;
using GanDan.Platform.Papers;
using GanDan.Platform.Text;
using PaperValue = GanDan.Platform.Papers.FigureValue;

namespace GanDan.Reports;

/// <summary>The numbers of a report as its papers, annexes and manifest print them.</summary>
public static class PaperNumbers
{
    /// <summary>The value as a paper prints it; a share keeps its two numbers. What is small says no more than that, and of a share nothing.</summary>
    public static PaperValue? Value(TakenSlot slot) =>
        slot switch
        {
            { Released: { } released } => PaperValue.Count(released.Value),
            { Under: not null, Value.Unit: UnitOfCount.Percent } => null,
            { Under: { } under } => PaperValue.Below(under),
            { Value: { } value } => Value(value),
            _ => null,
        };

    public static PaperValue Value(GanDan.Figures.FigureValue value) =>
        value.Unit switch
        {
            UnitOfCount.Percent => PaperValue.Ratio(value.Numerator ?? 0, value.Denominator ?? 0),
            UnitOfCount.Vnd => PaperValue.Money(value.Value ?? 0),
            _ => PaperValue.Count(value.Value ?? 0),
        };

    /// <summary>The number declared for a slot, in its unit of count: a share in tenths of a percent. Small, where the counted one is hidden, it is too.</summary>
    public static PaperValue? Declared(TakenSlot slot, UnitOfCount unit) =>
        slot.Declared is { } declared ? Declared(declared.Value, unit, slot.Under) : null;

    /// <param name="value">The number declared.</param>
    /// <param name="unit">Its unit of count.</param>
    /// <param name="under">The smallest count that is told, where the counted one is hidden.</param>
    public static PaperValue Declared(long value, UnitOfCount unit, int? under = null) =>
        unit switch
        {
            not UnitOfCount.Percent when value < under => PaperValue.Below(under.Value),
            UnitOfCount.Percent => PaperValue.Ratio(value, Declaration.WholeShare),
            UnitOfCount.Vnd => PaperValue.Money(value),
            _ => PaperValue.Count(value),
        };

    /// <summary>A number of a table, or that it is smaller than the threshold, or hidden with one that is.</summary>
    internal static Piece Cell(string code, FigureCell cell, int? under) =>
        cell.IsCompanion ? Piece.Figure(code, PaperValue.Hidden) : Total(code, cell.Value, under);

    /// <summary>The number below a table, or that all of it together is smaller than the threshold.</summary>
    internal static Piece Total(string code, long? value, int? under) =>
        value is null && under is { } threshold ? Piece.Figure(code, PaperValue.Below(threshold)) : Piece.Number(value ?? 0);

    /// <summary>Why some cells of a table say no number: the next smallest is hidden with a small one, or the total would tell it.</summary>
    internal static string Hidden(int under) => T.In(Language.Vietnamese)[SmallNote, under];

    /// <summary>The sentence below a table with hidden cells; a key for translation.</summary>
    public const string SmallNote = "Ô ghi “<{0}”: số nhỏ hơn {0}. Ô ghi “ẩn”: số không nhỏ, được ẩn cùng để không suy ra được số nhỏ.";
}

using GanDan.Platform.Text;

namespace GanDan.Platform.Papers;

public enum FigureKind
{
    /// <summary>Whole things: people, attendances, cases, models, kilograms.</summary>
    Count,

    /// <summary>Whole đồng.</summary>
    Money,

    /// <summary>A part of a whole, printed as a percentage.</summary>
    Ratio,

    /// <summary>A count too small to be told: printed "&lt;10", never with its records (product.md, principle 2).</summary>
    Below,

    /// <summary>A count that is not small, hidden so that a small one cannot be reckoned back: printed "ẩn", never with its records.</summary>
    Hidden,
}

/// <summary>The value of a figure: two whole numbers at most, never a rounded fraction.</summary>
public sealed record FigureValue
{
    private FigureValue(FigureKind kind, long amount, long? whole = null) => (Kind, Amount, Whole) = (kind, amount, whole);

    public FigureKind Kind { get; }

    /// <summary>The count, the đồng, the numerator of a ratio, or the threshold that a hidden count is below.</summary>
    public long Amount { get; }

    /// <summary>The denominator; only a ratio has one.</summary>
    public long? Whole { get; }

    public static FigureValue Count(long amount) => new(FigureKind.Count, amount);

    public static FigureValue Money(long dong) => new(FigureKind.Money, dong);

    public static FigureValue Ratio(long part, long whole) => new(FigureKind.Ratio, part, whole);

    public static FigureValue Below(long threshold) => new(FigureKind.Below, threshold);

    public static FigureValue Hidden { get; } = new(FigureKind.Hidden, 0);

    /// <summary>As it stands in a sentence.</summary>
    public string Print(Language language) =>
        Kind switch
        {
            FigureKind.Count => VietnameseNumbers.Number(Amount, language),
            FigureKind.Money => VietnameseNumbers.Money(Amount, language),
            FigureKind.Ratio => VietnameseNumbers.Percent(Amount, Whole.GetValueOrDefault(), language: language),
            FigureKind.Below => $"<{VietnameseNumbers.Number(Amount, language)}",
            FigureKind.Hidden => T.In(language)["ẩn"],
        };

    /// <summary>As it stands in a table, where the column's head names the unit: money without "đồng".</summary>
    public string PrintInTable(Language language) =>
        Kind is FigureKind.Money ? VietnameseNumbers.Number(Amount, language) : Print(language);
}

using GanDan.Platform.Books.Reading;
using GanDan.Platform.Text;

namespace GanDan.Platform.Books.Values;

/// <summary>What the unit of a heading makes of figures: where it cannot have been meant, and where it is beyond what an office has.</summary>
internal static class Magnitude
{
    private const decimal Million = 1_000_000;

    // A ward's round of gifts is some millions, a morning's waste some tons: beyond these somebody has most likely mistaken the unit.
    private const long RareMoney = 100_000_000_000;
    private const long RareWeight = 1_000_000;

    /// <summary>
    /// Under a heading in millions "15.000.000" is đồng written out to the last: no row of an office has a million millions. It is read so, and
    /// said. As a problem it would keep the row out, though everybody who sees the cell knows what it means.
    /// </summary>
    public static bool IsWrittenOut(decimal number, decimal unit) => unit >= Million && Math.Abs(number) >= Million;

    /// <summary>
    /// Figures of which the heading's unit may make too much or too little, so that it is said what was made of them. Under a heading in
    /// thousands the heading holds: "1.500.000" may be either there, and "12,345" has a comma where its writer may have meant a dot.
    /// </summary>
    public static bool IsUnclear(decimal number, decimal unit, bool isDecimalOfThree) =>
        unit > 1 && (Math.Abs(number) >= Million || (unit < Million && isDecimalOfThree));

    public static Remark InDong(decimal amount, in BookCell cell, string at) =>
        Math.Abs(amount) > long.MaxValue
            ? TooLarge(cell, at)
            : new(
                "Ô {0}: “{1}” được hiểu là {2} đồng. Xin kiểm tra lại.",
                at,
                Fold.Clean(cell.Shown),
                VietnameseNumbers.Number((long)amount)
            );

    public static Remark TooLarge(in BookCell cell, string at) =>
        new("Ô {0}: “{1}” quá lớn. Xin kiểm tra lại.", at, Fold.Clean(cell.Shown));

    /// <summary>The money, pointed out when it is more than an office has in one row.</summary>
    public static Parsed<long?> OfMoney(Parsed<long?> money, in BookCell cell, string at)
    {
        if (money.Value is not { } dong || Math.Abs((decimal)dong) < RareMoney)
            return money;
        var shown = VietnameseNumbers.Number(dong);
        return new(
            dong,
            Warning: new Remark("Ô {0}: “{1}” là {2} đồng, lớn khác thường. Xin kiểm tra lại.", at, Fold.Clean(cell.Shown), shown)
        );
    }

    /// <summary>The weight, pointed out when no row of an office has as much.</summary>
    public static Parsed<decimal?> OfWeight(Parsed<decimal?> weight, in BookCell cell, string at)
    {
        if (weight.Value is not { } kilograms || Math.Abs(kilograms) <= RareWeight)
            return weight;
        if (Math.Abs(kilograms) > long.MaxValue)
            return (Parsed<decimal?>)TooLarge(cell, at);
        var shown = VietnameseNumbers.Number((long)kilograms);
        return new(
            kilograms,
            Warning: new Remark("Ô {0}: “{1}” là {2} kg, lớn khác thường. Xin kiểm tra lại.", at, Fold.Clean(cell.Shown), shown)
        );
    }
}

using System.Globalization;

namespace GanDan.Platform.Text;

/// <summary>
/// Numbers, shares, money and dates as the office prints them: 2.353 · 98,5% · 1.073.000.000 đồng · 24/3/2020 (domain.md §11.3); the
/// English variants are 2,353 · 98.5% · 1,073,000,000 VND · 24 March 2020. All arithmetic is on integers, so a page, a paper and the
/// manifest can never differ by a rounding.
/// </summary>
public static class VietnameseNumbers
{
    /// <summary>What is printed where a share has nothing to be a share of.</summary>
    public const string Nothing = "–";

    private static readonly NumberFormatInfo dots = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo commas = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    /// <summary>2353 → "2.353".</summary>
    public static string Number(long number, Language language = Language.Vietnamese) => number.ToString("#,0", Separators(language));

    /// <summary>1234.5 → "1.234,5": as exact as it was given, to three decimals.</summary>
    public static string Amount(decimal amount, Language language = Language.Vietnamese) =>
        amount.ToString("#,0.###", Separators(language));

    /// <summary>
    /// numerator ÷ denominator in hundredths, rounded half away from zero: (197, 200) → "98,5%". Zeros at the end of the decimals are
    /// dropped, as an office writes them: "98%", "100%". A denominator of 0 gives <see cref="Nothing"/>.
    /// </summary>
    /// <param name="decimals">0 to 6.</param>
    public static string Percent(long numerator, long denominator, int decimals = 1, Language language = Language.Vietnamese)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)decimals, 6u, nameof(decimals));
        if (denominator == 0)
            return Nothing;

        var scale = (long)Math.Pow(10, decimals);
        var rounded = RoundedQuotient((Int128)numerator * 100 * scale, denominator);
        var (whole, rest) = Int128.DivRem(Int128.Abs(rounded), scale);
        var fraction = decimals == 0 ? "" : rest.ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0').TrimEnd('0');
        var separators = Separators(language);
        var sign = rounded < 0 ? "-" : "";
        var point = fraction.Length == 0 ? "" : separators.NumberDecimalSeparator;
        return $"{sign}{((long)whole).ToString("#,0", separators)}{point}{fraction}%";
    }

    /// <summary>Whole đồng: 1073000000 → "1.073.000.000 đồng" ("1,073,000,000 VND").</summary>
    public static string Money(long dong, Language language = Language.Vietnamese) =>
        $"{Number(dong, language)} {(language is Language.English ? "VND" : "đồng")}";

    /// <summary>The one way to write a day on screens, in exports and on papers, "24/3/2020": no zeros in front; in English "24 March 2020".</summary>
    public static string Date(DateOnly day, Language language = Language.Vietnamese) =>
        language is Language.English
            ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"14:20, 24/3/2020": a moment of the wall's clock.</summary>
    public static string Moment(DateTime local, Language language = Language.Vietnamese) =>
        string.Create(CultureInfo.InvariantCulture, $"{local:HH:mm}, {Date(DateOnly.FromDateTime(local), language)}");

    /// <summary>
    /// "ngày 24 tháng 3 năm 2020", as the head of a paper has it: a day below 10 and the months 1 and 2 take a 0 in front
    /// (NĐ 30/2020 Phụ lục I; HD 36-HD/VPTW, which is itself dated "ngày 03 tháng 4 năm 2018").
    /// </summary>
    public static string LongDate(DateOnly day, Language language = Language.Vietnamese)
    {
        if (language is Language.English)
            return Date(day, language);

        var month = day.Month < 3 ? $"0{day.Month}" : day.Month.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {month} năm {day.Year}");
    }

    /// <summary>The nearest whole number to <paramref name="numerator"/> ÷ <paramref name="denominator"/>, halves away from zero.</summary>
    public static Int128 RoundedQuotient(Int128 numerator, long denominator)
    {
        if (denominator < 0)
            return RoundedQuotient(-numerator, -denominator);

        var doubled = (2 * Int128.Abs(numerator) + denominator) / (2 * (Int128)denominator);
        return numerator < 0 ? -doubled : doubled;
    }

    private static NumberFormatInfo Separators(Language language) => language is Language.English ? commas : dots;
}

using System.Text.RegularExpressions;

namespace GanDan.Platform.Books.Values;

/// <summary>Units named in a heading: "Kinh phí (triệu đồng)", "Rác thu gom, tấn", "Đơn vị tính: nghìn đồng".</summary>
public static partial class HeadingUnit
{
    /// <summary>What one is worth in đồng or in kilograms; null when the heading names no unit of that kind.</summary>
    public static decimal? Of(string heading, ValueKind kind)
    {
        if (kind is not (ValueKind.Money or ValueKind.WeightKg))
            return null;
        var units = kind is ValueKind.Money ? Money : Weight;
        var clean = Fold.Clean(heading);
        foreach (Match part in Part().Matches(clean))
            if (units.TryGetValue(Words(part.Groups["unit"].Value), out var worth))
                return worth;
        var whole = " " + Words(clean);
        foreach (var (unit, worth) in units.OrderByDescending(u => u.Key.Length))
            if ((unit.Contains(' ', StringComparison.Ordinal) || unit[0] is '1') && whole.EndsWith(" " + unit, StringComparison.Ordinal))
                return worth;
        if (kind is ValueKind.WeightKg)
            return Weighed().Match(clean) is { Success: true } w ? units[Fold.Words(w.Value)] : null;
        return null;
    }

    /// <summary>Whether a line beside the table speaks of the unit of its numbers: “Đơn vị tính: triệu đồng”, “(số tiền tính bằng nghìn đồng)”.</summary>
    public static bool IsSaid(string text)
    {
        var words = Fold.Words(text);
        return Asks.Any(ask => words.Contains(ask, StringComparison.Ordinal)) || words.StartsWith("don vi ", StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether the heading counts by what is no sum of that kind: cubic metres or bags where kilograms are asked for, the price of one gift where
    /// the money of all is.
    /// </summary>
    public static bool IsAnother(string heading, ValueKind kind)
    {
        var counted = kind switch
        {
            ValueKind.WeightKg => ByVolume(),
            ValueKind.Money or ValueKind.Count => ForOne(),
            _ => null,
        };
        return counted?.IsMatch(Fold.Aligned(Fold.Clean(heading)).Replace('³', '3')) is true;
    }

    /// <summary>The heading without what stands in brackets or after "ĐVT".</summary>
    public static string Without(string heading) => Bracketed().Replace(Fold.Clean(heading), " ").Trim();

    private static readonly string[] Asks = ["don vi tinh", "dvt", "tinh bang", "tinh theo"];

    private static string Words(string text) =>
        Times()
            .Replace(Ask().Replace(Fold.Words(text), ""), "")
            .Replace("1 000", "1000", StringComparison.Ordinal)
            .Replace("1000 000", "1000000", StringComparison.Ordinal)
            .Trim();

    private static readonly Dictionary<string, decimal> Money = new(StringComparer.Ordinal)
    {
        ["dong"] = 1,
        ["d"] = 1,
        ["vnd"] = 1,
        ["viet nam dong"] = 1,
        ["nghin dong"] = 1_000,
        ["ngan dong"] = 1_000,
        ["1000 dong"] = 1_000,
        ["1000d"] = 1_000,
        ["1000 d"] = 1_000,
        ["nghin"] = 1_000,
        ["ngan"] = 1_000,
        ["ngd"] = 1_000,
        ["000 dong"] = 1_000,
        ["000d"] = 1_000,
        ["trieu dong"] = 1_000_000,
        ["trieu"] = 1_000_000,
        ["trd"] = 1_000_000,
        ["tr d"] = 1_000_000,
        ["tr dong"] = 1_000_000,
        ["tr"] = 1_000_000,
        ["1000000 dong"] = 1_000_000,
        ["1000000d"] = 1_000_000,
        ["ty dong"] = 1_000_000_000,
        ["ti dong"] = 1_000_000_000,
        ["ty"] = 1_000_000_000,
    };

    private static readonly Dictionary<string, decimal> Weight = new(StringComparer.Ordinal)
    {
        ["kg"] = 1,
        ["ky"] = 1,
        ["kilogam"] = 1,
        ["yen"] = 10,
        ["ta"] = 100,
        ["tan"] = 1_000,
    };

    [GeneratedRegex(
        @"[(\[](?<unit>[^)\]]*)[)\]]|(?:[,;:/]|\s[-–]\s)\s*(?<unit>[^,;:/()\-–]+)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Part();

    [GeneratedRegex(@"[(\[][^)\]]*[)\]]|(?:ĐVT|đvt|Đơn vị tính).*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b(?:don vi tinh|don vi|dvt|tinh bang|tinh theo)\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ask();

    // “x1.000đ”
    [GeneratedRegex(@"(?<!\w)x\s?(?=1)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Times();

    [GeneratedRegex(
        @"[(\[,;:/]\s*(?:dvt\s*:?\s*|so\s+)?(?:m3|m2|met khoi|khoi|bao|tui|bich|xe|chuyen|thung|lit|cai)\b|\bso\s+(?:m3|met khoi|khoi|bao|tui|bich|xe|chuyen|thung)\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ByVolume();

    [GeneratedRegex(
        @"\b(?:don gia|dinh muc|muc (?:qua|chi|tang|trao|tien|ho tro))\b|(?:/|\bmoi |\bmot |\b1 )\s*(?:phan|suat|ho|nguoi|vi|em|truong hop|don vi)\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ForOne();

    // With its mark, because Tân is also a name.
    [GeneratedRegex(@"(?<!\w)(?:kg|tấn|TẤN|Tấn)(?!\w)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weighed();
}

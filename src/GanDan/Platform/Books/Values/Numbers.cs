using System.Globalization;
using System.Text.RegularExpressions;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Text;

namespace GanDan.Platform.Books.Values;

/// <summary>Counts, decimals, weights (kg) and money (whole đồng) as offices write them: dot for thousands, comma for decimals.</summary>
public static partial class Numbers
{
    /// <summary>The most that a row of an office counts; a telephone number or a day in the wrong column is more. Forms hold to it too.</summary>
    public const int MostCounted = 1_000_000;

    /// <summary>A whole number, not negative and no more than <see cref="MostCounted"/>: "1.500", "1,500", "12 người", "khoảng 50" (with a warning).</summary>
    public static Parsed<long?> Count(in BookCell cell, string at)
    {
        var parsed = Amount(cell, at, CountWords, 1m);
        if (parsed.Value is not { } amount)
            return new(null, parsed.Problem);
        if (amount < 0)
            return (Parsed<long?>)new Remark("Ô {0}: “{1}” là số âm. Xin kiểm tra lại.", at, cell.Shown);
        if (amount > MostCounted)
            return (Parsed<long?>)Magnitude.TooLarge(cell, at);
        return decimal.Truncate(amount) == amount
            ? new((long)amount, Warning: parsed.Warning)
            : (Parsed<long?>)
                new Remark("Ô {0}: “{1}” không phải số nguyên. Nếu dấu đó ngăn hàng nghìn, xin gõ lại số liền.", at, cell.Shown);
    }

    public static Parsed<decimal?> Quantity(in BookCell cell, string at) => Amount(cell, at, CountWords, 1m);

    /// <summary>Kilograms. <paramref name="unit"/> is what the heading says one is worth in kg; a unit in the cell itself goes before it.</summary>
    public static Parsed<decimal?> Weight(in BookCell cell, string at, decimal unit = 1m)
    {
        var parsed = Amount(cell, at, WeightWords, unit);
        return parsed.Value is { } amount ? Magnitude.OfWeight(new(amount, Warning: parsed.Warning), cell, at) : parsed;
    }

    /// <summary>Whole đồng. <paramref name="unit"/> is what the heading says one is worth in đồng.</summary>
    public static Parsed<long?> Money(in BookCell cell, string at, decimal unit = 1m)
    {
        var parsed = Amount(cell, at, MoneyWords, unit);
        if (parsed.Value is not { } amount)
            return new(null, parsed.Problem);
        if (Math.Abs(amount) > long.MaxValue)
            return (Parsed<long?>)Magnitude.TooLarge(cell, at);
        return decimal.Truncate(amount) == amount
            ? Magnitude.OfMoney(new((long)amount, Warning: parsed.Warning), cell, at)
            : (Parsed<long?>)new Remark("Ô {0}: “{1}” không tròn đồng. Xin kiểm tra lại.", at, cell.Shown);
    }

    private static Parsed<decimal?> Amount(in BookCell cell, string at, Dictionary<string, decimal> words, decimal unit)
    {
        var isMoney = ReferenceEquals(words, MoneyWords);
        switch (cell.Kind)
        {
            case CellKind.Empty:
                return default;
            case CellKind.Number:
                if (Math.Abs(cell.Number) >= 1e15)
                    return (Parsed<decimal?>)Magnitude.TooLarge(cell, at);
                var stored = Math.Round((decimal)cell.Number, 6);
                return isMoney && Magnitude.IsWrittenOut(stored, unit)
                    ? new(stored, Warning: Magnitude.InDong(stored, cell, at))
                    : new(stored * unit);
            case CellKind.FormulaWithoutValue:
                return (Parsed<decimal?>)
                    new Remark("Ô {0} là công thức chưa có kết quả. Xin mở bằng Excel, lưu lại rồi gửi, hoặc gõ số vào.", at);
            case CellKind.Text:
                break;
            case CellKind.Date or CellKind.Bool or CellKind.Error:
            default:
                return (Parsed<decimal?>)new Remark("Ô {0}: “{1}” không phải là số.", at, cell.Shown);
        }

        var text = Fold.Clean(cell.Text);
        if (Dates.IsBlank(text))
            return default;
        var folded = Fold.Aligned(text).TrimEnd('.');
        if (folded is "khong" or "khong co")
            return new(0m);
        var about = About().Match(folded);
        var body = about.Success ? folded[about.Length..] : folded;
        var more = body.EndsWith('+');
        var total = 0m;
        var (place, pieces, before, lastWorth, spoken, unclear) = (0, 0, "", unit, false, false);
        foreach (Match part in Piece().Matches(body))
        {
            var word = part.Groups["w"].Value;
            var worth = unit;
            var known = word.Length is 0 || Worth(word, words, unit, out worth);
            if (
                !body.AsSpan(place, part.Index - place).Trim(" ,+").IsEmpty
                || Value(part.Groups["n"].Value, isOfUnit: known && worth > 1) is not { } number
            )
                return NotNumber(cell, at);
            // "40-50", "40 đến 50": from one to the other, and no sum.
            if (pieces > 0 && (number < 0 || before is "den" or "toi" or "hoac" or "hay"))
                return (Parsed<decimal?>)new Remark("Ô {0}: “{1}” là một khoảng. Xin ghi một con số.", at, text);
            if (before is "x" or "e")
                return NotNumber(cell, at);
            if (!known)
                return NotNumber(cell, at);
            // A unit in the cell itself is meant, whatever it makes of the figures; only its comma may not be.
            var plain = word.Length is 0 ? number : 0;
            if (isMoney && Magnitude.IsUnclear(plain, worth, DecimalOfThree().IsMatch(part.Groups["n"].ValueSpan)))
                (worth, unclear) = (Magnitude.IsWrittenOut(plain, worth) ? 1 : worth, true);
            // "1tr5" is one and a half million: the figures after a unit are its decimals, as they are said.
            if (before.Length > 0 && word.Length is 0 && !ReferenceEquals(words, CountWords) && IsFewDigits(part.Groups["n"].ValueSpan))
                (worth, spoken) = (lastWorth / Power(part.Groups["n"].Length), true);
            total += number * worth;
            place = part.Index + part.Length;
            pieces++;
            (before, lastWorth) = (Fold.Words(word).Split(' ')[^1], worth);
        }
        if (place is 0 || !body.AsSpan(place).Trim(" ,+").IsEmpty)
            return NotNumber(cell, at);
        if (unclear)
            return new(total, Warning: Magnitude.InDong(total, cell, at));
        if (about.Success || more)
            return new(total, Warning: new Remark("Ô {0}: “{1}” là số ước chừng.", at, text));
        // "10 nam, 5 nữ" is a sum, "2 tổ 35 người" is none: a person tells.
        return spoken || (pieces > 1 && ReferenceEquals(words, CountWords))
            ? new(
                total,
                Warning: new Remark("Ô {0}: “{1}” được hiểu là {2}. Xin kiểm tra lại.", at, text, VietnameseNumbers.Number((long)total))
            )
            : new(total);
    }

    private static bool IsFewDigits(ReadOnlySpan<char> text) => text.Length <= 3 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static decimal Power(int digits) =>
        digits switch
        {
            1 => 10,
            2 => 100,
            _ => 1_000,
        };

    private static Parsed<decimal?> NotNumber(in BookCell cell, string at) =>
        (Parsed<decimal?>)new Remark("Ô {0}: “{1}” không phải là số.", at, Fold.Clean(cell.Text));

    private static bool Worth(string word, Dictionary<string, decimal> words, decimal unit, out decimal worth)
    {
        var phrase = Fold.Words(word);
        if (ReferenceEquals(words, CountWords))
        {
            worth = 1m;
            return phrase.Split(' ').Length <= 4;
        }
        var split = phrase.Split(' ');
        worth = unit;
        if (!words.TryGetValue(split[0], out worth))
            return false;
        return split.Length is 1 || split[1..].All(w => w is "dong" or "d" or "vnd" or "rac");
    }

    /// <summary>
    /// "1.500" and "1,500" are grouped; "1,5", "1.5" and "0,500" are not, nor is "12,345" of a unit larger than one: the comma is the
    /// decimal's, and who counts in tons writes the kilograms behind it.
    /// </summary>
    private static decimal? Value(string text, bool isOfUnit)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        if (Grouped().IsMatch(plain) && !(isOfUnit && DecimalOfThree().IsMatch(plain)))
        {
            var group = plain.AsSpan().IndexOfAny('.', ',') is >= 0 and var at ? plain[at] : '.';
            plain = plain.Replace(group.ToString(), "", StringComparison.Ordinal);
        }
        plain = plain.Replace(',', '.');
        return decimal.TryParse(
            plain,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;
    }

    private static readonly Dictionary<string, decimal> CountWords = [];

    private static readonly Dictionary<string, decimal> WeightWords = new(StringComparer.Ordinal)
    {
        ["kg"] = 1,
        ["kgs"] = 1,
        ["ky"] = 1,
        ["ki"] = 1,
        ["kilogam"] = 1,
        ["can"] = 1,
        ["yen"] = 10,
        ["ta"] = 100,
        ["tan"] = 1_000,
        ["t"] = 1_000,
        ["g"] = 0.001m,
        ["gam"] = 0.001m,
    };

    private static readonly Dictionary<string, decimal> MoneyWords = new(StringComparer.Ordinal)
    {
        ["dong"] = 1,
        ["d"] = 1,
        ["vnd"] = 1,
        ["nghin"] = 1_000,
        ["ngan"] = 1_000,
        ["k"] = 1_000,
        ["ngd"] = 1_000,
        ["trieu"] = 1_000_000,
        ["tr"] = 1_000_000,
        ["trd"] = 1_000_000,
        ["ty"] = 1_000_000_000,
        ["ti"] = 1_000_000_000,
        ["tyd"] = 1_000_000_000,
    };

    [GeneratedRegex(
        @"^(?:(?:khoang|chung|uoc(?:\s*tinh)?|hon|gan|tren|duoi|it nhat|toi thieu|du kien|tam tinh)\s+)+|^[~≈><]\s*",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex About();

    [GeneratedRegex(
        @"(?<n>-?\d+(?:[ \u00A0]\d{3})+(?!\d)|-?\d[\d.,]*\d|-?\d)\s*(?<w>[a-z](?:[a-z .]*[a-z])?\.?)?",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Piece();

    [GeneratedRegex(
        @"^-?[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d{1,2})?|(?:,\d{3})+(?:\.\d{1,2})?)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^-?\d{1,3},\d{3}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DecimalOfThree();
}

using System.Globalization;
using System.Text.RegularExpressions;
using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books;

/// <summary>Tells by its look what a row that is no record may be.</summary>
internal static partial class Lines
{
    /// <summary>(1) (2) (3), or 1 2 3, or A B 1 2: at least three cells, each one more than the one before.</summary>
    public static bool IsNumbering(Row row)
    {
        if (row.Cells.Count < 2)
            return false;
        var (before, seen) = (int.MinValue, 0);
        var bracketed = 0;
        foreach (var cell in row.Cells)
        {
            var text = Fold.Clean(cell.Shown);
            if (text is ['(' or '[', .. var inner, ')' or ']'])
                (text, bracketed) = (inner, bracketed + 1);
            if (text.Length is 1 && char.IsAsciiLetter(text[0]) && seen is 0)
                continue;
            // "(6) = (4) + (5)" belongs to such rows too.
            if (
                Leading().Match(text) is not { Success: true } leading
                || !int.TryParse(leading.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            )
                return false;
            if (leading.Length != text.Length && !text.Contains('=', StringComparison.Ordinal))
                return false;
            if (before != int.MinValue && number != before + 1)
                return false;
            before = number;
            seen++;
        }
        return seen >= 3 || (seen is 2 && bracketed is 2);
    }

    /// <summary>
    /// Whether a text is the label of a sum: "Cộng: 8 mô hình", "TỔNG CỘNG", "Cộng phường Tân Định". The marks are looked at, because
    /// "Công an" and "Tống" fold alike. <paramref name="alone"/> says that the row holds no other text.
    /// </summary>
    public static LeftOutReason? TotalOf(string text, bool alone)
    {
        var clean = Fold.Clean(text);
        if (Grand().IsMatch(clean))
            return LeftOutReason.GrandTotal;
        if (Sum().IsMatch(clean) || (alone && Loose().IsMatch(clean)))
            return LeftOutReason.Subtotal;
        return null;
    }

    /// <summary>“Tổng cộng” and nothing else: no name of anything, whatever stands beside it.</summary>
    public static bool IsBareTotal(string text) =>
        Fold.Clean(text).Trim(':', '.', ' ') is var clean && BareTotals.Any(word => clean.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] BareTotals = ["Tổng cộng", "Cộng", "Tổng", "TC", "T.C", "T/C", "Σ"];

    public static bool IsSignature(string text) => Signature().IsMatch(Fold.Aligned(Fold.Clean(text)));

    /// <summary>“Quận 1, ngày 20 tháng 12 năm 2019”: where and when a paper was written, which is not what it is about.</summary>
    public static bool IsPlaceAndDate(string text) => PlaceAndDate().IsMatch(Fold.Aligned(Fold.Clean(text)));

    public static bool IsNote(string text) => Note().IsMatch(Fold.Aligned(Fold.Clean(text)));

    /// <summary>How deep a group row lies, by its mark: A. 1, I. 2 (also none), 1. 3, a) 4; with the text after the mark.</summary>
    public static (int Level, string Text) Group(string text)
    {
        var clean = Fold.Clean(text);
        var mark = GroupMark().Match(clean);
        if (!mark.Success)
            return (2, clean);
        var sign = mark.Groups["mark"].Value;
        var level =
            char.IsDigit(sign[0]) ? 3
            : char.IsLower(sign[0]) && sign.Length is 1 ? 4
            : sign.Length is 1 && sign is not ("I" or "V" or "X") ? 1
            : 2;
        return (level, clean[mark.Length..].Trim());
    }

    /// <summary>I, II, A…: the mark of a group standing in the numbering column.</summary>
    public static bool IsGroupMark(string text) => LoneMark().IsMatch(Fold.Clean(text));

    [GeneratedRegex(@"^\d{1,3}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leading();

    [GeneratedRegex(
        @"^(?:tổng\s+(?:cộng|số|toàn)|t[oổ]ng\s+c[oộ]ng|toàn\s+(?:quận|phường|xã|sổ|khóa|trang)|số\s+(?:mô\s+hình|lớp|đợt|buổi))(?!\w)",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Grand();

    [GeneratedRegex(
        @"^(?:tổng|cộng(?:\s+(?:dồn|chung|trang|mục|nhóm|tháng|quý|sang\s+trang))?|l[uũ]y\s+kế|lũy\s+kế|cong|t\s?[./]?\s?c\.?|Σ)\s*(?:[:(\d=]|[ivx\d]*$)",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Sum();

    [GeneratedRegex(@"^(?:tổng|cộng|lũy\s+kế)(?!\w)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Loose();

    [GeneratedRegex(
        @"^(?:(?:nguoi|can bo)\s+(?:lap|ghi|tong hop|bao cao|kiem tra)\b|thu truong|truong ban\b|(?:t\.?m|k\.?t|t\.?l)\.\s|chu tich\b|xac nhan\b|noi nhan\b|\(?ky[,\s].*(?:ten|dau)|[\w ]{0,40},?\s*ngay\s*[\d.… ]*\s*thang\s*[\d.… ]*\s*nam\b)",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Signature();

    [GeneratedRegex(
        @"^[\w][\w .\-]{1,60},\s*ngay\s*[\d.… ]*\s*thang\s*[\d.… ]*\s*nam\s*[\d.… ]*$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PlaceAndDate();

    [GeneratedRegex(@"^(?:\*+\s*)?(?:ghi chu|luu y|chu thich|nguon)\s*:", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?<mark>[IVXLC]+|[A-Z]|[a-z]|\d{1,3})\s*[.)\-:/]+\s*(?=\S)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GroupMark();

    [GeneratedRegex(@"^(?:[IVX]{1,6}|[A-H])\s*[.)]?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LoneMark();
}

using System.Text.RegularExpressions;

namespace GanDan.Platform.Text;

/// <summary>Vehicle plates: 51F-123.45, 59-X1 123.45, 59X1-12345, 59-MĐ1 123.45, 51A-1234; in doubt only after a word that says so.</summary>
internal static class Plates
{
    private const int Reach = 25;

    // Province, letters, digit of the series, number; what separates them decides below.
    private static readonly Regex s_plate = new(
        @"\b[1-9][0-9][ .\-]?(?<letters>[A-Za-zĐđ]{1,2})(?<series>[0-9]?)(?<gap>[ .\-]{0,3})(?<number>[0-9]{3}\.?[0-9]{1,2})\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1)
    );

    private static readonly string[] s_words = ["bien so", "bks", "bien kiem soat", "xe", "bien"];

    // 36-KH 1234 is a paper, not a car.
    private static readonly string[] s_papers =
    [
        "NQ",
        "KH",
        "BC",
        "QD",
        "QĐ",
        "CT",
        "TB",
        "TT",
        "CV",
        "KL",
        "HD",
        "BB",
        "GM",
        "TU",
        "NĐ",
        "CP",
    ];

    public static IEnumerable<Finding> In(string text)
    {
        foreach (Match match in s_plate.Matches(text))
        {
            if (Surroundings.At(text, match.Index - 1) is not ('/' or '.') && (LooksLikeOne(match) || IsCalledOne(text, match.Index)))
                yield return new(match.Index, match.Length, PersonalDataKind.Plate);
        }
    }

    private static bool LooksLikeOne(Match match)
    {
        var letters = match.Groups["letters"].Value;
        var gap = match.Groups["gap"].Value;
        var number = match.Groups["number"].Value;
        if (s_papers.Contains(letters, StringComparer.Ordinal) && match.Groups["series"].Length == 0)
            return false;

        var hyphen = gap.Contains('-', StringComparison.Ordinal);
        var digits = number.Count(char.IsAsciiDigit);
        if (!letters.All(char.IsUpper))
            return digits == 5 && hyphen;
        if (gap.Length == 0)
            return digits + match.Groups["series"].Length >= 5;
        return digits == 5 || (hyphen && !IsYear(number));
    }

    private static bool IsYear(string number) =>
        number.StartsWith("19", StringComparison.Ordinal) || number.StartsWith("20", StringComparison.Ordinal);

    private static bool IsCalledOne(string text, int index) => Surroundings.LastOf(Surroundings.Before(text, index, Reach), s_words) >= 0;
}

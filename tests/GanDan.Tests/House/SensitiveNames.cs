using System.Text.RegularExpressions;

namespace GanDan.Tests.House;

/// <summary>
/// Names under which a system begins to sort residents: descent, belief, opinion, membership, class, family, health. The office needs
/// none of them, so no column, field or import meaning may bear one outside the cell's vault.
/// </summary>
internal static partial class SensitiveNames
{
    private static readonly string[] Words =
    [
        "ethnic",
        "ethnicity",
        "race",
        "religion",
        "religious",
        "faith",
        "belief",
        "party member",
        "political view",
        "political opinion",
        "ideology",
        "attitude",
        "loyalty",
        "social class",
        "family background",
        "marital",
        "spouse",
        "criminal",
        "conviction",
        "health",
        "disability",
        "sexual",
        "orientation",
        "biometric",
        "citizen id",
        "identity number",
        "dan toc",
        "ton giao",
        "tin nguong",
        "dang vien",
        "chinh kien",
        "quan diem",
        "thanh phan",
        "ly lich",
        "hon nhan",
        "suc khoe",
        "tien an",
        "can cuoc",
        "cccd",
        "cmnd",
    ];

    /// <summary>True when the name contains one of the words, however it is cased or joined.</summary>
    public static bool Tells(string name)
    {
        var spaced = $" {Breaks().Replace(name, " ").ToLowerInvariant()} ";
        return Words.Any(word => spaced.Contains($" {word} ", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<=[a-z0-9])(?=[A-Z])|[_\-.]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Breaks();
}

using System.Globalization;

namespace GanDan.Shared;

/// <summary>Reads days and numbers as people in the office type them; the same in both languages.</summary>
public static class TypedValue
{
    private static readonly string[] dayForms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "yyyy-M-d", "ddMMyyyy"];

    /// <summary>5/12/2026, 05-12-2026, 5.12.2026, 2026-12-05, or 05122026 from a keypad that has digits alone. A year of two digits is refused: it has been guessed wrongly too often.</summary>
    public static bool TryDay(string typed, out DateOnly day) =>
        DateOnly.TryParseExact(typed.Trim(), dayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>
    /// 1284, 1.284, 1 284, 1.284.000, 2,6 and 2.6. One dot before exactly three digits groups thousands (1.284), as the office writes;
    /// a comma is always the decimal mark.
    /// </summary>
    public static bool TryNumber(string typed, out decimal number)
    {
        var text = typed.Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var parts = text.Split(',');
        number = 0;
        if (parts.Length > 2)
            return false;

        var groups = parts[0].Split('.');
        var grouped =
            groups.Length > 1
            && groups[0].TrimStart('-').Length is > 0 and <= 3
            && groups[0].TrimStart('-') is not "0"
            && groups.Skip(1).All(g => g.Length == 3);
        if (groups.Length > 1 && !grouped && (groups.Length > 2 || parts.Length == 2))
            return false;

        var plain = grouped ? string.Concat(groups) : parts[0];
        if (parts.Length == 2)
            plain = $"{plain}.{parts[1]}";
        return decimal.TryParse(
            plain,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number
        );
    }
}

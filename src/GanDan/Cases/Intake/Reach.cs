using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace GanDan.Cases.Intake;

/// <summary>Reads a phone number or an e-mail address out of what somebody wrote for it; null when it is none.</summary>
public static partial class Reach
{
    /// <summary>With blanks, dots, +84 or the zero that a spreadsheet took away: “+84 903.123.456” is 0903123456.</summary>
    public static string? Phone(string? written)
    {
        if (written is null || !Shape().IsMatch(written.Trim()))
            return null;
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length is 11 or 12)
            digits = "0" + digits[2..];
        else if (digits.Length is 9 && digits[0] is not '0')
            digits = "0" + digits;
        return digits.Length is 10 or 11 && digits[0] is '0' ? digits : null;
    }

    public static string? Email(string? written) =>
        written?.Trim() is { Length: > 2 and <= IntakeForm.ContactMaxLength } text
        && !text.Contains(' ', StringComparison.Ordinal)
        && new EmailAddressAttribute().IsValid(text)
            ? text
            : null;

    [GeneratedRegex(@"^\(?\+?[\d .()\-]{9,20}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}

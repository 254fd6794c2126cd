namespace GanDan.Platform.Messages;

/// <summary>Vietnamese mobile numbers as providers want them.</summary>
public static class PhoneNumber
{
    private const string Mobile = "35789";

    /// <summary>
    /// <c>+84903123456</c> for <c>090 312 34 56</c>, <c>84903123456</c>, <c>0084 903…</c>; null for what is no mobile number of Viet Nam: a
    /// landline reads no messages, and a foreign number is how strangers make an office pay.
    /// </summary>
    public static string? Normal(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var rest =
            digits.StartsWith("0084", StringComparison.Ordinal) ? digits[4..]
            : digits.StartsWith("84", StringComparison.Ordinal) && digits.Length >= 11 ? digits[2..]
            : typed.TrimStart().StartsWith('+') ? ""
            : digits;
        rest = rest.TrimStart('0');
        return rest.Length == 9 && Mobile.Contains(rest[0], StringComparison.Ordinal) ? "+84" + rest : null;
    }
}

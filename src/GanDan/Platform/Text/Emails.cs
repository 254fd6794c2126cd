namespace GanDan.Platform.Text;

/// <summary>E-mail addresses: grown to both sides of each @, so every character is looked at twice at most.</summary>
internal static class Emails
{
    public static IEnumerable<Finding> In(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > 0 && IsLocal(text[start - 1]))
                start--;
            var end = at + 1;
            while (end < text.Length && IsDomain(text[end]))
                end++;
            while (end > at && text[end - 1] is '.' or '-')
                end--;

            var domain = text.AsSpan(at + 1, Math.Max(0, end - at - 1));
            var dot = domain.LastIndexOf('.');
            if (start < at && dot > 0 && domain.Length - dot > 2)
                yield return new(start, end - start, PersonalDataKind.Email);
        }
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';

    private static bool IsDomain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-';
}

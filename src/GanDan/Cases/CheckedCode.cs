namespace GanDan.Cases;

/// <summary>
/// The alphabet of codes that people read out and type: without 0 O 1 I L, and 31 letters, a prime, so that weights modulo 31 find every
/// single slip and every exchange of two neighbours.
/// </summary>
public static class CheckedCode
{
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>The check character of at most 30 characters of the alphabet.</summary>
    public static char Check(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < code.Length; i++)
            sum += (i + 1) * Alphabet.IndexOf(code[i], StringComparison.Ordinal);
        return Alphabet[sum % Alphabet.Length];
    }

    /// <summary>The characters without hyphens, blanks and case when the length is right and the last one checks the rest; null otherwise.</summary>
    /// <param name="length">Characters before the check character.</param>
    public static string? Plain(string typed, int length)
    {
        var plain = new string([.. typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
        return
            plain.Length == length + 1
            && plain.All(c => Alphabet.Contains(c, StringComparison.Ordinal))
            && plain[^1] == Check(plain.AsSpan(0, length))
            ? plain
            : null;
    }
}

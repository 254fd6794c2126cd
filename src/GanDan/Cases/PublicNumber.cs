using System.Security.Cryptography;

namespace GanDan.Cases;

/// <summary>
/// The number of a case that everyone may see: eight random characters in two groups and a check character. Random, so that it tells neither
/// when nor how many; without 0 O 1 I L, so that it can be read out.
/// </summary>
public static class PublicNumber
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 8;

    /// <summary>A new number, like <c>7KQ4-MX2P-R</c>.</summary>
    public static string New()
    {
        Span<char> number = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
            number[i] = Alphabet[RandomNumberGenerator.GetInt32(Alphabet.Length)];
        return $"{number[..4]}-{number[4..]}-{Check(number)}";
    }

    /// <summary>True when the check character fits; case, blanks and hyphens do not matter.</summary>
    public static bool IsOne(string typed)
    {
        var plain = new string([.. typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
        return plain.Length == Length + 1
            && plain.All(c => Alphabet.Contains(c, StringComparison.Ordinal))
            && plain[^1] == Check(plain.AsSpan(0, Length));
    }

    // Weights 1…8 modulo the prime 31 find every single slip and every exchange of two neighbours.
    private static char Check(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
            sum += (i + 1) * Alphabet.IndexOf(number[i], StringComparison.Ordinal);
        return Alphabet[sum % Alphabet.Length];
    }
}

using System.Security.Cryptography;

namespace GanDan.Cases;

/// <summary>
/// The number of a case that everyone may see: eight random characters in two groups and a check character. Random, so that it tells neither
/// when nor how many.
/// </summary>
public static class PublicNumber
{
    private const int Length = 8;

    /// <summary>A new number, like <c>7KQ4-MX2P-R</c>.</summary>
    public static string New()
    {
        Span<char> number = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
            number[i] = CheckedCode.Alphabet[RandomNumberGenerator.GetInt32(CheckedCode.Alphabet.Length)];
        return $"{number[..4]}-{number[4..]}-{CheckedCode.Check(number)}";
    }

    /// <summary>True when the check character fits; case, blanks and hyphens do not matter.</summary>
    public static bool IsOne(string typed) => CheckedCode.Plain(typed, Length) is not null;

    /// <summary>The number as it is kept, however it was typed; null when the check character does not fit.</summary>
    public static string? Read(string typed) =>
        CheckedCode.Plain(typed, Length) is { } plain ? $"{plain[..4]}-{plain[4..8]}-{plain[8]}" : null;
}

using System.Globalization;
using System.Text;
using GanDan.Platform;

namespace GanDan.People;

/// <summary>
/// What a password must be: long, and not made of what everybody tries first. No composition rules and no forced change
/// (NIST SP 800-63B-4 §3.1.1.2: at least 15 characters when the password may stand alone; compared with a list of usual ones).
/// </summary>
public static class PasswordRule
{
    public const int MinLength = 15;
    public const int MaxLength = 256;

    // So many characters must be left when everything guessable has been cut out.
    private const int MinOwn = 8;

    // The most used ones, here and abroad, without marks; runs of keys are cut whatever their length.
    private static readonly string[] Usual =
    [
        .. "password passw0rd matkhau mat khau matkhaumoi iloveyou anhyeuem emyeuanh yeuem admin administrator quantri welcome xinchao letmein".Split(
            ' '
        ),
        .. "monkey dragon football master sunshine princess superman batman shadow michael charlie secret changeme default testtest".Split(
            ' '
        ),
        .. "vietnam hanoi saigon hochiminh thanhpho danvan gandan uyban phuong quan1 quanmot vanphong chibo dangvien congdan".Split(' '),
        "1234567890",
        "0987654321",
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "qwerty",
        "abcdefghijklmnopqrstuvwxyz",
        "1q2w3e4r5t",
        "1qaz2wsx3edc",
        "abc123",
    ];

    /// <summary>Throws <see cref="RuleBroken"/> at <paramref name="field"/> when the password is too short, too long or easily guessed.</summary>
    /// <param name="password">As typed; nothing is trimmed.</param>
    /// <param name="own">Words an acquaintance would try: the person's names, the office's name.</param>
    public static void Check(string password, IEnumerable<string?> own, string field = "Password")
    {
        var length = Normal(password).EnumerateRunes().Count();
        if (length < MinLength)
            throw new RuleBroken("Mật khẩu cần ít nhất {0} ký tự; một câu dài, dễ nhớ là tốt nhất.", field, MinLength);
        if (length > MaxLength)
            throw new RuleBroken("Mật khẩu dài quá {0} ký tự, hãy chọn câu ngắn hơn.", field, MaxLength);
        if (OwnPart(Fold(password), own) < MinOwn)
            throw new RuleBroken("Mật khẩu này dễ bị đoán. Hãy thêm vài từ không liên quan đến tên người, tên cơ quan.", field);
    }

    /// <summary>One form for what looks the same: keyboards send ế as one sign or as three (NFC, as SP 800-63B-4 asks).</summary>
    public static string Normal(string password) => password.Normalize(NormalizationForm.FormC);

    private static int OwnPart(string folded, IEnumerable<string?> own)
    {
        var words = own.SelectMany(words => (words ?? "").Split([' ', '@', '.', '-', '_', ','], StringSplitOptions.RemoveEmptyEntries))
            .Select(Fold)
            .Where(word => word.Length >= 3);
        foreach (var word in Usual.Concat(words).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length))
            folded = folded.Replace(word, "", StringComparison.Ordinal);
        return WithoutRuns(folded).Distinct().Count() < 5 ? 0 : WithoutRuns(folded).Length;
    }

    // "aaaa", "1234" and "dcba" count as their first character.
    private static string WithoutRuns(string text)
    {
        var kept = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
            if (i == 0 || Math.Abs(text[i] - text[i - 1]) > 1)
                kept.Append(text[i]);
        return kept.ToString();
    }

    private static string Fold(string text) =>
        string.Concat(
            text.ToLowerInvariant()
                .Replace('đ', 'd')
                .Normalize(NormalizationForm.FormKD)
                .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && !char.IsWhiteSpace(c))
        );
}

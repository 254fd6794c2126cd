using System.Globalization;
using System.Text;

namespace GanDan.Platform.Files;

/// <summary>Finds names of a PDF (<c>/Launch</c>) in its text, however they are written.</summary>
internal static class PdfNames
{
    // What an action does besides going to a page, and where files, films and forms that run are kept.
    private static readonly string[] whole =
    [
        "/JavaScript",
        "/Launch",
        "/SubmitForm",
        "/ImportData",
        "/GoToE",
        "/EmbeddedFile",
        "/EmbeddedFiles",
        "/FileAttachment",
        "/RichMedia",
        "/Rendition",
    ];

    // So short that a photo of some megabytes holds them by chance: they count where they stand as a key with its value, among text.
    private static readonly string[] keys = ["/JS", "/AA", "/EF", "/XFA"];
    private const int Before = 4;
    private const int After = 8;

    /// <summary>Names may be written with #xx for any letter (<c>/L#61unch</c>): the text with the letters themselves.</summary>
    public static string Plain(string text)
    {
        var at = text.IndexOf('#', StringComparison.Ordinal);
        if (at < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        var done = 0;
        for (; at >= 0 && at + 2 < text.Length; at = text.IndexOf('#', at + 1))
        {
            if (
                at < done
                || !byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter)
            )
                continue;
            plain.Append(text, done, at - done).Append((char)letter);
            done = at + 3;
        }
        return plain.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Whether the text, its names plain, holds the whole name.</summary>
    public static bool Has(string plain, string name)
    {
        for (var at = plain.IndexOf(name, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (at + name.Length >= plain.Length || !char.IsAsciiLetterOrDigit(plain[at + name.Length]))
                return true;
        return false;
    }

    /// <summary>Whether something in the text runs, whatever opens the paper.</summary>
    public static bool Running(string plain) => whole.Any(name => Has(plain, name)) || keys.Any(key => HasKey(plain, key));

    /// <summary>The first place from there on where a value begins: behind blanks and comments.</summary>
    public static int Value(string plain, int at)
    {
        while (at < plain.Length && (IsBlank(plain[at]) || plain[at] is '%'))
            if (plain[at] is not '%')
                at++;
            else
                while (at < plain.Length && plain[at] is not ('\r' or '\n'))
                    at++;
        return at;
    }

    private static bool HasKey(string plain, string key)
    {
        for (var at = plain.IndexOf(key, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            var end = at + key.Length;
            var value = Value(plain, end);
            if (
                value < plain.Length
                && (plain[value] is '(' or '<' or '[' || (value > end && char.IsAsciiDigit(plain[value])))
                && IsText(plain, Math.Max(0, at - Before), value + After)
            )
                return true;
        }
        return false;
    }

    private static bool IsText(string plain, int from, int to)
    {
        for (var at = from; at < Math.Min(to, plain.Length); at++)
            if (plain[at] is (< ' ' or > '~') and not ('\t' or '\r' or '\n'))
                return false;
        return true;
    }

    private static bool IsBlank(char letter) => letter is ' ' or '\t' or '\r' or '\n' or '\f' or '\0';
}

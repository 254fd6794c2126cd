using System.Globalization;
using System.Text.RegularExpressions;

namespace GanDan.Platform.Files;

/// <summary>
/// What a PDF does by itself when it is opened (<c>/OpenAction</c>). Turning to a page is what every office program writes; anything else is
/// something that runs.
/// </summary>
internal sealed class PdfOpening(string plain, IReadOnlyList<PdfObjects> objects)
{
    private const string Key = "/OpenAction";
    private const int LongestAction = 2000;

    /// <summary>Whether the text, its names plain, holds an opening action that is more than turning to a page.</summary>
    public bool RunsIn(string text)
    {
        for (var at = text.IndexOf(Key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Key, at + 1, StringComparison.Ordinal))
            if (!IsQuiet(text, at + Key.Length, deep: true))
                return true;
        return false;
    }

    private bool IsQuiet(string text, int at, bool deep)
    {
        at = PdfNames.Value(text, at);
        if (at >= text.Length)
            return false;
        if (text[at] is '[' || text.AsSpan(at).StartsWith("null"))
            return true;
        if (text.AsSpan(at).StartsWith("<<"))
            return TurnsThePage(text, at);
        var number = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && number < 100_000_000)
            number = (number * 10) + (text[at++] - '0');
        if (number == 0 || !deep)
            return false;
        // It stands elsewhere, perhaps in several editions: all of them are looked at.
        var found = Objects(number).ToList();
        return found.Count > 0 && found.TrueForAll(o => IsQuiet(o.Text, o.At, deep: false));
    }

    private static bool TurnsThePage(string text, int at)
    {
        var end = text.IndexOf(">>", at, StringComparison.Ordinal);
        var action = text.Substring(at, Math.Min(LongestAction, (end < 0 ? text.Length : end) - at));
        return Regex.IsMatch(action, @"/S\s*/GoTo(?:[^A-Za-z0-9]|$)", RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1))
            && !PdfNames.Has(action, "/Next")
            && !PdfNames.Has(action, "/URI");
    }

    private IEnumerable<(string Text, int At)> Objects(int number)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        foreach (
            Match match in Regex.Matches(
                plain,
                $@"(?:^|[^0-9]){name}\s+[0-9]+\s+obj",
                RegexOptions.NonBacktracking,
                TimeSpan.FromSeconds(5)
            )
        )
            yield return (plain, match.Index + match.Length);
        foreach (var (head, body) in objects)
        {
            var first = Regex.Match(head, @"/First\s+(?<first>[0-9]{1,7})", RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
            if (!first.Success || int.Parse(first.Groups["first"].Value, CultureInfo.InvariantCulture) is var from && from > body.Length)
                continue;
            var pairs = body[..from].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i + 1 < pairs.Length; i += 2)
                if (
                    pairs[i] == name
                    && int.TryParse(pairs[i + 1], CultureInfo.InvariantCulture, out var at)
                    && at >= 0
                    && from + at < body.Length
                )
                    yield return (PdfNames.Plain(body.Substring(from + at, Math.Min(LongestAction, body.Length - from - at))), 0);
        }
    }
}

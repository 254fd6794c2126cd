using System.Text.RegularExpressions;
using GanDan.Platform.Books;
using GanDan.Platform.Books.Values;

namespace GanDan.Cases.Intake;

/// <summary>
/// What a message copied out of a chat or the phone says beside its words. A line that is nothing but a time, a sender, a number or an
/// address of mail is taken out of the words; whatever stands within a sentence stays there, because no word may get lost.
/// </summary>
/// <param name="Name">Null when several people write.</param>
/// <param name="On">The first day written; null when none is, or it is still to come.</param>
public sealed partial record PastedMessage(string Words, string? Name, string? Phone, string? Email, string? Ward, DateOnly? On)
{
    private static readonly string[] WardTypes = ["phuong", "p", "xa", "thi tran", "tt"];

    /// <param name="pasted">As pasted; several messages are one.</param>
    /// <param name="wards">The names of today's wards.</param>
    /// <param name="today">The day of “hôm nay”.</param>
    public static PastedMessage Of(string? pasted, IReadOnlyList<string> wards, DateOnly today)
    {
        var lines = TypedText.Clean(pasted).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        var (words, names, phone, email, on) = (new List<string>(), new List<string>(), (string?)null, (string?)null, (DateOnly?)null);
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, sender) = (lines[i], (string?)null);
            if (Bracketed().Match(line) is { Success: true } head)
            {
                on ??= DayIn(head.Groups["time"].Value, today);
                (line, sender) = Split(head.Groups["rest"].Value.Trim());
            }
            else if (Labelled().Match(line) is { Success: true } label)
            {
                var said = label.Groups["rest"].Value.Trim();
                if (Reach.Phone(said) is { } number)
                    (line, phone) = ("", phone ?? number);
                else if (Reach.Email(said) is { } address)
                    (line, email) = ("", email ?? address);
                else if (IsName(said) && Fold.Words(label.Groups["label"].Value) is not ("sdt" or "dt" or "dien thoai" or "email"))
                    (line, sender) = ("", said);
            }
            else if (IsTime(line))
            {
                on ??= DayIn(line, today);
                line = "";
            }
            else if (TimeAtEnd().Match(line) is { Success: true } end && IsName(end.Groups["name"].Value.Trim(' ', ',', '-', '·', '–')))
            {
                on ??= DayIn(line[end.Groups["name"].Length..], today);
                (line, sender) = ("", end.Groups["name"].Value.Trim(' ', ',', '-', '·', '–'));
            }
            else if (
                IsName(line)
                && (
                    (i + 1 < lines.Count && IsTime(lines[i + 1]))
                    || (names.Count == 0 && i > 0 && IsTime(lines[i - 1]) && i + 1 < lines.Count)
                )
            )
                (line, sender) = ("", line);

            if (sender is not null)
                names.Add(sender);
            if (Reach.Phone(line) is { } alone)
                (line, phone) = ("", phone ?? alone);
            else if (Reach.Email(line) is { } mail)
                (line, email) = ("", email ?? mail);
            if (line.Length > 0 && !Seen().IsMatch(Fold.Words(line)))
                words.Add(line);
        }
        var text = string.Join('\n', words);
        phone ??= Reach.Phone(PhoneInside().Match(text).Value.Trim());
        email ??= Reach.Email(EmailInside().Match(text).Value.TrimEnd('.', ','));
        var people = names.Where(n => Reach.Phone(n) is null).Distinct(StringComparer.Ordinal).ToList();
        phone ??= names.Select(Reach.Phone).FirstOrDefault(p => p is not null);
        return new(text, people is [var one] ? one : null, phone, email, WardIn(text, wards), on);
    }

    // “Nguyễn Văn An: đèn tắt” after the time.
    private static (string Line, string? Sender) Split(string rest) =>
        rest.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && (IsName(rest[..at]) || Reach.Phone(rest[..at]) is not null)
            ? (rest[(at + 1)..].Trim(), rest[..at].Trim())
            : (rest, null);

    private static bool IsTime(string line) => line.Length <= 60 && line.Any(char.IsAsciiDigit) && OnlyTime().IsMatch(Fold.Aligned(line));

    // Two to six words that each begin with a capital: a line that could be a place is one too, so a name counts only beside a time.
    private static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 6
            && text.Length is > 1 and <= 60
            && words.All(w => char.IsUpper(w[0]) && w.All(c => char.IsLetter(c) || c is '.' or '\'' or '-'));
    }

    private static DateOnly? DayIn(string text, DateOnly today)
    {
        var folded = Fold.Aligned(text);
        var day =
            folded.Contains("hom nay", StringComparison.Ordinal) ? today
            : folded.Contains("hom qua", StringComparison.Ordinal) ? today.AddDays(-1)
            : Day().Match(folded) is { Success: true } found ? Dates.FromText(found.Value)
            : null;
        return day <= today ? day : null;
    }

    // The only ward that is named with its type: “Sen” alone may be a flower.
    private static string? WardIn(string text, IReadOnlyList<string> wards)
    {
        var words = " " + Fold.Words(text) + " ";
        var named = wards.Where(w => WardTypes.Any(t => words.Contains($" {t} {BareOf(w)} ", StringComparison.Ordinal))).ToList();
        // “Phường Mai Trúc” names no “Phường Mai”.
        named.RemoveAll(w => named.Exists(o => o != w && BareOf(o).StartsWith(BareOf(w) + " ", StringComparison.Ordinal)));
        return named is [var only] ? only : null;
    }

    private static string BareOf(string ward)
    {
        var words = Fold.Words(ward);
        var type = WardTypes.FirstOrDefault(t => words.StartsWith(t + " ", StringComparison.Ordinal));
        return type is null ? words : words[(type.Length + 1)..];
    }

    private const string Clock = @"\d{1,2}\s*[:h]\s*\d{2}(?::\d{2})?(?:\s*(?:am|pm|sa|ch))?";
    private const string Date = @"(?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\s+thang\s+\d{1,2},?\s+\d{4})";

    [GeneratedRegex(@"^\[(?<time>[^\]]*\d[^\]]*)\]\s*(?<rest>.*)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^(?<label>từ|người gửi|from|tên|họ tên|họ và tên|sđt|đt|điện thoại|số điện thoại|email|e-mail)\s*:\s*(?<rest>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Labelled();

    [GeneratedRegex(
        $@"^(?:(?:luc|ngay|hom nay|hom qua|thu\s+\w+|chu nhat|da gui|{Clock}|{Date})[\s,\-·–]*)+$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OnlyTime();

    [GeneratedRegex(
        @"^(?<name>[^\d:]{2,60}?)[\s,\-·–]+(?:lúc\s+)?(?:\d{1,2}[:h]\d{2}|\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4})[\d\s:h/.,\-]*$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex TimeAtEnd();

    [GeneratedRegex(Date, RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"^(?:da xem|da nhan|da gui|seen|delivered)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seen();

    [GeneratedRegex(@"(?<![\d.])(?:\+?84|0)(?:[ .\-]?\d){9}(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PhoneInside();

    [GeneratedRegex(@"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmailInside();
}

using System.Globalization;
using System.Text;

namespace GanDan.Cases.Open;

/// <summary>A day on which something was promised.</summary>
/// <param name="Id">The same for the same promise at every asking.</param>
public sealed record PromisedDay(string Id, DateOnly On, string Title, string Where, string Link);

/// <summary>An iCalendar of whole days (RFC 5545): lines end with CR LF, none is longer than 75 octets, and no letter is torn in two.</summary>
public static class PromiseCalendar
{
    private const int LongestLine = 75;

    /// <param name="now">When it was written (UTC).</param>
    public static string Write(string name, IEnumerable<PromisedDay> days, DateTime now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Gan Dan//Lich hen//VI");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        foreach (var day in days)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{Escaped(day.Id)}");
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{now:yyyyMMdd'T'HHmmss'Z'}"));
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day.On:yyyyMMdd}"));
            Line(text, $"SUMMARY:{Escaped(day.Title)}");
            Line(text, $"LOCATION:{Escaped(day.Where)}");
            Line(text, $"URL:{day.Link}");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }

    private static string Escaped(string value)
    {
        var safe = new StringBuilder(value.Length);
        foreach (var c in value.ReplaceLineEndings("\n"))
            if (c is '\\' or ';' or ',')
                safe.Append('\\').Append(c);
            else if (c is '\n')
                safe.Append("\\n");
            else if (!char.IsControl(c))
                safe.Append(c);
        return safe.ToString();
    }
}

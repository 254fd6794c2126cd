using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Open;

public abstract class FeedTests(OfficeApp app)
{
    [Fact]
    public async Task The_feed_holds_published_answers_with_absolute_links()
    {
        var told = await app.Tell("Đèn <tắt> & tối", answer: "Đã thay, \"sáng\" lại & bền <hơn>.");
        await app.Tell("Việc của Mai Trúc", answer: "Đã làm.", unit: "Phường Mai Trúc");

        var (_, text, answer) = await app.Get("/phan-anh/rss?phuong=phuong-sen");

        Assert.Equal("application/rss+xml", answer.Content.Headers.ContentType?.MediaType);
        var channel = XDocument.Parse(text).Root!.Element("channel")!;
        Assert.Equal(
            $"Câu trả lời mới – {await app.Look(db => db.Office.Select(o => o.Name).SingleAsync())}",
            channel.Element("title")!.Value
        );
        var item = channel.Elements("item").Single(i => i.Element("title")!.Value.StartsWith("Đèn <tắt> & tối", StringComparison.Ordinal));
        Assert.Equal(new Uri(app.Address, $"/phan-anh/{told.PublicNumber}").ToString(), item.Element("link")!.Value);
        Assert.Contains("sáng\" lại & bền <hơn>", item.Element("description")!.Value, StringComparison.Ordinal);
        Assert.Equal("Mon, 23 Nov 2026 01:00:00 GMT", item.Element("pubDate")!.Value);
        Assert.DoesNotContain(channel.Elements("item"), i => i.Element("title")!.Value.Contains("Mai Trúc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_feed_ends_after_fifty_answers()
    {
        for (var i = 0; i < 52; i++)
            await app.Tell($"Việc dài {i}", c => c.Topic = "Cây xanh", answer: "Đã tỉa.");

        var feed = XDocument.Parse((await app.Get("/phan-anh/rss?loai=cay-xanh")).Text);

        Assert.Equal(50, feed.Descendants("item").Count());
    }

    [Fact]
    public async Task The_calendar_holds_due_days_and_promises()
    {
        var due = await app.Tell("Cống nghẹt; nước tràn, hôi \\ bẩn: kể cho hết một dòng thật dài để phải gấp lại");
        var promised = await app.Tell("Đường hỏng", answer: "Sẽ trải nhựa.", promised: new DateOnly(2026, 12, 20));

        var (_, text, answer) = await app.Get("/phan-anh/lich.ics?phuong=phuong-sen");

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var events = Events(text);
        var first = events.Single(e => e["URL"].EndsWith(due.PublicNumber, StringComparison.Ordinal));
        Assert.Equal("20261203", first["DTSTART;VALUE=DATE"]);
        Assert.StartsWith(@"Hạn trả lời: Cống nghẹt\; nước tràn\, hôi \\ bẩn: kể", first["SUMMARY"], StringComparison.Ordinal);
        Assert.Equal("20261123T010000Z", first["DTSTAMP"]);
        var second = events.Single(e => e["URL"].EndsWith(promised.PublicNumber, StringComparison.Ordinal));
        Assert.Equal("20261220", second["DTSTART;VALUE=DATE"]);
        Assert.Equal(events.Count, events.Select(e => e["UID"]).Distinct().Count());
    }

    private static List<Dictionary<string, string>> Events(string calendar)
    {
        var lines = calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        var events = new List<Dictionary<string, string>>();
        foreach (var line in lines)
        {
            var (name, value) = (
                line[..line.IndexOf(':', StringComparison.Ordinal)],
                line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]
            );
            if (line is "BEGIN:VEVENT")
                events.Add(new(StringComparer.Ordinal));
            else if (events.Count > 0 && name is not "END")
                events[^1].Add(name, value);
        }
        return events;
    }

    public sealed class OnSqlite(SqliteOffice app) : FeedTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : FeedTests(app), IClassFixture<PostgresOffice>;
}

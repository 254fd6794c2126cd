using GanDan.Tests.Cases;
using GanDan.Tests.Cases.Moderation;

namespace GanDan.Tests.Shared;

/// <summary>On an English page what somebody wrote is told to be Vietnamese, on the map, in the way back and among what was found too.</summary>
public abstract class TheirWordsElsewhereTests(OfficeApp app) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => MadeUpMap.Draw(app);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        MadeUpMap.Remove(app);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_pin_and_the_list_beside_the_map_are_spoken_in_the_language_they_were_written_in()
    {
        await app.Publish("Bóng đèn cột 31 cháy");
        var reader = app.Visitor();

        var vietnamese = await reader.Open("/ban-do");
        Assert.Equal("Đang xử lý: Bóng đèn cột 31 cháy", Pin(vietnamese)!.GetAttribute("aria-label"));
        Assert.False(Pin(vietnamese)!.HasAttribute("lang"));
        var english = await (await reader.Open("/ngon-ngu/en?ve=/ban-do")).Open("/ban-do");

        Assert.Equal(("vi", "Bóng đèn cột 31 cháy"), (Pin(english)!.GetAttribute("lang"), Pin(english)!.GetAttribute("aria-label")));
        Assert.Equal("vi", LangOf(english, ".list", "Bóng đèn cột 31 cháy"));
    }

    [Fact]
    public async Task The_way_back_and_what_a_search_has_found_say_so_too()
    {
        var id = await app.Report("Ống nước hẻm 32 vỡ");
        var officer = await app.SignedIn("chuyen-vien");
        await officer.Open("/ngon-ngu/en?ve=/xu-ly");

        await officer.Open($"/xu-ly/{id}/anh");
        Assert.Equal("vi", LangOf(officer, ".crumb", "Ống nước hẻm 32 vỡ"));
        await officer.Open("/tim?q=hem+32");
        Assert.Equal("vi", LangOf(officer, ".row__t", "Ống nước hẻm 32 vỡ"));
        // What the page itself says is in the reader's language.
        await officer.Open($"/xu-ly/{id}");
        Assert.Null(officer.Page.QuerySelector(".crumb a")!.GetAttribute("lang"));
    }

    private static AngleSharp.Dom.IElement? Pin(Visitor reader) => reader.Page.QuerySelector("a.pin");

    private static string? LangOf(Visitor reader, string within, string words) =>
        reader.Page.QuerySelectorAll($"{within} a").First(a => a.TextContent.Trim() == words).GetAttribute("lang");

    public sealed class OnSqlite(SqliteOffice app) : TheirWordsElsewhereTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : TheirWordsElsewhereTests(app), IClassFixture<PostgresOffice>;
}

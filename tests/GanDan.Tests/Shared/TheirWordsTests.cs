using GanDan.Tests.Cases.Moderation;

namespace GanDan.Tests.Shared;

/// <summary>On an English page the words of residents and of the office say of themselves that they are Vietnamese.</summary>
public abstract class TheirWordsTests(OfficeApp app)
{
    [Fact]
    public async Task A_case_in_English_marks_what_is_written_in_Vietnamese()
    {
        var told = await app.Answer("Bãi rác đầu ngõ bốc mùi", "Đã dọn bãi rác.");
        var reader = app.Visitor();
        await reader.Open($"/ngon-ngu/en?ve=/phan-anh/{told.Number}");
        await reader.Open($"/phan-anh/{told.Number}");

        Assert.Equal("en", reader.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("vi", reader.Page.QuerySelector("h1")!.GetAttribute("lang"));
        var marked = reader.Page.QuerySelectorAll("[lang=vi]").Select(e => e.TextContent.Trim()).ToList();
        Assert.Contains("Bãi rác đầu ngõ bốc mùi", marked);
        Assert.Contains("Đã dọn bãi rác.", marked);
        await reader.Open("/phan-anh");
        Assert.Contains(reader.Page.QuerySelectorAll(".item a[lang=vi]"), a => a.TextContent == "Bãi rác đầu ngõ bốc mùi");
    }

    [Fact]
    public async Task A_Vietnamese_page_says_it_once()
    {
        var told = await app.Publish("Cột nước chữa cháy gãy");

        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");

        Assert.Empty(officer.Page.QuerySelectorAll("main [lang=vi]"));
        Assert.Empty(officer.Page.QuerySelectorAll("[vietnamese]"));
    }

    public sealed class OnSqlite(SqliteOffice app) : TheirWordsTests(app), IClassFixture<SqliteOffice>;
}

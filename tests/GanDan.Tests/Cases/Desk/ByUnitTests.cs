using System.Globalization;
using GanDan.Cases.Flow;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Desk;

/// <summary>What the head counts by unit opens to the cases that were counted.</summary>
public abstract class ByUnitTests(OfficeApp app)
{
    private const string Page = "/xu-ly/theo-don-vi?nam=2026";

    [Fact]
    public async Task Every_number_opens_to_just_the_cases_that_it_counts()
    {
        await AYear();
        var head = await (await app.SignedIn("lanh-dao")).Open(Page);

        var sen = head.Page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "Phường Sen");
        string[] cells = [.. sen.QuerySelectorAll("td").Select(cell => Labels.Clean(cell.TextContent))];
        var links = head.Page.QuerySelectorAll("tbody td a");

        Assert.Equal(["14", "4", "2", "0", "0", "0", "1", "1", "10", "1", "2", "90% (9/10)"], cells);
        Assert.All(
            head.Page.QuerySelectorAll("tbody td"),
            cell => Assert.True(Labels.Clean(cell.TextContent) is "0" or "–" || cell.QuerySelector("a") is not null)
        );
        foreach (var (address, shown) in links.Select(a => (a.GetAttribute("href")!, a.TextContent)).ToList())
        {
            await head.Open(address);
            Assert.Equal(shown, head.Page.QuerySelectorAll(".inbox .row").Length.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task The_list_says_what_it_was_narrowed_to_and_any_of_it_can_be_taken_off()
    {
        var unit = await app.Look(db => db.Units.Where(u => u.Name == "Phường Sen").MaxAsync(u => u.Id));

        var head = await (await app.SignedIn("lanh-dao")).Open($"/xu-ly?v=tat-ca&so=dang-mo&nam=2026&dv={unit}");

        var chips = head.Page.QuerySelectorAll(".chips a span:first-child").Select(chip => chip.TextContent);
        Assert.Equal(["Tình hình: Đang mở", "Năm: 2026", "Đơn vị: Phường Sen"], chips);
        Assert.Equal("Tất cả", Labels.Clean(head.Page.QuerySelector("nav.tabs a[aria-current]")!.TextContent));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await head.Open("/xu-ly?v=tat-ca&so=khong-co&nam=99999&dv=-1")).Status);
    }

    private async Task AYear()
    {
        await app.Report("Chợ Mai ngập", ward: "Phường Mai Trúc");
        var lastYear = await app.Report("Cầu năm ngoái");
        await app.Look(db =>
            db.Cases.Where(c => c.Id == lastYear).ExecuteUpdateAsync(set => set.SetProperty(c => c.ReceivedOn, new DateOnly(2025, 12, 31)))
        );
        var extended = await Taken("Đường chờ vật tư");
        await app.Work(extended, (work, the) => work.Extend(the, new(2026, 12, 10), "Chờ vật tư", "Quy chế 12"));
        await app.Work(await Taken("Cây chờ sửa lời"), (work, the) => work.Move(the, Move.SendBack, new()));
        var late = await Taken("Cống trả lời muộn");
        await Taken("Đèn quá hạn");
        List<Guid> judged = [];
        for (var i = 0; i < 10; i++)
            judged.Add(await Answered(await Taken($"Vỉa hè đoạn {i}")));
        foreach (var solved in judged.Skip(2))
            await app.Work(solved, (work, the) => work.Say(the, solved: true, null));
        await app.Work(judged[1], (work, the) => work.Say(the, solved: false, null));

        app.Clock.Advance(TimeSpan.FromDays(12));
        await Answered(late);
        await Answered(judged[1]);
        await app.Work(judged[1], (work, the) => work.Say(the, solved: true, null));
        await app.Work(judged[0], (work, the) => work.Say(the, solved: false, null));
    }

    private async Task<Guid> Taken(string words)
    {
        var id = await app.Report(words);
        await app.Work(id, (work, the) => work.Accept(the, CaseKind.Report, "Đường, hẻm"));
        return id;
    }

    private async Task<Guid> Answered(Guid id)
    {
        await app.Work(id, (work, the) => work.Answer(the, "Đã làm xong."));
        return id;
    }

    public sealed class OnSqlite(SqliteOffice app) : ByUnitTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : ByUnitTests(app), IClassFixture<PostgresOffice>;
}

using GanDan.Cases.Flow;

namespace GanDan.Tests.Cases.Desk;

/// <summary>What the head counts by who has to answer.</summary>
public abstract class ByBodyTests(OfficeApp app)
{
    private const string Body = "Tổ tự quản số 9";

    [Fact]
    public async Task The_head_sees_which_body_is_late_also_one_that_no_rule_names_and_what_nobody_has_to_answer()
    {
        await app.Report("Đèn chưa giao ai");
        await Given("Cống giao tổ tự quản");
        await Given("Đèn giao tổ tự quản");
        app.Clock.Advance(TimeSpan.FromDays(30));
        await Given("Cây giao tổ tự quản hôm nay");
        var head = await (await app.SignedIn("lanh-dao")).Open("/xu-ly/theo-don-vi?nam=2026");

        await head.Follow("Theo nơi xử lý");

        Assert.Equal(["3", "3", "2"], Row(head, Body));
        Assert.Equal(["1", "1"], Row(head, "Chưa giao")[..2]);
        var late = head.Page.QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td a")[2];
        await head.Open(late.GetAttribute("href")!);
        Assert.Equal(2, head.Page.QuerySelectorAll(".inbox .row").Length);
        Assert.Contains($"Nơi xử lý: {Body}", head.Page.QuerySelector(".chips")!.TextContent, StringComparison.Ordinal);
        await head.Open("/xu-ly/theo-don-vi?nam=2026&theo=noi-xu-ly");
        await head.Follow("Chưa giao");
        Assert.Contains("Đèn chưa giao ai", Assert.Single(head.Page.QuerySelectorAll(".inbox .row")).TextContent, StringComparison.Ordinal);
    }

    private static string[] Row(Visitor head, string body) =>
        [
            .. head
                .Page.QuerySelectorAll("tbody tr")
                .Single(r => r.QuerySelector("th")!.TextContent == body)
                .QuerySelectorAll("td")
                .Take(3)
                .Select(cell => Labels.Clean(cell.TextContent)),
        ];

    private async Task Given(string words)
    {
        var id = await app.Report(words);
        await app.Work(id, (work, the) => work.Accept(the, CaseKind.Report, "Đường, hẻm"));
        await app.Work(id, (work, the) => work.Assign(the, Body, null));
    }

    public sealed class OnSqlite(SqliteOffice app) : ByBodyTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : ByBodyTests(app), IClassFixture<PostgresOffice>;
}

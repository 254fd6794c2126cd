using System.Net;
using GanDan.Platform.Data;
using GanDan.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Situation;

public abstract class KeptBoardTests(OfficeApp app)
{
    private const string Board = "/tinh-hinh";

    [Fact]
    public async Task The_board_is_drawn_once_while_nothing_is_written()
    {
        var officer = await Seen("chuyen-vien");

        var (first, second) = await app.Undisturbed(async () => (await Drawn(officer), await Drawn(officer)));

        Assert.Equal(first, second);
        Assert.True(officer.Answer!.Headers.Contains("Age"));
        Assert.True(officer.Answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_board_follows_every_record()
    {
        var officer = await Seen("chuyen-vien");

        await Hold("Nghe dân nói", 431);
        await officer.Open(Board);

        Assert.Contains("431", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_stands_beside_that_of_the_year_before()
    {
        await Hold("Nói chuyện đầu xuân", 40, new(2003, 2, 3));
        await Hold("Nói chuyện cuối thu", 25, new(2004, 9, 3));
        var officer = await app.SignedIn("chuyen-vien").Open($"{Board}?ky=2004");

        Assert.Contains("↓ kém 15 so với 2003 (40)", officer.Text, StringComparison.Ordinal);
        Assert.Contains("bằng 2003", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2002", (await officer.Open($"{Board}?ky=2003")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_given_the_page_of_another()
    {
        var name = (await Seen("chuyen-vien")).Page.QuerySelector(".acct__name")!.TextContent;

        var inspector = await Seen("giam-sat");

        Assert.NotEqual(name, inspector.Page.QuerySelector(".acct__name")!.TextContent);
    }

    [Fact]
    public async Task Another_language_is_another_page()
    {
        var officer = await Seen("chuyen-vien");

        await officer.Open("/ngon-ngu/en?ve=" + Uri.EscapeDataString(Board));

        Assert.Equal("en", officer.Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_role_taken_away_counts_from_the_next_request()
    {
        var leader = await Seen("lanh-dao");

        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var account = await db.Users.SingleAsync(a => a.UserName == "lanh-dao");
            await db.Grants.Where(g => g.AccountId == account.Id).ExecuteDeleteAsync();
        });
        await leader.Open(Board);

        Assert.Equal(HttpStatusCode.Forbidden, leader.Status);
    }

    [Fact]
    public async Task A_form_on_a_kept_page_still_goes_through()
    {
        var officer = await Seen("chuyen-vien");
        await officer.Open(Board);

        await officer.Press("Đăng xuất");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        await officer.Open(Board);
        Assert.StartsWith("/dang-nhap", officer.Path, StringComparison.Ordinal);
    }

    private static async Task<string> Drawn(Visitor visitor) => (await visitor.Open(Board)).Page.Source.Text;

    // Twice: the first page brings the cookie of its form along, and a page with a cookie is never kept.
    private async Task<Visitor> Seen(string who)
    {
        var visitor = await app.SignedIn(who);
        await visitor.Open(Board);
        return await visitor.Open(Board);
    }

    private Task Hold(string name, int people, DateOnly? on = null) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var held = new TrainingClass
            {
                Name = name,
                NameKey = name,
                HeldOn = on ?? new(2026, 5, 6),
            };
            held.Invite(new Attendee(null, "Đoàn", null), people, attended: true, audience: null);
            db.Classes.Add(held);
            await db.SaveChangesAsync();
        });

    public sealed class OnSqlite(SqliteOffice app) : KeptBoardTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : KeptBoardTests(app), IClassFixture<PostgresOffice>;
}

using System.Net;
using GanDan.Cases.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Clocks;

public abstract class RulesTests(OfficeApp app)
{
    [Fact]
    public async Task The_list_names_every_term_in_plain_words()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/thoi-han");

        Assert.Equal("Thời hạn xử lý", admin.Heading);
        Assert.All(TermWords.All, words => Assert.Contains(words.Title, admin.Text, StringComparison.Ordinal));
        Assert.Contains("Luật 136/2025/QH15", admin.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chuyen-vien")]
    [InlineData("lanh-dao")]
    public async Task Only_an_administrator_opens_it(string person)
    {
        var officer = await app.SignedIn(person);

        foreach (var path in new[] { "/quan-tri/thoi-han", "/quan-tri/thoi-han/dong", "/quan-tri/thoi-han/tinh-lai" })
            Assert.Equal(HttpStatusCode.Forbidden, (await officer.Open(path)).Status);
    }

    [Fact]
    public async Task A_row_is_ended_by_a_date_and_the_next_begins_that_day()
    {
        var admin = await app.SignedIn("quan-tri").Open($"/quan-tri/thoi-han/dong/{await IdOf(Codes.Review)}");

        await admin
            .Fill("Dòng mới có hiệu lực từ ngày", "01/12/2026")
            .Fill("Số ngày của dòng mới", "7")
            .Choose("Cách tính ngày của dòng mới", "ngày làm việc")
            .Fill("Căn cứ của dòng mới", "Quy chế 12/QC")
            .Press("Thay từ ngày này");

        Assert.Equal("/quan-tri/thoi-han", admin.Path);
        var rows = await Rows(Codes.Review);
        Assert.Equal([new(2026, 11, 30), null], rows.Select(r => r.ValidTo));
        Assert.Equal((7, TermUnit.WorkingDays, "Quy chế 12/QC"), (rows[1].Length, rows[1].Unit, rows[1].Source));
        Assert.Equal(10, new RuleBook(rows).For(Codes.Review, new(2026, 11, 30)).Length);
        Assert.Equal(
            [nameof(DeadlineRuleChanged), nameof(DeadlineRuleAdded)],
            await app.Look(db => db.Events.Where(e => e.Facts.Contains(Codes.Review)).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync())
        );
    }

    [Fact]
    public async Task A_second_row_for_the_same_days_is_refused_at_its_field()
    {
        var admin = await app.SignedIn("quan-tri").Open($"/quan-tri/thoi-han/dong?ma={Codes.Forward}");

        await admin.Fill("Số ngày", "3").Fill("Có hiệu lực từ ngày", "01/01/2027").Fill("Căn cứ", "Thử").Press("Lưu");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.StartsWith("Từ 1/7/2012 đã có dòng khác của PA-FORWARD", admin.ErrorAt("Có hiệu lực từ ngày"), StringComparison.Ordinal);
        Assert.Single(await Rows(Codes.Forward));
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_and_loses_nothing()
    {
        var path = $"/quan-tri/thoi-han/dong/{await IdOf("TCD-ANSWER")}";
        var first = await app.SignedIn("quan-tri").Open(path);
        var second = await app.SignedIn("quan-tri").Open(path);
        await first.Fill("Số ngày", "8").Press("Lưu");

        await second.Fill("Số ngày", "9").Press("Lưu");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("9", second.ValueOf("Số ngày"));
        Assert.Equal(8, (await Rows("TCD-ANSWER")).Single().Length);
        await second.Press("Lưu");
        Assert.Equal(9, (await Rows("TCD-ANSWER")).Single().Length);
    }

    private Task<int> IdOf(string code) => app.Look(db => db.DeadlineRules.Where(r => r.Code == code).Select(r => r.Id).SingleAsync());

    private Task<List<DeadlineRule>> Rows(string code) =>
        app.Look(db => db.DeadlineRules.AsNoTracking().Where(r => r.Code == code).OrderBy(r => r.ValidFrom).ToListAsync());

    public sealed class OnSqlite(SqliteOffice app) : RulesTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : RulesTests(app), IClassFixture<PostgresOffice>;
}

using GanDan.Cases;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Routing;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Routing;

public abstract class SimilarCasesTests(OfficeApp app)
{
    [Fact]
    public async Task The_same_matter_told_by_two_neighbours_is_found_and_another_one_is_not()
    {
        var first = await app.Report("Đèn đường đầu hẻm 42 tắt ba đêm nay, tối om", place: "hẻm 42 đường Hoa Sen");
        await app.Report("Rác chất đống trước cổng chợ, bốc mùi", place: "chợ Sen");
        await app.Report("Đèn đường đầu hẻm 42 tắt ba đêm nay, tối om", ward: "Phường Mai Trúc", place: "hẻm 42 đường Hoa Mai");
        var second = await app.Report("Hẻm 42 đèn đường tắt mấy đêm nay tối lắm", place: "hẻm 42 đường Hoa Sen");

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var found = await Similar(second, "chuyen-vien");

        var only = Assert.Single(found);
        Assert.Equal((first, "Phường Sen", 0), (only.Case.Id, only.Ward, only.Likeness.Days));
        Assert.InRange(only.Likeness.Score, 0.33, 1);
        Assert.Empty(await Similar(second, "quan-tri"));
        Assert.Empty(await Similar(first, "nguoi-moi"));
    }

    [Fact]
    public async Task What_is_closed_is_no_longer_shown()
    {
        var first = await app.Report("Nắp cống trước trường mầm non bị bể, rất nguy hiểm");
        var second = await app.Report("Nắp cống trước trường mầm non bể nguy hiểm quá");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(first, Assert.Single(await Similar(second, "chuyen-vien")).Case.Id);

        await app.Work(
            first,
            (work, the) =>
                work.Move(
                    the,
                    Move.Guide,
                    new() { Told = "Gửi công ty thoát nước, số điện thoại in trên nắp.", Ground = "Ngoài thẩm quyền của phường" }
                )
        );

        Assert.Empty(await Similar(second, "chuyen-vien"));
    }

    [Fact]
    public async Task Whoever_sends_is_shown_what_was_published_of_the_same_matter()
    {
        var first = await app.Report("Xe tải đậu chắn lối vào hẻm 9 mỗi tối");
        await app.Report("Xin lắp thêm ghế đá ở công viên");

        var near = await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            await db.Cases.ExecuteUpdateAsync(set => set.SetProperty(c => c.Publication, Publication.Published));
            var book = await services.GetRequiredService<IntakeBooks>().Read(db, services.GetRequiredService<OfficeCalendar>());
            var form = new IntakeForm { Words = "Tối nào xe tải cũng đậu chắn lối vào hẻm 9", Ward = "Phường Sen" };
            var nearby = services.GetRequiredService<NearbyCases>();
            var shown = Assert.Single(await nearby.Of(db, form, book, new(2026, 11, 24)));
            return (shown.Words, (await nearby.Joined(db, shown.Handle))!.Id);
        });

        Assert.Equal(("Xe tải đậu chắn lối vào hẻm 9 mỗi tối", first), near);
    }

    private Task<IReadOnlyList<SimilarCase>> Similar(Guid id, string person) =>
        app.Look(async db =>
        {
            var account = await db.Accounts.SingleAsync(a => a.UserName == person);
            var me = new Me(app.Clock);
            me.Become(account.Id, account.FullName, await db.Grants.Where(g => g.AccountId == account.Id).ToListAsync());
            var @case = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id);
            return await app.Services.GetRequiredService<SimilarCases>().Of(db, me, await db.ReadUnits(), @case);
        });

    public sealed class OnSqlite(SqliteOffice app) : SimilarCasesTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SimilarCasesTests(app), IClassFixture<PostgresOffice>;
}

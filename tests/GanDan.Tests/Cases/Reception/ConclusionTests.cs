using System.Globalization;
using System.Net;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Reception;
using GanDan.Platform;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Reception;

/// <summary>The head's conclusion and the red line, at their edges.</summary>
public sealed class ConclusionRuleTests
{
    private static readonly DateOnly Held = new(2026, 11, 20);
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-19", "2026-12-01", nameof(HeadConclusion.ConcludedOn))]
    [InlineData("2026-11-24", "2026-12-01", nameof(HeadConclusion.ConcludedOn))]
    [InlineData("2026-11-23", "2026-11-22", nameof(HeadConclusion.DueOn))]
    [InlineData("2026-11-20", "2026-11-20", null)]
    public void A_conclusion_lies_between_the_reception_and_its_day(string on, string due, string? field)
    {
        void Check() => Made(Day(on), Day(due)).Check(Held, Today);

        if (field is null)
            Check();
        else
            Assert.Equal(field, Assert.Throws<RuleBroken>(Check).Field);
    }

    [Fact]
    public void It_is_late_after_its_day_and_done_once_with_a_proof()
    {
        var made = Made(Held, Today);

        Assert.Equal(ConclusionStanding.Running, made.Standing(Today));
        Assert.Equal(ConclusionStanding.Late, made.Standing(Today.AddDays(1)));
        Assert.Equal(nameof(HeadConclusion.Proof), Assert.Throws<RuleBroken>(() => made.Do(Today, " ", Today)).Field);
        Assert.Equal(nameof(HeadConclusion.DoneOn), Assert.Throws<RuleBroken>(() => made.Do(Held.AddDays(-1), "1/BC", Today)).Field);
        made.Do(Today, "1/BC", Today);
        Assert.Equal(ConclusionStanding.Done, made.Standing(Today.AddDays(9)));
        Assert.Throws<RuleBroken>(() => made.Do(Today, "2/BC", Today));
        var late = Made(Held, Held);
        late.Do(Today, "3/BC", Today);
        Assert.Equal(ConclusionStanding.DoneLate, late.Standing(Today));
    }

    [Theory]
    [InlineData("2026-10-09", false)] // 45 days end today
    [InlineData("2026-10-08", true)]
    [InlineData("2026-06-30", false)] // before the amendment
    public void A_reception_that_nobody_has_settled_crosses_the_line_after_forty_five_days(string heldOn, bool ignored)
    {
        var rules = new RuleBook(SeedRules.All.ToList());
        var line = new CitizenReception
        {
            Id = Guid.Empty,
            UnitId = 1,
            Year = 2026,
            Number = 1,
            HeldOn = Day(heldOn),
            ReceivedBy = "",
            Content = "Xin sửa cống",
            Kind = CaseKind.Recommendation,
            AnswerDueOn = Today,
        };

        Assert.Equal(ignored, line.IgnoredOn(Today, rules));
        line.Guide("Đến công ty thoát nước", null, Today);
        Assert.False(line.IgnoredOn(Today, rules));
    }

    private static HeadConclusion Made(DateOnly on, DateOnly due) =>
        new()
        {
            ReceptionId = Guid.Empty,
            Task = "Sửa cống",
            Body = "Tổ Hạ tầng",
            Notice = "7/TB",
            ConcludedOn = on,
            DueOn = due,
        };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

public abstract class ConclusionTests(OfficeApp app)
{
    [Fact]
    public async Task A_conclusion_is_recorded_followed_and_done()
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/tiep-dan/them");
        await officer
            .Choose("Đơn vị tiếp", "Phường Sen")
            .Fill("Họ tên người đến", "Trần Thị Bưởi")
            .Fill("Địa chỉ người đến", "12 hẻm 3, Phường Sen")
            .Fill("Nội dung trình bày", "Cống hẻm 81 nghẹt")
            .Press("Ghi vào sổ");
        var path = officer.Path;

        officer.Fill("Việc phải làm theo kết luận", "Khơi cống hẻm 81, gọi 0903123456").Fill("Đơn vị thực hiện", "Tổ Hạ tầng");
        officer.Fill("Thông báo kết luận (số)", "12/TB").Fill("Ngày kết luận", "23/11/2026").Fill("Hạn thực hiện", "22/11/2026");
        await officer.Press("Ghi kết luận");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("không thể trước ngày kết luận", officer.ErrorAt("Hạn thực hiện"), StringComparison.Ordinal);
        await officer.Fill("Hạn thực hiện", "27/11/2026").Press("Ghi kết luận");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        var kept = await app.Look(db => db.HeadConclusions.SingleAsync());
        Assert.DoesNotContain("0903123456", kept.Task, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromDays(7));
        officer = await app.SignedIn("tiep-nhan").Open("/tiep-dan");
        Assert.Contains("Kết luận chậm thực hiện", officer.Text, StringComparison.Ordinal);
        await officer.Open("/tiep-dan/ket-luan");
        Assert.Contains("1 kết luận chậm", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Khơi cống hẻm 81", officer.Text, StringComparison.Ordinal);

        await officer.Open(path);
        officer.Choose("Kết luận", $"Tổ Hạ tầng: {kept.Task}").Fill("Ngày đã thực hiện", "30/11/2026");
        await officer.Fill("Báo cáo hoặc văn bản kết quả", "Báo cáo 5/BC").Press("Ghi đã thực hiện");

        Assert.Contains("Thực hiện sau hạn", officer.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Look(db => db.Events.CountAsync(e => e.Kind == nameof(ConclusionDone))));
        await officer.Open("/tiep-dan/ket-luan");
        Assert.Contains("0 kết luận chậm", officer.Text, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteOffice app) : ConclusionTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : ConclusionTests(app), IClassFixture<PostgresOffice>;
}

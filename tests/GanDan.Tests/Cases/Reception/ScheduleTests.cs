using System.Net;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Reception;

public abstract class ScheduleTests(OfficeApp app)
{
    [Fact]
    public async Task A_day_is_posted_for_everybody_with_place_name_and_topics()
    {
        var officer = await New("08/12/2026");

        await officer.Press("Lưu");

        Assert.Equal("/tiep-dan/lich", officer.Path);
        var stranger = await app.Visitor().Open("/lich-tiep-dan");
        Assert.Contains("8/12/2026", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("Phòng tiếp công dân tầng trệt", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("Võ Thanh Tâm", stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_beyond_four_weeks_waits()
    {
        var officer = await New("21/12/2026");

        await officer.Press("Lưu");

        Assert.DoesNotContain("21/12/2026", (await app.Visitor().Open("/lich-tiep-dan")).Text, StringComparison.Ordinal);
        Assert.Contains("21/12/2026", (await officer.Open("/tiep-dan/lich")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_posted_late_is_said_at_the_desk()
    {
        var officer = await New("27/11/2026");

        await officer.Press("Lưu");

        Assert.Contains("niêm yết muộn", officer.Text, StringComparison.Ordinal);
        Assert.Contains("muộn, chậm nhất 20/11/2026", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_name_on_a_heads_day_is_refused_with_the_law()
    {
        var officer = await New("09/12/2026");

        await officer.Fill("Người tiếp", "Đỗ Minh Phúc").Press("Lưu");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("không được ủy quyền", officer.ErrorAt("Người tiếp"), StringComparison.Ordinal);
        Assert.False(await app.Look(db => db.ReceptionDays.AnyAsync(d => d.HeldOn == new DateOnly(2026, 12, 9))));
    }

    [Fact]
    public async Task The_same_weekday_is_written_for_some_weeks()
    {
        var officer = await New("10/12/2026");

        await officer.Fill("Lặp lại thêm mấy tuần", "2").Press("Lưu");

        Assert.Equal(
            [new(2026, 12, 10), new(2026, 12, 17), new(2026, 12, 24)],
            await app.Look(db =>
                db.ReceptionDays.Where(d => d.HeldOn.Day == 10 || d.HeldOn.Day == 17 || d.HeldOn.Day == 24)
                    .Select(d => d.HeldOn)
                    .Order()
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task A_day_taken_out_is_no_longer_public()
    {
        var officer = await New("11/12/2026");
        await officer.Press("Lưu");
        await officer.Follow("thứ Sáu, 11/12/2026");

        await officer.Fill("Lý do rút khỏi sổ", "Trùng lịch họp").Press("Rút khỏi sổ");

        Assert.Equal("/tiep-dan/lich", officer.Path);
        Assert.DoesNotContain("11/12/2026", (await app.Visitor().Open("/lich-tiep-dan")).Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> New(string day)
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/tiep-dan/lich/ngay");
        return officer
            .Fill("Ngày tiếp", day)
            .Choose("Đơn vị tiếp", "Phường Sen")
            .Fill("Từ giờ", "07:30")
            .Fill("Đến giờ", "11:00")
            .Fill("Địa điểm tiếp", "Phòng tiếp công dân tầng trệt")
            .Choose("Loại ngày tiếp", "Ngày của người đứng đầu")
            .Fill("Người đứng đầu", "Võ Thanh Tâm")
            .Fill("Người tiếp", "Võ Thanh Tâm")
            .Fill("Nội dung tiếp", "Phản ánh, kiến nghị")
            .Fill("Ngày niêm yết", "23/11/2026");
    }

    public sealed class OnSqlite(SqliteOffice app) : ScheduleTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : ScheduleTests(app), IClassFixture<PostgresOffice>;
}

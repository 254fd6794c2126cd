using System.Net;
using System.Text;
using GanDan.Platform.Calendar;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Administration;

public abstract class CalendarTests(OfficeApp app)
{
    [Fact]
    public async Task A_year_shows_its_days_by_word_and_not_by_colour_alone()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/lich?nam=2026");

        Assert.Equal("Lịch làm việc năm 2026", admin.Heading);
        Assert.Equal(12, admin.Page.QuerySelectorAll("table.month").Length);
        var february = admin.Page.QuerySelectorAll("table.month")[1];
        Assert.Equal(5, february.QuerySelectorAll("td.off").Count(square => square.TextContent.EndsWith("lễ", StringComparison.Ordinal)));
        Assert.Contains("22làm", admin.Page.QuerySelectorAll("table.month")[7].TextContent, StringComparison.Ordinal);
        Assert.Contains("Giỗ Tổ Hùng Vương", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_opens_it()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/quan-tri/lich");

        Assert.Equal(HttpStatusCode.Forbidden, officer.Status);
    }

    [Fact]
    public async Task A_year_without_a_notice_is_proposed_and_confirmed_with_one_button_and_reopened()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/lich?nam=2029");
        Assert.Contains("Năm 2029 chưa có lịch nghỉ chính thức", admin.Text, StringComparison.Ordinal);
        Assert.Contains("13/2/2029", admin.Text, StringComparison.Ordinal);
        Assert.Equal(0, await InYear(2029));

        await admin.Fill("Văn bản thông báo của năm", "Thông báo 77/TB").Press("Xác nhận lịch năm 2029");

        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.DoesNotContain("chưa có lịch nghỉ chính thức", admin.Text, StringComparison.Ordinal);
        Assert.NotEqual(0, await InYear(2029));
        Assert.True(
            await app.Look(db => db.OfficeDays.Where(d => d.Date.Year == 2029).AllAsync(d => d.Confirmed && d.Source == "Thông báo 77/TB"))
        );

        await admin.Press("Hoàn tác");

        Assert.Contains("Năm 2029 chưa có lịch nghỉ chính thức", admin.Text, StringComparison.Ordinal);
        Assert.False(
            await app.Look(db => db.OfficeDays.Where(d => d.Date.Year == 2029).AnyAsync(d => d.Confirmed || d.Source == "Thông báo 77/TB"))
        );
    }

    [Fact]
    public async Task A_swap_recalled_from_memory_is_not_confirmed_without_its_paper()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/lich?nam=2026");

        await admin.Press("Xác nhận lịch năm 2026");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Equal("Ghi văn bản thông báo hoán đổi, ví dụ số và ngày.", admin.ErrorAt("Văn bản thông báo của năm"));
        Assert.True(await app.Look(db => db.OfficeDays.AnyAsync(d => d.Date.Year == 2026 && !d.Confirmed)));
    }

    [Fact]
    public async Task A_day_is_added_changed_and_put_back_as_it_was()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/lich?nam=2025").Follow("Thêm ngày");
        await admin
            .Fill("Ngày", "12/06/2025")
            .Choose("Loại ngày", "Ngày nghỉ riêng của cơ quan")
            .Fill("Tên của ngày", "Ngày hội của phường")
            .Press("Lưu");
        Assert.Contains("Ngày hội của phường", admin.Text, StringComparison.Ordinal);

        await admin.Follow("12/6/2025");
        await admin.Fill("Tên của ngày", "Hội thao").Press("Lưu");
        Assert.Equal("Hội thao", await Name(new(2025, 6, 12)));
        await admin.Press("Hoàn tác");

        Assert.Equal("Ngày hội của phường", await Name(new(2025, 6, 12)));
        await admin.Follow("12/6/2025");
        Assert.Contains("Hội thao", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_taken_out_changes_the_reckoning_until_it_is_put_back()
    {
        var before = await Due(new(2024, 4, 29));
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/lich?nam=2024").Follow("30/4/2024");

        await admin.Press("Bỏ khỏi lịch");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        await admin.Fill("Lý do bỏ khỏi lịch", "Thử").Press("Bỏ khỏi lịch");

        Assert.Equal((new DateOnly(2024, 5, 2), new DateOnly(2024, 4, 30)), (before, await Due(new(2024, 4, 29))));
        await admin.Press("Hoàn tác");
        Assert.Equal(before, await Due(new(2024, 4, 29)));
    }

    [Theory]
    [InlineData("1/1/2027", "Nghỉ lễ, tết", "Trùng", "", "Ngày", "Ngày 1/1/2027 đã có trong lịch: Tết Dương lịch. Mở dòng ấy để sửa.")]
    [InlineData(
        "12/01/2027",
        "Làm bù ngày hoán đổi",
        "Làm bù",
        "TB 1",
        "Ngày",
        "Ngày làm bù phải là thứ Bảy hoặc Chủ nhật; ngày này là thứ Ba."
    )]
    [InlineData(
        "02/01/2028",
        "Nghỉ lễ, tết",
        "Nghỉ",
        "",
        "Ngày",
        "Ngày 2/1/2028 không thuộc năm 2027. Xem lại ngày, hoặc chọn năm khác ở trang lịch."
    )]
    [InlineData(
        "16/01/2027",
        "Làm bù ngày hoán đổi",
        "Làm bù",
        "",
        "Văn bản căn cứ của ngày",
        "Ghi văn bản thông báo hoán đổi, ví dụ số và ngày."
    )]
    public async Task What_cannot_be_is_refused_at_its_field(
        string date,
        string kind,
        string name,
        string source,
        string field,
        string sentence
    )
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/lich/ngay?nam=2027");
        var before = await InYear(2027);

        await admin
            .Fill("Ngày", date)
            .Choose("Loại ngày", kind)
            .Fill("Tên của ngày", name)
            .Fill("Văn bản căn cứ của ngày", source)
            .Press("Lưu");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Equal(sentence, admin.ErrorAt(field));
        Assert.Equal(before, await InYear(2027));
    }

    [Fact]
    public async Task A_due_date_is_explained_day_by_day()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/lich?nam=2026");

        await admin.Fill("Ngày phát sinh", "12/02/2026").Fill("Thời hạn", "7").Choose("Đơn vị thời hạn", "ngày làm việc").Press("Tính hạn");

        Assert.Contains("Hạn: thứ Hai 2/3/2026.", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Tết Âm lịch", admin.Page.QuerySelector("#tinh-han")!.Closest("section")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bỏ qua 11 ngày nghỉ.", admin.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("32/02/2026", "7", "Ngày phát sinh", "Ghi ngày theo dạng 5/12/2026")]
    [InlineData("12/02/2026", "5000", "Thời hạn", "Ghi độ dài từ 0 đến 400.")]
    [InlineData("", "3", "Ngày phát sinh", "Ghi ngày phát sinh, từ năm 2013 đến năm 2099.")]
    public async Task A_question_that_cannot_be_counted_is_answered_at_its_field(string from, string length, string field, string sentence)
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/lich?nam=2026");

        await admin.Fill("Ngày phát sinh", from).Fill("Thời hạn", length).Press("Tính hạn");

        Assert.Equal(sentence, admin.ErrorAt(field));
    }

    [Fact]
    public async Task The_list_is_taken_away_as_CSV()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/lich?nam=2026&tai=csv");

        Assert.StartsWith("lich-lam-viec-2026-", admin.DownloadName, StringComparison.Ordinal);
        Assert.Contains(
            "2026-09-02,thứ Tư,\"Nghỉ lễ, tết\",Quốc khánh",
            Encoding.UTF8.GetString(admin.Downloads!),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Days_are_seeded_once()
    {
        var before = await app.Look(db => db.OfficeDays.CountAsync());

        await app.Do(services => services.GetRequiredService<GanDan.Platform.Data.Db>().SeedCalendar());

        Assert.Equal(before, await app.Look(db => db.OfficeDays.CountAsync()));
        Assert.NotEqual(0, before);
    }

    private Task<int> InYear(int year) => app.Look(db => db.OfficeDays.CountAsync(d => d.Date.Year == year));

    private Task<string> Name(DateOnly date) =>
        app.Look(db => db.OfficeDays.Standing().Where(d => d.Date == date).Select(d => d.Name).SingleAsync());

    private async Task<DateOnly> Due(DateOnly trigger)
    {
        var due = default(DateOnly);
        await app.Do(async services => due = (await services.GetRequiredService<OfficeCalendar>().Read()).Days.PlusWorkingDays(trigger, 1));
        return due;
    }

    public sealed class OnSqlite(SqliteOffice app) : CalendarTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : CalendarTests(app), IClassFixture<PostgresOffice>;
}

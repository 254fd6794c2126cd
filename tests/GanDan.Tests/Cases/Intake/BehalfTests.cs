using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Intake;

public abstract class BehalfTests(OfficeApp app)
{
    [Fact]
    public async Task A_pasted_message_fills_the_form_and_stores_nothing()
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/xu-ly/nhap-ho");
        var before = await app.Look(db => db.Cases.CountAsync());

        await officer.Fill("Tin nhắn", "[10:32, 20/11/2026] Lê Thị Bưởi: Đèn tắt ở phường Sen\n0903 123 456").Press("Điền vào biểu mẫu");

        Assert.Equal("Đèn tắt ở phường Sen", officer.ValueOf("Kể ngắn gọn"));
        Assert.Equal(("0903123456", "Lê Thị Bưởi"), (officer.ValueOf("Số điện thoại"), officer.ValueOf("Họ tên người gửi")));
        Assert.Equal(before, await app.Look(db => db.Cases.CountAsync()));

        await officer.Fill("Kể ngắn gọn", "Đèn tắt cả hẻm").Press("Ghi nhận");

        var made = await app.Look(db => db.Cases.OrderByDescending(c => c.Id).FirstAsync());
        Assert.Equal(("Đèn tắt cả hẻm", "Tin nhắn", new DateOnly(2026, 11, 20)), (made.Summary, made.Channel, made.ReceivedOn));
    }

    [Fact]
    public async Task Who_works_for_one_ward_takes_in_for_it_and_finds_the_case_again()
    {
        var officer = await app.SignedIn("truong-don-vi").Open("/xu-ly/nhap-ho");
        Assert.Equal("Phường Sen", officer.ValueOf("Phường"));

        await officer.Fill("Kể ngắn gọn", "Máng xối nhà lồng chợ rơi").Press("Ghi nhận");
        await officer.Open("/xu-ly?v=tat-ca&tim=mang+xoi");

        Assert.Contains("Máng xối nhà lồng chợ rơi", officer.Text, StringComparison.Ordinal);
        Assert.Equal("Không rõ", (await app.SignedIn("tiep-nhan").Open("/xu-ly/nhap-ho")).ValueOf("Phường"));
    }

    [Fact]
    public async Task A_telephone_number_that_is_none_is_said_while_who_calls_is_on_the_line()
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/xu-ly/nhap-ho");

        await officer.Fill("Kể ngắn gọn", "Gọi lại giúp tôi").Fill("Số điện thoại", "12345").Press("Ghi nhận");

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.NotNull(officer.ErrorAt("Số điện thoại"));
    }

    [Fact]
    public async Task A_day_of_receipt_before_any_deadline_was_known_is_told_at_the_day()
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/xu-ly/nhap-ho");

        await officer.Fill("Kể ngắn gọn", "Đèn tắt").Fill("Ngày nhận", "01/11/1826").Press("Ghi nhận");

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("Xem lại năm", officer.ErrorAt("Ngày nhận"), StringComparison.Ordinal);
        Assert.Equal("Đèn tắt", officer.ValueOf("Kể ngắn gọn"));
    }

    public sealed class OnSqlite(SqliteOffice app) : BehalfTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : BehalfTests(app), IClassFixture<PostgresOffice>;
}

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

    public sealed class OnSqlite(SqliteOffice app) : BehalfTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : BehalfTests(app), IClassFixture<PostgresOffice>;
}

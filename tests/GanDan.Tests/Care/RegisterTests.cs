using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Care;

public abstract class RegisterTests(OfficeApp app)
{
    [Fact]
    public async Task A_round_is_written_in_counts_and_found_by_its_occasion()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/cham-lo/ghi");
        officer.Fill("Ngày", "20/1/2019").Fill("Đợt chăm lo", "Tết Kỷ Hợi").Choose("Đơn vị", "Phường Sen").Fill("Số hộ", "40");
        await officer.Fill("Kinh phí (đồng)", "20.000.000").Fill("Nguồn", "Quỹ vì người nghèo").Press("Lưu");

        await officer.Open("/cham-lo?tim=quy nguoi ngheo tet");

        Assert.Contains("Tết Kỷ Hợi", officer.Text, StringComparison.Ordinal);
        Assert.Equal(
            20_000_000,
            await app.Look(db => db.CareRounds.Where(r => r.Occasion == "Tết Kỷ Hợi").Select(r => r.MoneyVnd).SingleAsync())
        );
    }

    [Fact]
    public async Task A_round_taken_out_is_found_again_and_put_back()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/cham-lo/ghi");
        await officer.Fill("Ngày", "20/1/2020").Fill("Đợt chăm lo", "Ghi nhầm").Choose("Đơn vị", "Phường Sen").Press("Lưu");
        await officer.Follow("Sửa");
        await officer.Fill("Lý do rút khỏi sổ", "Ghi hai lần").Press("Rút khỏi sổ");
        await officer.Open("/cham-lo?tim=ghi nham");
        Assert.Null(officer.Page.QuerySelector("tbody"));

        await officer.Choose("Trạng thái", "Đã rút khỏi sổ").Press("Lọc");
        await officer.Follow("20/1/2020");
        Assert.Contains("Đã rút khỏi sổ: Ghi hai lần", officer.Text, StringComparison.Ordinal);
        await officer.Follow("Sửa");
        await officer.Press("Đưa lại vào sổ");

        await officer.Open("/cham-lo?tim=ghi nham");
        Assert.NotNull(officer.Page.QuerySelector("tbody"));
    }

    public sealed class OnSqlite(SqliteOffice app) : RegisterTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : RegisterTests(app), IClassFixture<PostgresOffice>;
}

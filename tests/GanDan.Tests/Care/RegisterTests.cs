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
        Assert.Equal(20_000_000, await app.Look(db => db.CareRounds.Select(r => r.MoneyVnd).SingleAsync()));
    }

    public sealed class OnSqlite(SqliteOffice app) : RegisterTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : RegisterTests(app), IClassFixture<PostgresOffice>;
}

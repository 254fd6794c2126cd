using System.Net;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Campaigns;

public abstract class RegisterTests(OfficeApp app)
{
    [Fact]
    public async Task Drives_are_pasted_counted_and_corrected()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/cuoc-van-dong/dan-bang");
        await officer
            .Fill("Các dòng dán vào", "10/5/2019\tSen\tBờ kênh\t120\t1.500\t2\n11/5/2019\tPhường Đào\tChợ\t-3\t20\t0")
            .Press("Đưa vào bảng");
        await officer.Press("Ghi tất cả vào sổ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.NotNull(officer.ErrorAt("Lượt người tham gia, dòng 2"));
        Assert.Contains("Dòng 2: ", officer.Text, StringComparison.Ordinal);

        await officer.Fill("Lượt người tham gia, dòng 2", "30").Press("Ghi tất cả vào sổ");
        await officer.Open("/cuoc-van-dong?nam=2019");
        Assert.Contains("2 buổi ra quân trong danh sách này", officer.Text, StringComparison.Ordinal);
        Assert.Contains("1.520", officer.Text, StringComparison.Ordinal);
        await officer.Open("/cuoc-van-dong?tim=bo kenh");
        await officer.Follow("10/5/2019");
        await officer.Follow("Sửa");
        await officer.Fill("Rác thu gom (kg)", "1600").Press("Lưu");

        Assert.Equal([20, 1600], await app.Look(db => db.Drives.OrderBy(d => d.WasteKg).Select(d => d.WasteKg).ToListAsync()));
        Assert.Contains("1.500", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_in_a_pasted_grid_is_told_at_once()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/cuoc-van-dong/dan-bang");
        var before = await app.Look(db => db.Drives.CountAsync());

        await officer
            .Fill(
                "Các dòng dán vào",
                "10/5/2019\tPhường Lạ\tBờ kênh\t-3\t1\t2\n11/5/2019\tPhường Xa\tChợ\t3\t20\t0\n12/5/2019\tSen\tCầu\t3\t20\t0"
            )
            .Press("Đưa vào bảng");
        await officer.Press("Ghi tất cả vào sổ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("1.000.000", officer.ErrorAt("Lượt người tham gia, dòng 1")!, StringComparison.Ordinal);
        Assert.Contains("Phường Lạ", officer.ErrorAt("Đơn vị, dòng 1")!, StringComparison.Ordinal);
        Assert.Contains("Phường Xa", officer.ErrorAt("Đơn vị, dòng 2")!, StringComparison.Ordinal);
        Assert.Null(officer.ErrorAt("Đơn vị, dòng 3"));
        Assert.Equal(before, await app.Look(db => db.Drives.CountAsync()));
    }

    [Fact]
    public async Task Whoever_may_not_write_finds_no_way_to()
    {
        var inspector = await app.SignedIn("giam-sat").Open("/cuoc-van-dong/ghi");

        Assert.Equal(HttpStatusCode.Forbidden, inspector.Status);
    }

    public sealed class OnSqlite(SqliteOffice app) : RegisterTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : RegisterTests(app), IClassFixture<PostgresOffice>;
}

using System.Net;
using GanDan.Platform.Data;
using GanDan.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Programme;

public abstract class RegisterTests(OfficeApp app)
{
    [Fact]
    public async Task Targets_read_their_figures_and_the_cells_only_for_the_cell()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/chi-tieu/nhiem-ky");
        await officer.Fill("Nhiệm kỳ", "2017-2020").Fill("Từ ngày", "1/1/2017").Fill("Đến ngày", "24/3/2020").Press("Lưu");
        await officer.Open("/cuoc-van-dong/ghi");
        await officer.Fill("Ngày ra quân", "5/3/2019").Choose("Đơn vị", "Phường Sen").Fill("Điểm đen đã xóa", "3").Press("Lưu");
        await officer.Open("/chi-tieu?ky=2017-2020");
        await officer.Follow("Thêm chỉ tiêu");
        await officer.Fill("Chỉ tiêu", "Xóa điểm đen rác").Fill("Mức giao", "4").Press("Lưu");
        Assert.Contains("Chưa gắn số liệu", officer.Text, StringComparison.Ordinal);

        await officer.Press("Gắn chỉ tiêu “Xóa điểm đen rác” với “Điểm đen rác đã xóa”");
        Assert.Contains("75%", officer.Text, StringComparison.Ordinal);

        await officer.Open("/chi-tieu/dan-bang?ky=2017-2020");
        await officer
            .Fill("Chỉ tiêu, dòng 1", "Kết nạp đảng viên")
            .Fill("Mức giao, dòng 1", "1")
            .Fill("Đọc số liệu, dòng 1", "Kết nạp trong kỳ")
            .Press("Ghi tất cả vào sổ");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains("Chi bộ chưa cho đưa số này vào báo cáo", officer.Text, StringComparison.Ordinal);
        Assert.Equal(
            "cell.admitted",
            await app.Look(db => db.Targets.Where(t => t.Name == "Kết nạp đảng viên").Select(t => t.FigureCode).SingleAsync())
        );
    }

    [Fact]
    public async Task A_yearly_target_reads_the_years_that_the_secretary_released()
    {
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var term = new Term
            {
                Code = "2011-2012",
                From = new(2011, 1, 1),
                To = new(2012, 12, 31),
            };
            db.Add(term);
            db.Add(
                new Target
                {
                    TermId = term.Id,
                    Name = "Buổi sinh hoạt mỗi năm",
                    AssignedThousandths = 12_000,
                    PerYear = true,
                    FigureCode = "cell.meetings",
                }
            );
            await db.SaveChangesAsync();
        });
        var officer = await app.SignedIn("chuyen-vien").Open("/chi-tieu?ky=2011-2012");
        var before = officer.Text;
        var secretary = await app.SignedIn("bi-thu").Open("/chi-bo/cong-bo");
        await secretary.Choose("Số liệu", "Buổi sinh hoạt chi bộ").Fill("Kỳ báo cáo", "2012").Press("Cho công bố");
        await officer.Open("/chi-tieu?ky=2011-2012");

        Assert.Contains("Chi bộ chưa cho đưa số này vào báo cáo", before, StringComparison.Ordinal);
        Assert.Contains("2012: 0", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2011: ", officer.Text, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteOffice app) : RegisterTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : RegisterTests(app), IClassFixture<PostgresOffice>;
}

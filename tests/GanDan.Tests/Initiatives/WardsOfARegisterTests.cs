using System.Text;
using System.Text.Json;
using GanDan.Tests.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Initiatives;

/// <summary>A row goes to the ward it names, and to no other because its ward could not be read.</summary>
public abstract class WardsOfARegisterTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gandan-wards-");
    private FreshOffice office = null!;
    private string letterhead = "ỦY BAN NHÂN DÂN QUẬN 1";

    public async ValueTask InitializeAsync() => office = await FreshOffice.Open(kind);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        folder.Delete(recursive: true);
        if (office is not null)
            await office.DisposeAsync();
    }

    [Fact]
    public async Task A_ward_that_cannot_be_read_is_not_replaced_by_the_district_of_the_letterhead()
    {
        var report = await Import("1;Góc sách;Phường Xa Lạ;Hội Phụ nữ phường Đa Kao;1/2/2019", "2;Hộp thư;Tân Định;Mặt trận;1/3/2019");

        Assert.Equal(["Hộp thư|Phường Tân Định"], await Models());
        Assert.Equal(1, report.GetProperty("rejected").GetInt32());
    }

    [Fact]
    public async Task An_empty_ward_that_the_letterhead_fills_is_pointed_out()
    {
        var report = await Import("1;Góc sách;;Mặt trận;1/2/2019");

        Assert.Equal(["Góc sách|Quận 1"], await Models());
        Assert.Contains("theo đầu trang", report.GetProperty("warnings").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_in_the_name_of_the_body_goes_before_the_letterhead_and_nothing_is_missing()
    {
        var report = await Import("1;Góc sách;;Hội Phụ nữ phường Đa Kao;1/2/2019", "2;Hộp thư;;Mặt trận;1/3/2019");

        Assert.Equal(["Góc sách|Phường Đa Kao", "Hộp thư|Quận 1"], await Models());
        Assert.Empty(report.GetProperty("problems").EnumerateArray());
        Assert.Single(report.GetProperty("warnings").EnumerateArray());
    }

    [Fact]
    public async Task A_ward_in_the_name_of_the_body_is_enough_where_nothing_else_names_one()
    {
        letterhead = "HỘI ĐỒNG THI ĐUA";

        var report = await Import("1;Góc sách;;Hội Phụ nữ phường Đa Kao;1/2/2019", "2;Hộp thư;;Mặt trận;1/3/2019");

        Assert.Equal(["Góc sách|Phường Đa Kao"], await Models());
        Assert.Equal(1, report.GetProperty("rejected").GetInt32());
        Assert.Contains("5", Assert.Single(report.GetProperty("problems").EnumerateArray()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_below_the_numbering_is_no_row_that_lacks_its_name()
    {
        var report = await Import("1;Hộp thư;Đakao;Mặt trận;1/3/2019", "Cộng;;;;1", "Tổng;;;;1");

        Assert.Equal(["Hộp thư|Phường Đa Kao"], await Models());
        Assert.Equal(0, report.GetProperty("rejected").GetInt32());
        Assert.Empty(report.GetProperty("problems").EnumerateArray());
    }

    private async Task<JsonElement> Import(params string[] rows)
    {
        var path = Path.Combine(folder.FullName, "so.csv");
        string[] lines =
        [
            letterhead,
            "DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2019",
            "STT;Tên mô hình;Phường;Đơn vị đăng ký;Ngày đăng ký",
            .. rows,
        ];
        await File.WriteAllTextAsync(path, string.Join('\n', lines) + "\n", Encoding.UTF8);
        var (code, report) = await office.Import(path);
        Assert.True(code == 0, report.ToString());
        return report.GetProperty("files")[0].GetProperty("books")[0];
    }

    private Task<List<string>> Models() =>
        office.Look(db =>
            db.Initiatives.Join(db.Units, i => i.UnitId, u => u.Id, (i, u) => i.Name + "|" + u.Name).OrderBy(n => n).ToListAsync()
        );

    public sealed class OnSqlite() : WardsOfARegisterTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : WardsOfARegisterTests(DatabaseKind.Postgres);
}

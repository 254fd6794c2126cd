using GanDan.Initiatives;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Sense.Text;
using GanDan.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Platform.Registers;

public abstract class PrintedListTests(OfficeApp app)
{
    private const string Rows = "article tbody tr:not(.sheet__end)";

    public static TheoryData<string, string, string> Lists =>
        new()
        {
            { "chuyen-vien", "/mo-hinh", "Mô hình Dân vận khéo" },
            { "chuyen-vien", "/tap-huan", "Sổ lớp tập huấn" },
            { "chuyen-vien", "/y-kien", "Sổ ý kiến nhân dân" },
            { "chuyen-vien", "/cuoc-van-dong", "Sổ ra quân" },
            { "chuyen-vien", "/cham-lo", "Sổ chăm lo" },
            { "chuyen-vien", "/xu-ly", "Phản ánh, kiến nghị" },
            { "chuyen-vien", "/tiep-dan", "Sổ tiếp công dân" },
            { "bi-thu", "/chi-bo", "Đảng viên chi bộ" },
            { "bi-thu", "/chi-bo/sinh-hoat", "Sinh hoạt chi bộ" },
        };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_register_prints_as_a_whole(string who, string address, string title)
    {
        var officer = await app.SignedIn(who).Open($"{address}?tai=in");

        Assert.Equal("In cả danh sách", officer.Heading);
        Assert.Equal(title, officer.Page.QuerySelector("article h2")!.TextContent);
        Assert.Equal(address, officer.Page.QuerySelector(".crumb a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_printed_list_holds_every_row_of_the_filter_and_says_what_the_filter_is()
    {
        await Add("Phường Sen", 2011, 31);
        await Add("Phường Đào", 2011, 2);
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh?nam=2011&phuong=phuong-sen&trang=2&s=ten");

        await officer.Follow("In cả danh sách");

        Assert.StartsWith(
            "Người lập danh sách",
            officer.Page.QuerySelector("article tbody tr:last-child")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(31, officer.Page.QuerySelectorAll(Rows).Length);
        Assert.Contains("Phường: Phường Sen; Sổ năm: 2011", officer.Text, StringComparison.Ordinal);
        Assert.Contains("31 dòng; in lúc 08:00, 23/11/2026, người in: ", officer.Text, StringComparison.Ordinal);
        Assert.Equal("?nam=2011&phuong=phuong-sen&s=ten", officer.Page.QuerySelector(".crumb a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_list_without_a_filter_says_that_it_has_none()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/cuoc-van-dong?tai=in");

        Assert.Contains("Không lọc: mọi dòng mà người in được xem", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_longer_than_a_print_bears_says_how_long_it_is_and_points_to_Excel()
    {
        await Add("Phường Trúc", 2010, PrintedList.Most + 3);

        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh?nam=2010&tai=in");

        Assert.Equal(PrintedList.Most, officer.Page.QuerySelectorAll(Rows).Length);
        Assert.Contains("Danh sách có 2.003 dòng; một bản in chứa nhiều nhất 2.000 dòng.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("2.000 dòng đầu trong 2.003 dòng", officer.Text, StringComparison.Ordinal);
        await officer.Follow("tải Excel để có đủ");
        Assert.EndsWith(".xlsx", officer.DownloadName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_leave_on_paper_are_written_down_like_those_that_leave_in_a_file()
    {
        var held = new TrainingClass
        {
            Name = "Nghe dân nói",
            NameKey = VietnameseText.FoldWords("Nghe dân nói"),
            HeldOn = new(2012, 6, 5),
        };
        held.Invite(new("Võ Thị Cói", "Tổ trưởng", null), 1, attended: true, audience: null);
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            db.Add(held);
            await db.SaveChangesAsync();
        });

        var officer = await app.SignedIn("chuyen-vien").Open($"/tap-huan/{held.Id}?tai=in");

        Assert.Contains("Võ Thị Cói", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Ngày mở lớp: 5/6/2012", officer.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Look(db => db.Events.CountAsync(e => e.Kind == nameof(AttendeesExported))));
    }

    [Fact]
    public async Task A_list_of_the_cell_that_is_printed_is_written_down_in_the_vault()
    {
        var secretary = await app.SignedIn("bi-thu").Open("/chi-bo/sinh-hoat?nam=2020&tai=in");

        Assert.Contains("Năm: 2020", secretary.Text, StringComparison.Ordinal);
        await secretary.Open("/chi-bo/nhat-ky");
        Assert.Contains("Tải hoặc in cả danh sách", secretary.Text, StringComparison.Ordinal);
    }

    private Task Add(string unit, int year, int count) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var id = await db.Units.Where(u => u.Name == unit).Select(u => u.Id).FirstAsync();
            foreach (var i in Enumerable.Range(1, count))
            {
                var model = new Initiative
                {
                    Name = $"Vườn rau số {i}",
                    NameKey = Initiative.KeyOf($"Vườn rau số {i}"),
                    UnitId = id,
                };
                model.List(year, new(year, 4, 5), InitiativeResult.Effective, null, null, null);
                db.Add(model);
            }
            await db.SaveChangesAsync();
        });

    public sealed class OnSqlite(SqliteOffice app) : PrintedListTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : PrintedListTests(app), IClassFixture<PostgresOffice>;
}

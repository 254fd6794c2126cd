using System.Net;
using GanDan.Platform.Data;
using GanDan.Sense.Text;
using GanDan.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Training;

public abstract class RegisterTests(OfficeApp app)
{
    private const string List =
        "Họ và tên\tChức vụ\tĐơn vị\tSố người\tĐã ký\tNhóm đối tượng của lớp\n"
        + "Lê Thị Sậy\tTổ trưởng\tSen\t\tx\tCán bộ, công chức\n"
        + "Trần Văn Lau\t\tPhường Đào\t\t\tCán bộ, công chức\n"
        + "\t\t\t24\tx\tChức sắc, chức việc, nhà tu hành";

    [Fact]
    public async Task Differences_between_sheet_and_list_are_pointed_out_and_names_kept_from_others()
    {
        var id = await Held("Kỹ năng nghe dân", "4/4/2019", attended: "28");
        var officer = await app.SignedIn("chuyen-vien").Open($"/tap-huan/{id}");
        Assert.Contains("Lê Thị Sậy", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Bảng tổng hợp ghi 28, danh sách ký 25.", officer.Text, StringComparison.Ordinal);
        await officer.Open("/tap-huan?so-lech=khac&nam=2019");
        Assert.Contains("Bảng tổng hợp ghi 28, danh sách ký 25", officer.Text, StringComparison.Ordinal);

        var inspector = await app.SignedIn("giam-sat").Open($"/tap-huan/{id}");

        Assert.DoesNotContain("Lê Thị Sậy", inspector.Text, StringComparison.Ordinal);
        Assert.Contains("Cán bộ, công chức", inspector.Text, StringComparison.Ordinal);
        await inspector.Open("/tim?q=le thi say");
        Assert.Contains("Không thấy", inspector.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_signature_asks_whose_count_changes()
    {
        var id = await Held("Vận động quần chúng", "5/5/2018", attended: null);
        var row = await app.Look(db =>
            db.Attendances.Where(a => a.ClassId == id && a.Name == "Trần Văn Lau").Select(a => a.Id).SingleAsync()
        );
        var officer = await app.SignedIn("chuyen-vien").Open($"/tap-huan/{id}/nguoi-du/{row}");
        await officer.Check("Đã ký").Press("Lưu");
        Assert.Equal("Chọn nhóm đối tượng có số thay đổi theo dòng này.", officer.ErrorAt("Nhóm đối tượng của lớp"));

        await officer.Choose("Nhóm đối tượng của lớp", "Cán bộ, công chức").Press("Lưu");

        Assert.Equal(
            2,
            await app.Look(db =>
                db.Audiences.Where(a => a.ClassId == id && a.Group == "Cán bộ, công chức").Select(a => a.Attended).SingleAsync()
            )
        );
        Assert.Equal(26, await app.Look(db => db.Attendances.Where(a => a.ClassId == id && a.Attended).SumAsync(a => a.Heads)));
    }

    [Fact]
    public async Task An_audience_that_profiles_people_is_refused()
    {
        var id = await Held("Lớp không nhóm", "6/6/2017", attended: null);
        var officer = await app.SignedIn("chuyen-vien").Open($"/tap-huan/{id}/dan-bang");

        await officer
            .Fill("Họ và tên, dòng 1", "Nguyễn Văn Cỏ")
            .Fill("Nhóm đối tượng của lớp, dòng 1", "Người theo tôn giáo")
            .Press("Ghi tất cả vào sổ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.NotNull(officer.ErrorAt("Nhóm đối tượng của lớp, dòng 1"));
    }

    [Fact]
    public async Task A_withdrawn_class_takes_its_attendances_out_of_the_figures()
    {
        var id = await Held("Lớp ghi nhầm", "7/7/2015", attended: null);
        var officer = await app.SignedIn("chuyen-vien").Open("/tap-huan?nam=2015");
        Assert.Contains("25 lượt người", officer.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);

        await officer.Open($"/tap-huan/ghi/{id}");
        await officer.Fill("Lý do rút khỏi sổ", "Ghi hai lần").Press("Rút khỏi sổ");

        await officer.Open("/tap-huan?nam=2015");
        Assert.DoesNotContain("25 lượt người", officer.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_turned_page_by_page_and_leaves_the_screen_whole()
    {
        var id = await Long("Lớp đông người", 60);
        var officer = await app.SignedIn("chuyen-vien").Open($"/tap-huan/{id}");
        Assert.Equal(["60", "60"], officer.Page.QuerySelectorAll(".kpi .v").Select(v => v.TextContent.Trim()));
        Assert.Contains("1–25 trong 60", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Người thứ 26.", officer.Text, StringComparison.Ordinal);

        await officer.Follow("Trang sau");
        var first = officer.Page.QuerySelectorAll("section[aria-labelledby=ds] tbody tr")[0];
        Assert.Equal(("26", "Người thứ 26."), (first.QuerySelector(".stt")!.TextContent, first.QuerySelector("th")!.TextContent));

        // Who corrects a line comes back to its page.
        await officer.Follow("Sửa dòng 26");
        await officer.Fill("Chức vụ", "Tổ phó").Press("Lưu");
        Assert.Equal($"/tap-huan/{id}?trang=2", officer.Path);

        await officer.Follow("In cả danh sách");
        Assert.Contains("Người thứ 1.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Người thứ 60.", officer.Text, StringComparison.Ordinal);
        await officer.Open($"/tap-huan/{id}?trang=2&tai=csv");
        var file = System.Text.Encoding.UTF8.GetString(officer.Downloads!);
        Assert.Equal(61, file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private async Task<Guid> Long(string name, int people)
    {
        var held = new TrainingClass
        {
            Name = name,
            NameKey = VietnameseText.FoldWords(name),
            HeldOn = new(2014, 3, 4),
        };
        foreach (var i in Enumerable.Range(1, people))
            held.Invite(new($"Người thứ {i}.", null, null), 1, attended: true, audience: null);
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            db.Add(held);
            await db.SaveChangesAsync();
        });
        return held.Id;
    }

    private async Task<Guid> Held(string name, string day, string? attended)
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/tap-huan/ghi");
        await officer.Fill("Tên lớp", name).Fill("Ngày mở lớp", day).Fill("Số dự theo bảng tổng hợp", attended).Press("Lưu");
        var id = await app.Look(db => db.Classes.Where(c => c.Name == name).Select(c => c.Id).SingleAsync());
        await officer.Open($"/tap-huan/{id}/dan-bang");
        await officer.Fill("Các dòng dán vào", List).Press("Đưa vào bảng");
        await officer.Press("Ghi tất cả vào sổ");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        return id;
    }

    public sealed class OnSqlite(SqliteOffice app) : RegisterTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : RegisterTests(app), IClassFixture<PostgresOffice>;
}

using System.Net;
using System.Text;
using GanDan.Initiatives;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Initiatives;

public abstract class RegisterTests(OfficeApp app)
{
    private static readonly string Pasted = string.Join(
        '\n',
        "Tên mô hình\tĐơn vị\tNơi đăng ký\tLĩnh vực\tLoại\tNgày đăng ký\tKết quả\tSố người tham gia\tGhi chú",
        "Hẻm sáng, cổng mở\tSen\tChi hội khu phố 2\tQuốc phòng - an ninh\tTập thể\t5/3/2019\tĐạt, duy trì tốt\t1.200\t",
        "=HYPERLINK(\"x\")\tPhường Trúc\t\tkinh te\tca nhan\t6/3/2019\t\t\tchờ xem"
    );

    [Fact]
    public async Task A_model_is_registered_found_without_marks_corrected_and_put_back()
    {
        var traced = await app.Look(db => db.Corrections.CountAsync(c => c.Field == "Name" && c.RecordKind == "initiative"));
        var told = await app.Look(db => db.Events.CountAsync(e => e.Kind == nameof(InitiativeCorrected)));
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/moi");
        officer.Fill("Tên mô hình", "Chợ không rác qua đêm").Choose("Đơn vị", "Phường Đào").Fill("Ngày đăng ký", "12/4/2018");
        officer.Choose("Lĩnh vực", "Kinh tế");
        await officer.Press("Đăng ký mô hình");
        Assert.Equal("Chợ không rác qua đêm", officer.Heading);

        await officer.Open("/mo-hinh?tim=rac cho&linh-vuc=kinh-te&phuong=phuong-dao&nam=2018");
        Assert.Contains("1 mô hình trong danh sách này", officer.Text, StringComparison.Ordinal);
        await officer.Follow("Chợ không rác qua đêm");
        await officer.Follow("Sửa");
        officer.Fill("Tên mô hình", "Chợ không rác ban đêm");
        await officer.Press("Lưu");

        Assert.Equal("Chợ không rác ban đêm", officer.Heading);
        Assert.Contains("Chợ không rác qua đêm", officer.Text, StringComparison.Ordinal);
        await officer.Press("Hoàn tác");
        Assert.Equal("Chợ không rác qua đêm", officer.Heading);
        Assert.Equal(traced + 2, await app.Look(db => db.Corrections.CountAsync(c => c.Field == "Name" && c.RecordKind == "initiative")));
        Assert.Equal(told + 2, await app.Look(db => db.Events.CountAsync(e => e.Kind == nameof(InitiativeCorrected))));
    }

    [Fact]
    public async Task A_unit_that_did_not_exist_on_the_day_is_told_at_its_field()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/moi");

        officer.Fill("Tên mô hình", "Vườn rau trên mái").Choose("Đơn vị", "Phường Mai Trúc").Fill("Ngày đăng ký", "12/04/2018");
        await officer.Press("Đăng ký mô hình");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.StartsWith("Không có đơn vị “Phường Mai Trúc” vào ngày 12/4/2018.", officer.ErrorAt("Đơn vị"), StringComparison.Ordinal);
        Assert.Equal(0, await app.Look(db => db.Initiatives.CountAsync(i => i.Name == "Vườn rau trên mái")));
    }

    [Fact]
    public async Task Two_people_who_edit_one_model_see_each_others_words()
    {
        var id = await Registered("Bến đò treo áo phao");
        var first = await app.SignedIn("chuyen-vien").Open($"/mo-hinh/{id}/sua");
        var second = await app.SignedIn("chuyen-vien").Open($"/mo-hinh/{id}/sua");
        await first.Fill("Nơi đăng ký", "Đoàn Thanh niên").Press("Lưu");

        await second.Fill("Nơi đăng ký", "Hội Nông dân").Press("Lưu");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("Hội Nông dân", second.ValueOf("Nơi đăng ký"));
        Assert.Contains("Đoàn Thanh niên", second.Text, StringComparison.Ordinal);
        await second.Press("Lưu");
        Assert.Equal("Hội Nông dân", await app.Look(db => db.Initiatives.Where(i => i.Id == id).Select(i => i.RegisteredBy).SingleAsync()));
    }

    [Fact]
    public async Task Rows_from_a_spreadsheet_are_checked_and_saved_together()
    {
        var before = await app.Look(db => db.Initiatives.CountAsync());
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/dan-bang");
        await officer.Fill("Các dòng dán vào", Pasted.Replace("6/3/2019", "31/02/2019", StringComparison.Ordinal)).Press("Đưa vào bảng");
        Assert.Equal("Ghi ngày theo dạng 5/12/2026", officer.ErrorAt("Ngày đăng ký, dòng 2"));
        await officer.Press("Ghi tất cả vào sổ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Equal(before, await app.Look(db => db.Initiatives.CountAsync()));

        await officer.Fill("Ngày đăng ký, dòng 2", "6/3/2019").Press("Ghi tất cả vào sổ");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        var saved = await app.Look(db => db.Initiatives.Include(i => i.Listings).SingleAsync(i => i.NameKey == "hem sang cong mo"));
        Assert.Equal(InitiativeField.DefenceSecurity, saved.Field);
        Assert.Equal(InitiativeResult.Effective, saved.Result);
        Assert.Equal(1200, saved.Listings.Single().Participants);
        await officer.Open("/mo-hinh?nam=2019&tai=csv");
        var csv = Encoding.UTF8.GetString(officer.Downloads!);
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.Contains("2019-03-05", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_model_is_counted_nowhere_until_it_is_put_back()
    {
        var id = await Registered("Một giờ nghe dân", year: 2016);
        var officer = await app.SignedIn("chuyen-vien").Open($"/mo-hinh/{id}/sua");
        await officer.Press("Rút khỏi sổ");
        Assert.Equal("Ghi lý do rút khỏi sổ, để người sau hiểu.", officer.ErrorAt("Lý do rút khỏi sổ"));

        await officer.Fill("Lý do rút khỏi sổ", "Ghi nhầm").Press("Rút khỏi sổ");

        await officer.Open("/mo-hinh?nam=2016");
        Assert.Contains("Không thấy mô hình nào", officer.Text, StringComparison.Ordinal);
        await officer.Open($"/mo-hinh/{id}/sua");
        await officer.Press("Đưa lại vào sổ");
        await officer.Open("/mo-hinh?nam=2016");
        Assert.Contains("Một giờ nghe dân", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Near_duplicates_are_put_together_and_parted_again()
    {
        var kept = await Registered("Góp ngày công vá hẻm 12", year: 2014);
        var other = await Registered("Góp ngày công vá hẻm số 12", year: 2015);
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/gan-trung");

        await officer.Press("Gộp “Góp ngày công vá hẻm số 12” vào “Góp ngày công vá hẻm 12”");

        Assert.Equal(2, await app.Look(db => db.Listings.CountAsync(l => l.InitiativeId == kept)));
        await officer.Open($"/mo-hinh/{other}");
        Assert.Equal("Góp ngày công vá hẻm 12", officer.Heading);
        await officer.Press("Tách ra lại");
        Assert.Equal(1, await app.Look(db => db.Listings.CountAsync(l => l.InitiativeId == other)));
        Assert.False(await app.Look(db => db.Listings.AnyAsync(l => l.CarriedOn && l.InitiativeId == kept)));
    }

    [Fact]
    public async Task Near_names_told_apart_are_never_proposed_again_until_that_is_taken_back()
    {
        await Registered("Tủ sách hẻm nhà văn hóa", year: 2014);
        await Registered("Tủ sách hẻm nhà văn hóa phường", year: 2015);
        const string tellApart = "Đánh dấu “Tủ sách hẻm nhà văn hóa” và “Tủ sách hẻm nhà văn hóa phường” là hai mô hình khác nhau";
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/gan-trung?tim=tu sach hem&kieu=noi-tiep");

        await officer.Press(tellApart);

        Assert.Equal("/mo-hinh/gan-trung?tim=tu%20sach%20hem&kieu=noi-tiep", officer.Path);
        Assert.Contains("Không thấy cặp nào", officer.Text, StringComparison.Ordinal);
        await officer.Open("/mo-hinh/gan-trung?v=khac-nhau&tim=tu sach hem");
        Assert.Contains("Nguyễn Văn Thị, 08:00, 23/11/2026", officer.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Look(db => db.Events.CountAsync(e => e.Kind == nameof(InitiativesToldApart))));

        await officer.Press("Xét lại “Tủ sách hẻm nhà văn hóa” và “Tủ sách hẻm nhà văn hóa phường”");

        await officer.Open("/mo-hinh/gan-trung?tim=tu sach hem");
        await officer.Press(tellApart);
        await officer.Press("Hoàn tác");
        Assert.Equal(0, await app.Look(db => db.ToldApart.CountAsync(a => a.FirstKey == "tu sach hem nha van hoa")));
    }

    [Fact]
    public async Task Near_duplicates_are_turned_page_by_page()
    {
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var unit = await db.Units.Where(u => u.Name == "Phường Sen").Select(u => u.Id).FirstAsync();
            foreach (var i in Enumerable.Range(1, 26))
            foreach (var name in new[] { $"Bếp ăn nghĩa tình số {i}", $"Bếp ăn nghĩa tình hẻm số {i}" })
            {
                var model = new Initiative
                {
                    Name = name,
                    NameKey = Initiative.KeyOf(name),
                    UnitId = unit,
                };
                model.List(2013, new(2013, 4, 5), InitiativeResult.Effective, null, null, null);
                db.Add(model);
            }
            await db.SaveChangesAsync();
        });

        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/gan-trung?tim=bep an nghia tinh&trang=2");

        Assert.Contains("26–26 trong 26", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_of_one_ward_sees_that_ward_alone()
    {
        await Registered("Tổ hòa giải trước cổng", "Phường Trúc");
        await Registered("Tủ thuốc gia đình khu trọ", "Phường Sen");

        var head = await app.SignedIn("truong-don-vi").Open("/mo-hinh");

        Assert.Contains("Tủ thuốc gia đình khu trọ", head.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tổ hòa giải trước cổng", head.Text, StringComparison.Ordinal);
    }

    private async Task<Guid> Registered(string name, string unit = "Phường Sen", int year = 2019)
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/moi");
        officer.Fill("Tên mô hình", name).Choose("Đơn vị", unit).Fill("Ngày đăng ký", $"1/2/{year}");
        await officer.Press("Đăng ký mô hình");
        return await app.Look(db => db.Initiatives.Where(i => i.Name == name).Select(i => i.Id).SingleAsync());
    }

    public sealed class OnSqlite(SqliteOffice app) : RegisterTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : RegisterTests(app), IClassFixture<PostgresOffice>;
}

using System.Globalization;
using System.Text;
using GanDan.Initiatives;
using GanDan.Platform.Data;
using GanDan.Sense.Text;
using GanDan.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Reports;

/// <summary>A sealed number taken again says who made records come or go, when, and which.</summary>
public abstract class MovedSinceTests(OfficeApp app)
{
    private const string Models = "Đăng ký {initiatives.registered} mô hình, {initiatives.rows} dòng.\n\n[initiatives.registered|Field]";

    [Fact]
    public async Task Models_put_together_are_named_both_by_whom_and_when()
    {
        await Registered("Góp sách cho hẻm 7", 2007);
        await Registered("Góp sách cho hẻm số 7", 2007);
        var officer = await (await app.Write(Models, 2007)).Seal();
        var edition = officer.Path;
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await officer.Open("/mo-hinh/gan-trung?tim=gop sach");
        await officer.Press("Gộp “Góp sách cho hẻm số 7” vào “Góp sách cho hẻm 7”");
        var when = GanDan.Platform.Text.T.In(GanDan.Platform.Text.Language.Vietnamese).Moment(app.Clock.GetUtcNow().UtcDateTime);
        await officer.Open(edition);

        var told = $"Góp sách cho hẻm 7: đã gộp “Góp sách cho hẻm số 7” vào mô hình này, Nguyễn Văn Thị, {when}";
        Assert.Equal(2, officer.Text.Split(told).Length - 1);
        await officer.Follow("Tải cả danh sách (CSV)");
        Assert.Contains("đã gộp “Góp sách cho hẻm số 7”", Encoding.UTF8.GetString(officer.Downloads!), StringComparison.Ordinal);

        var stranger = await app.SignedIn("truong-don-vi").Open(edition);
        Assert.Contains("Khác từ lúc chốt", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Góp sách", stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_written_in_by_hand_are_named_and_open_from_there()
    {
        var officer = await (await app.Write(Models, 2006)).Seal("Sổ năm 2006 chưa tìm thấy.");
        var edition = officer.Path;
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var one = await Registered("Bể cá góc chợ", 2006);
        await officer.Open("/mo-hinh/dan-bang");
        const string pasted =
            "Tên mô hình\tĐơn vị\tNgày đăng ký\nVườn rau ven kênh\tPhường Sen\t6/3/2006\nLối đi hoa giấy\tPhường Sen\t7/3/2006";
        await officer.Fill("Các dòng dán vào", pasted).Press("Đưa vào bảng");
        await officer.Press("Ghi tất cả vào sổ");
        await officer.Open(edition);

        Assert.Contains("Bể cá góc chợ: Đăng ký mô hình mới, Nguyễn Văn Thị, ", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Vườn rau ven kênh: Ghi nhiều mô hình cùng lúc, Nguyễn Văn Thị, ", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Lối đi hoa giấy: Ghi nhiều mô hình cùng lúc, ", officer.Text, StringComparison.Ordinal);
        Assert.NotNull(officer.Page.QuerySelector($"main td a[href='/mo-hinh/{one.Id}']"));
    }

    [Fact]
    public async Task A_struck_line_of_a_list_is_told_by_its_class_and_nobody_on_the_list_is_named()
    {
        var held = await Held("Lớp hòa giải ở cơ sở", 2005, "Bà Tám Chợ", "Ông Chín Đò", "Cô Út Hến");
        var officer = await (await app.Write("Có {training.attendances} lượt.\n\n[training.attendances|Group]", 2005)).Seal();
        var edition = officer.Path;
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await officer.Open($"/tap-huan/{held.Id}/nguoi-du/{held.Attendances[0].Id}");
        await officer.Choose("Nhóm đối tượng của lớp", "Đoàn viên").Press("Gạch dòng này");
        await officer.Open($"/tap-huan/{held.Id}/nguoi-du/{held.Attendances[1].Id}");
        officer.Fill("Họ và tên", "Ông Chín Lái").Choose("Nhóm đối tượng của lớp", "Đoàn viên");
        await officer.Check("Đã ký", false).Press("Lưu");
        await officer.Open(edition);

        Assert.Contains(
            "Lớp hòa giải ở cơ sở: đã gạch một dòng khỏi danh sách lớp, Nguyễn Văn Thị, ",
            officer.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Họ và tên: đã sửa (Nguyễn Văn Thị)", officer.Text, StringComparison.Ordinal);
        foreach (var name in new[] { "Bà Tám", "Ông Chín", "Cô Út" })
            Assert.DoesNotContain(name, officer.Text, StringComparison.Ordinal);
        Assert.Equal(2, officer.Text.Split("đã gạch một dòng khỏi danh sách lớp").Length - 1);
    }

    private async Task<Initiative> Registered(string name, int year)
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/moi");
        officer.Fill("Tên mô hình", name).Choose("Đơn vị", "Phường Đào").Choose("Lĩnh vực", "Kinh tế");
        await officer.Fill("Ngày đăng ký", string.Create(CultureInfo.InvariantCulture, $"4/3/{year}")).Press("Đăng ký mô hình");
        return await app.Look(db => db.Initiatives.SingleAsync(i => i.Name == name));
    }

    private async Task<TrainingClass> Held(string name, int year, params string[] people)
    {
        var held = new TrainingClass
        {
            Name = name,
            NameKey = VietnameseText.FoldWords(name),
            HeldOn = new(year, 3, 4),
        };
        foreach (var person in people)
            held.Invite(new(person, null, null), 1, attended: true, audience: "Đoàn viên");
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            db.Add(held);
            await db.SaveChangesAsync();
        });
        return held;
    }

    public sealed class OnSqlite(SqliteOffice app) : MovedSinceTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : MovedSinceTests(app), IClassFixture<PostgresOffice>;
}

using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Administration;

public abstract class AdministrationPagesTests(OfficeApp app)
{
    [Fact]
    public async Task Units_stand_as_they_were_on_the_day()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/don-vi?ngay=2025-06-30");
        Assert.Contains("Phường Đào", admin.Text, StringComparison.Ordinal);

        await admin.Open("/quan-tri/don-vi?ngay=2025-07-01");

        Assert.DoesNotContain("Phường Đào", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Phường Mai Trúc", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_closes_the_old_unit_and_opens_another()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/don-vi/99001/2025-07-01");

        await admin
            .Fill("Tên mới", "Phường Sen Hồng")
            .Fill("Từ ngày", "01/01/2027")
            .Fill("Văn bản căn cứ", "Nghị quyết giả định")
            .Press("Đổi tên");

        Assert.Equal("Phường Sen Hồng", admin.Heading);
        Assert.Equal(
            new DateOnly(2026, 12, 31),
            await app.Look(db =>
                db.Units.Where(u => u.Code == "99001" && u.ValidFrom == TestOffice.NewFrom).Select(u => u.ValidTo).SingleAsync()
            )
        );
        Assert.True(await app.Look(db => db.UnitSuccessions.AnyAsync(s => s.To.Name == "Phường Sen Hồng" && !s.Partial)));
    }

    [Fact]
    public async Task A_code_in_use_is_refused_at_its_field()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/don-vi/them");

        await admin
            .Fill("Tên đơn vị", "Phường Lan")
            .Fill("Mã đơn vị", TestOffice.DaoThenMaiTruc)
            .Fill("Từ ngày", "01/08/2025")
            .Press("Thêm đơn vị");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("Phường Mai Trúc", admin.ErrorAt("Mã đơn vị"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_of_earlier_years_is_put_under_the_unit_of_those_years()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/don-vi/them");

        await admin
            .Fill("Tên đơn vị", "Khu phố Cũ")
            .Fill("Mã đơn vị", "77001")
            .Choose("Thuộc đơn vị", "Phường Mai (đến 30/6/2025)")
            .Fill("Từ ngày", "01/08/2025")
            .Press("Thêm đơn vị");
        Assert.Contains("khoảng ngày đó", admin.ErrorAt("Thuộc đơn vị"), StringComparison.Ordinal);

        await admin.Fill("Từ ngày", "01/08/2015").Fill("Đến ngày", "30/06/2025").Press("Thêm đơn vị");
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Equal(
            TestOffice.OldMai,
            await app.Look(db => db.Units.Where(u => u.Code == "77001").Select(u => u.ParentCode).SingleAsync())
        );
    }

    [Fact]
    public async Task A_file_of_units_is_taken_whole_or_not_at_all()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/don-vi");
        const string good = "code,name,kind,parent,from,to\r\n88001,Khu phố Một,Neighbourhood,99001,2025-07-01,\r\n";

        admin.Attach("Tệp CSV đơn vị", "don-vi.csv", Encoding.UTF8.GetBytes(good + "88002,Khu phố Hai,Làng,99001,2025-07-01,\r\n"));
        await admin.Press("Nạp tệp");
        Assert.Contains("Dòng 3", admin.Text, StringComparison.Ordinal);
        Assert.False(await app.Look(db => db.Units.AnyAsync(u => u.Code == "88001")));

        admin.Attach("Tệp CSV đơn vị", "don-vi.csv", Encoding.UTF8.GetBytes(good));
        await admin.Press("Nạp tệp");
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.True(await app.Look(db => db.Units.AnyAsync(u => u.Code == "88001")));
    }

    [Fact]
    public async Task A_file_whose_units_belong_to_each_other_in_a_circle_names_its_lines_and_keeps_nothing()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/don-vi");

        admin.Attach(
            "Tệp CSV đơn vị",
            "don-vi.csv",
            Encoding.UTF8.GetBytes(
                "Mã,Tên,Cấp,Thuộc đơn vị,Từ ngày,Đến ngày\r\n88101,Quận Vòng,Quận,88102,1/7/2025,\r\n88102,Phường Tròn,Phường,88101,1/7/2025,\r\n"
                    + "88103,Phường Lẻ,Phường,88103,1/7/2025,\r\n88104,Phường Đúng,Phường,,1/7/2025,\r\n"
            )
        );
        await admin.Press("Nạp tệp");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains(
            "Dòng 2: các đơn vị thuộc nhau thành vòng: Quận Vòng → Phường Tròn → Quận Vòng.",
            admin.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Dòng 3: các đơn vị thuộc nhau thành vòng: Phường Tròn → Quận Vòng → Phường Tròn.",
            admin.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Dòng 4: Phường Lẻ không thể thuộc chính nó.", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dòng 5", admin.Text, StringComparison.Ordinal);
        Assert.False(await app.Look(db => db.Units.AnyAsync(u => u.Code.StartsWith("8810"))));
    }

    [Fact]
    public async Task The_threshold_is_never_under_ten()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/co-quan");

        await admin.Fill("Ngưỡng che số nhỏ", "9").Press("Ghi");

        Assert.Equal("Ngưỡng không được dưới 10, để không đoán ra từng người.", admin.ErrorAt("Ngưỡng che số nhỏ"));
        Assert.Equal(10, await app.Look(db => db.Office.Select(o => o.Threshold).SingleAsync()));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    public async Task Contacts_are_kept_no_shorter_than_a_month_and_no_longer_than_five_years(string months)
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/co-quan");
        Assert.Equal("12", admin.ValueOf("Số tháng giữ liên hệ của người gửi"));

        await admin.Fill("Số tháng giữ liên hệ của người gửi", months).Press("Ghi");

        Assert.Equal("Ghi số tháng từ 1 đến 60.", admin.ErrorAt("Số tháng giữ liên hệ của người gửi"));
        Assert.Equal(12, await app.Look(db => db.Office.Select(o => o.ContactMonths).SingleAsync()));
    }

    [Fact]
    public async Task The_office_gets_its_name()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/co-quan");

        await admin.Fill("Địa danh trên văn bản", "Phường Sen").Press("Ghi");

        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Equal("Phường Sen", await app.Look(db => db.Office.Select(o => o.Place).SingleAsync()));
    }

    [Fact]
    public async Task A_term_is_added_once()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/nhiem-ky");

        await admin.Fill("Nhiệm kỳ", "2025-2030").Fill("Từ ngày", "01/07/2025").Fill("Đến ngày", "30/06/2030").Press("Thêm nhiệm kỳ");
        Assert.Equal(HttpStatusCode.OK, admin.Status);

        await admin.Fill("Nhiệm kỳ", "2025-2030").Fill("Từ ngày", "01/07/2025").Fill("Đến ngày", "30/06/2030").Press("Thêm nhiệm kỳ");
        Assert.Equal("Đã có nhiệm kỳ 2025-2030.", admin.ErrorAt("Nhiệm kỳ"));
    }

    public sealed class OnSqlite(SqliteOffice app) : AdministrationPagesTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : AdministrationPagesTests(app), IClassFixture<PostgresOffice>;
}

namespace GanDan.Tests.Shared;

public abstract class WayBackTests(OfficeApp app)
{
    [Fact]
    public async Task Who_opened_a_record_from_a_filtered_register_finds_it_filtered_again()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/cham-lo/ghi");
        officer.Fill("Ngày", "5/3/2019").Fill("Đợt chăm lo", "Tặng áo ấm").Choose("Đơn vị", "Phường Sen");
        await officer.Press("Lưu");
        await officer.Open("/cham-lo?nam=2019&tim=ao%20am");

        await officer.Follow("5/3/2019");
        Assert.Equal("Tặng áo ấm", officer.Heading);
        await officer.Follow("Sổ chăm lo, an sinh");

        Assert.Equal("/cham-lo?nam=2019&tim=ao%20am", officer.Path);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://elsewhere.example/cham-lo?nam=2019")]
    [InlineData("/mo-hinh?nam=2019")]
    public async Task Who_came_from_elsewhere_goes_back_to_the_whole_register(string? from)
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/cham-lo/ghi");
        officer.Fill("Ngày", "6/4/2019").Fill("Đợt chăm lo", "Tặng sách vở").Choose("Đơn vị", "Phường Sen");
        await officer.Press("Lưu");
        await officer.Open("/cham-lo?nam=2019&tim=sach%20vo");
        var record = officer.Page.QuerySelector("main th[scope=row] a")!.GetAttribute("href")!;

        await officer.Open(record, from is null ? null : new Uri(officer.Location, from));

        Assert.Equal("/cham-lo", officer.Page.QuerySelector(".crumb a")!.GetAttribute("href"));
    }

    public sealed class OnSqlite(SqliteOffice app) : WayBackTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : WayBackTests(app), IClassFixture<PostgresOffice>;
}

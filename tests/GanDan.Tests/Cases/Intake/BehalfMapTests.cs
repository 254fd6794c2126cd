using System.Net;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Intake;

/// <summary>An officer points at the place on the map and comes back to the form as it was typed.</summary>
public abstract class BehalfMapTests(OfficeApp app) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => MadeUpMap.Draw(app);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        MadeUpMap.Remove(app);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_place_pressed_on_the_map_fills_the_coordinates_and_the_ward()
    {
        var officer = (await Opened()).Fill("Kể ngắn gọn", "Nước tràn hẻm 21");

        await officer.Press("Chọn trên bản đồ");
        await officer.PressAt("cham-560", 140, 280);
        await officer.Press("Dùng điểm này");
        var (form, ward, typed) = (officer.Text, officer.ValueOf("Phường"), officer.ValueOf("Tọa độ"));
        await officer.Press("Ghi nhận");

        Assert.Contains("Điểm đã chọn ở Phường Sen.", form, StringComparison.Ordinal);
        Assert.Equal("Phường Sen", ward);
        Assert.StartsWith("10.7", typed, StringComparison.Ordinal);
        Assert.Equal("Đã nhận", officer.Heading);
        var made = await app.Look(db => db.Cases.SingleAsync(c => c.Summary == "Nước tràn hẻm 21"));
        Assert.InRange(made.Longitude!.Value, 106.689, 106.691);
        Assert.InRange(made.Latitude!.Value, 10.769, 10.771);
    }

    [Fact]
    public async Task All_that_was_typed_comes_back_a_day_that_is_none_and_a_file_too()
    {
        var officer = (await Opened())
            .Choose("Nhận qua", "Đơn thư")
            .Fill("Ngày nhận", "31/02/2026")
            .Fill("Kể ngắn gọn", "Cây đổ\nhẻm 22")
            .Fill("Họ tên người gửi", "Lê Thị Ấu")
            .Fill("Địa chỉ người gửi", "12 hẻm 22")
            .Fill("Số điện thoại", "0903 123 456")
            .Check("Người gửi đồng ý hiện chỗ này trên bản đồ")
            .Attach("Ảnh hoặc tệp PDF", "don.pdf", Paper);

        await officer.Press("Chọn trên bản đồ");
        var none = officer.Text;
        await officer.Press("Quay lại, không đổi");

        Assert.Contains("Chưa chọn điểm nào.", none, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Null(officer.ErrorAt("Ngày nhận"));
        Assert.Equal(
            ("Đơn thư", "31/02/2026", "Lê Thị Ấu", "12 hẻm 22", "0903 123 456"),
            (
                officer.ValueOf("Nhận qua"),
                officer.ValueOf("Ngày nhận"),
                officer.ValueOf("Họ tên người gửi"),
                officer.ValueOf("Địa chỉ người gửi"),
                officer.ValueOf("Số điện thoại")
            )
        );
        Assert.Equal("Cây đổ\nhẻm 22", officer.ValueOf("Kể ngắn gọn")!.Replace("\r\n", "\n", StringComparison.Ordinal).Trim());
        Assert.NotNull(officer.ValueOf("Người gửi đồng ý hiện chỗ này trên bản đồ"));
        Assert.Contains("Đã giữ 1 tệp", officer.Text, StringComparison.Ordinal);

        await officer.Press("Ghi nhận");
        Assert.NotNull(officer.ErrorAt("Ngày nhận"));
    }

    [Fact]
    public async Task The_map_opens_at_the_place_that_was_typed_and_the_keyboard_moves_it()
    {
        var officer = (await Opened()).Fill("Kể ngắn gọn", "Vỉa hè hẻm 23").Choose("Phường", "Phường Sen").Fill("Tọa độ", "10.77, 106.69");

        await officer.Press("Chọn trên bản đồ");
        var at = officer.Text;
        await officer.Choose("Phường", "Phường Mai Trúc").Press("Đến phường này");
        await officer.Press("Dời sang trái").Press("Dùng điểm này");

        Assert.Contains("Điểm đang chọn ở Phường Sen.", at, StringComparison.Ordinal);
        Assert.Equal("Phường Mai Trúc", officer.ValueOf("Phường"));
        await officer.Press("Ghi nhận");
        Assert.Equal("Đã nhận", officer.Heading);
    }

    [Fact]
    public async Task A_file_that_cannot_be_taken_is_told_before_the_map_opens()
    {
        var officer = (await Opened()).Attach("Ảnh hoặc tệp PDF", "khong.png", [1, 2, 3]);

        await officer.Press("Chọn trên bản đồ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.NotNull(officer.ErrorAt("Ảnh hoặc tệp PDF"));
    }

    [Fact]
    public async Task Without_a_map_none_is_offered()
    {
        MadeUpMap.Remove(app);

        Assert.DoesNotContain("Chọn trên bản đồ", (await Opened()).Text, StringComparison.Ordinal);
    }

    private static byte[] Paper =>
        "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"u8.ToArray();

    private Task<Visitor> Opened() => app.SignedIn("tiep-nhan").Open("/xu-ly/nhap-ho");

    public sealed class OnSqlite(SqliteOffice app) : BehalfMapTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : BehalfMapTests(app), IClassFixture<PostgresOffice>;
}

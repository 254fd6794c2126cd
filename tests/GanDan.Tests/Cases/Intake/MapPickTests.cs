using System.Net;
using AngleSharp.Html.Dom;
using GanDan.Cases;
using GanDan.Cases.Open;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Intake;

/// <summary>A resident chooses the place on the map by plain buttons, and loses nothing on the way.</summary>
public abstract class MapPickTests(OfficeApp app) : IAsyncLifetime
{
    private static byte[] Paper =>
        "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"u8.ToArray();

    public ValueTask InitializeAsync() => MadeUpMap.Draw(app);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        MadeUpMap.Remove(app);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_place_pressed_on_the_map_goes_with_the_report_and_names_its_ward()
    {
        var resident = await Opened("Nước tràn ra hẻm");

        // A quarter from the left is Phường Sen; the map that comes next has that point in its middle.
        await resident.PressAt("cham-352", 88, 176);
        var first = resident.Text;
        await resident.PressAt("cham-352", 176, 176);
        await resident.Press("Dùng điểm này");
        var form = resident.Text;
        var ward = resident.ValueOf("Phường");
        await resident.Press("Xem lại rồi gửi").Press("Gửi");

        Assert.Contains("Điểm đang chọn ở Phường Sen.", first, StringComparison.Ordinal);
        Assert.Contains("Điểm đã chọn ở Phường Sen.", form, StringComparison.Ordinal);
        Assert.Equal("Phường Sen", ward);
        var made = await Made("Nước tràn ra hẻm");
        Assert.InRange(made.Longitude!.Value, 106.689, 106.691);
        Assert.InRange(made.Latitude!.Value, 10.769, 10.771);
    }

    [Fact]
    public async Task What_was_written_before_is_still_there_and_photos_too()
    {
        var resident = (await app.Visitor().Open("/gui-phan-anh"))
            .Fill("Kể ngắn gọn", "Cây đổ\nchắn lối đi")
            .Fill("Địa chỉ hoặc chỗ dễ nhận ra", "Cạnh chợ")
            .Attach("Ảnh hoặc tệp PDF", "cay.pdf", Paper);

        await resident.Press("Chọn trên bản đồ");
        await resident.PressAt("cham-288", 72, 144);
        await resident.Press("Quay lại, không đổi");

        Assert.Equal("Cây đổ\nchắn lối đi", resident.ValueOf("Kể ngắn gọn")!.Replace("\r\n", "\n", StringComparison.Ordinal).Trim());
        Assert.Equal("Cạnh chợ", resident.ValueOf("Địa chỉ hoặc chỗ dễ nhận ra"));
        Assert.Contains("Đã giữ 1 tệp", resident.Text, StringComparison.Ordinal);
        Assert.Equal("", Hidden(resident, "Form.Latitude"));
    }

    [Fact]
    public async Task The_keyboard_alone_chooses_as_well()
    {
        var resident = await Opened("Vỉa hè sụt");

        await resident.Choose("Phường", "Phường Mai Trúc").Press("Đến phường này");
        await resident.Press("Dời sang trái").Press("Gần hơn").Press("Dời lên").Press("Dùng điểm này");

        Assert.Equal("Phường Mai Trúc", resident.ValueOf("Phường"));
        Assert.NotEqual("", Hidden(resident, "Form.Latitude"));
    }

    [Fact]
    public async Task A_picture_pressed_by_the_keyboard_chooses_no_place()
    {
        var resident = await Opened("Biển báo mờ");

        await resident.PressAt("cham-560", 0, 0);

        Assert.Contains("Chưa chọn điểm nào.", resident.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_point_that_is_no_place_of_the_office_cannot_be_taken()
    {
        var resident = await Opened("Đèn tắt");

        // The corner above Phường Mai Trúc.
        await resident.PressAt("cham-352", 330, 96);

        Assert.Contains("nằm ngoài địa bàn", resident.Text, StringComparison.Ordinal);
        Assert.Null(resident.Page.QuerySelector("button[value='dung']"));
    }

    [Fact]
    public async Task A_point_that_was_taken_can_be_dropped()
    {
        var resident = await Opened("Hố ga hở");
        await resident.PressAt("cham-352", 88, 176);
        await resident.Press("Dùng điểm này");

        await resident.Press("Bỏ điểm này");

        Assert.Equal("", Hidden(resident, "Form.Latitude"));
        Assert.Equal("Hố ga hở", resident.ValueOf("Kể ngắn gọn"));
    }

    [Fact]
    public async Task A_photo_that_cannot_be_taken_is_told_before_the_map_opens()
    {
        var resident = (await app.Visitor().Open("/gui-phan-anh")).Attach("Ảnh hoặc tệp PDF", "khong.png", [1, 2, 3]);

        await resident.Press("Chọn trên bản đồ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, resident.Status);
        Assert.NotNull(resident.ErrorAt("Ảnh hoặc tệp PDF"));
    }

    [Fact]
    public async Task Without_a_map_none_is_offered()
    {
        MadeUpMap.Remove(app);

        var resident = await app.Visitor().Open("/gui-phan-anh");

        Assert.DoesNotContain("Chọn trên bản đồ", resident.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> Opened(string words) =>
        await (await app.Visitor().Open("/gui-phan-anh")).Fill("Kể ngắn gọn", words).Press("Chọn trên bản đồ");

    private static string Hidden(Visitor resident, string name) =>
        ((IHtmlInputElement)resident.Page.QuerySelector($"[name='{name}']")!).Value;

    private Task<Case> Made(string words) => app.Look(db => db.Cases.SingleAsync(c => c.Summary == words));

    public sealed class OnSqlite(SqliteOffice app) : MapPickTests(app), IClassFixture<SqliteOffice>;
}

public sealed class MapCutTests
{
    [Fact]
    public void Every_point_of_the_land_is_on_the_first_screen()
    {
        var cut = MapCut.Of(900, null, 0);

        Assert.Equal(new Spot(-150, 0), cut.From);
        Assert.Equal(900, cut.Side);
    }

    [Fact]
    public void A_press_is_where_it_is_seen()
    {
        var cut = MapCut.Of(400, new(300, 200), 2);

        Assert.InRange(cut.OnScreen(new(300, 200)).DistanceTo(new(0.5, 0.5)), 0, 1e-9);
        Assert.InRange(cut.At(0.5, 0.5).DistanceTo(new(300, 200)), 0, 1e-9);
        Assert.Equal(cut.From, cut.At(-3, 0));
    }
}

using System.Net;
using AngleSharp.Html.Dom;
using GanDan.Cases;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Intake;

/// <summary>The place tells the ward, and where it says another than the sender, the sender decides.</summary>
public abstract class PlaceTests(OfficeApp app) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => MadeUpMap.Draw(app);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        MadeUpMap.Remove(app);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_ward_that_was_not_chosen_is_found_by_the_place()
    {
        var resident = Stands(await Told("Không rõ"), "10.7735", "106.7110");

        await resident.Press("Xem lại rồi gửi");
        var shown = resident.Text;
        await resident.Press("Gửi");

        Assert.Contains("Phường Mai Trúc", shown, StringComparison.Ordinal);
        Assert.Contains("Phường tìm theo vị trí.", shown, StringComparison.Ordinal);
        Assert.Equal("Phường Mai Trúc", await WardOf(resident));
    }

    [Theory]
    [InlineData("Phường Mai Trúc")]
    [InlineData("Phường Sen")]
    public async Task Where_place_and_ward_differ_the_sender_says_which_is_right(string right)
    {
        var resident = Stands(await Told("Phường Sen"), "10.7735", "106.7110");
        await resident.Press("Xem lại rồi gửi");
        var shown = resident.Text;

        await resident.Choose("Việc này ở phường nào?", right).Press("Gửi");

        Assert.Contains("Điểm này nằm ở Phường Mai Trúc, còn bạn chọn Phường Sen.", shown, StringComparison.Ordinal);
        Assert.Equal(right, await WardOf(resident));
    }

    [Fact]
    public async Task A_place_in_the_chosen_ward_is_not_spoken_of()
    {
        var resident = Stands(await Told("Phường Sen"), "10.7735", "106.6965");

        await resident.Press("Xem lại rồi gửi");

        Assert.DoesNotContain("Điểm này nằm ở", resident.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Phường tìm theo vị trí", resident.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_on_the_picture_and_in_no_ward_is_refused_like_one_beyond_it()
    {
        var resident = Stands(await Told("Không rõ"), "10.7790", "106.7100");

        await resident.Press("Xem lại rồi gửi");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, resident.Status);
        Assert.Contains("nằm ngoài địa bàn", resident.ErrorAt("Địa chỉ hoặc chỗ dễ nhận ra"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_pastes_a_place_and_the_ward_follows()
    {
        var officer = await Typing("Ngập trước chợ", null, "https://ban-do.example.vn/?q=10.7735,106.6965");

        await officer.Press("Ghi nhận");

        Assert.Contains("Phường Sen", officer.Text, StringComparison.Ordinal);
        var made = await Made("Ngập trước chợ");
        Assert.Equal((10.7735, 106.6965), (made.Latitude, made.Longitude));
        Assert.Equal("Phường Sen", await Name(made));
    }

    [Fact]
    public async Task An_officer_who_means_the_chosen_ward_says_so_once()
    {
        var officer = await Typing("Rác đầu ngõ", "Phường Sen", "10.7735, 106.7110");
        await officer.Press("Ghi nhận");
        var said = officer.ErrorAt("Phường");

        await officer.Check("Vẫn giữ phường đã chọn").Press("Ghi nhận");

        Assert.StartsWith("Điểm này nằm ở Phường Mai Trúc.", said, StringComparison.Ordinal);
        Assert.Equal("Phường Sen", await Name(await Made("Rác đầu ngõ")));
    }

    [Theory]
    [InlineData("cạnh chợ", "vĩ độ trước")]
    [InlineData("10.7790, 106.7100", "nằm ngoài địa bàn")]
    [InlineData("1.35210, 103.81980", "nằm ngoài địa bàn")]
    public async Task Coordinates_that_name_no_place_of_the_office_are_said_at_their_field(string typed, string said)
    {
        var officer = await Typing("Tọa độ lạ", null, typed);

        await officer.Press("Ghi nhận");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains(said, officer.ErrorAt("Tọa độ"), StringComparison.Ordinal);
        Assert.Equal(typed, officer.ValueOf("Tọa độ"));
    }

    private async Task<Visitor> Told(string ward) =>
        (await app.Visitor().Open("/gui-phan-anh")).Fill("Kể ngắn gọn", "Cống bít trước cổng chợ").Choose("Phường", ward);

    private async Task<Visitor> Typing(string words, string? ward, string coordinates)
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/xu-ly/nhap-ho").Fill("Kể ngắn gọn", words).Fill("Tọa độ", coordinates);
        return ward is null ? officer : officer.Choose("Phường", ward);
    }

    // As the page's script writes it.
    private static Visitor Stands(Visitor resident, string latitude, string longitude)
    {
        ((IHtmlInputElement)resident.Page.QuerySelector("[name='Form.Latitude']")!).Value = latitude;
        ((IHtmlInputElement)resident.Page.QuerySelector("[name='Form.Longitude']")!).Value = longitude;
        return resident;
    }

    private async Task<string> WardOf(Visitor sent)
    {
        var number = sent.Page.QuerySelector("dd.code")!.TextContent;
        return await Name(await app.Look(db => db.Cases.SingleAsync(c => c.PublicNumber == number)));
    }

    private Task<Case> Made(string words) => app.Look(db => db.Cases.SingleAsync(c => c.Summary == words));

    private Task<string> Name(Case made) => app.Look(db => db.Units.Where(u => u.Id == made.UnitId).Select(u => u.Name).SingleAsync());

    public sealed class OnSqlite(SqliteOffice app) : PlaceTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : PlaceTests(app), IClassFixture<PostgresOffice>;
}

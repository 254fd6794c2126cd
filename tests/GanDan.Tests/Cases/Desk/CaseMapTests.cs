using System.Net;
using GanDan.Tests.Cases.Moderation;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Desk;

/// <summary>Whoever sorts a case points at its place on the map and comes back to the form as it was typed.</summary>
public abstract class CaseMapTests(OfficeApp app) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => MadeUpMap.Draw(app);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        MadeUpMap.Remove(app);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_place_pressed_on_the_map_fills_the_coordinates_and_the_unit_and_is_stored_with_the_sorting()
    {
        var told = await app.Publish("Nắp mương hẻm 51 sụp");
        var officer = await Opened(told, "?v=tat-ca");
        officer.Fill("Địa chỉ hoặc chỗ dễ nhận ra", "Đầu hẻm 51").Fill("Nơi xử lý", "Tổ Thoát nước");

        await officer.Press("Chọn trên bản đồ");
        Assert.Contains("Điểm đang chọn ở Phường Sen.", officer.Text, StringComparison.Ordinal);
        await officer.Choose("Phường", "Phường Mai Trúc").Press("Đến phường này");
        await officer.Press("Dùng điểm này");

        Assert.Equal(
            ("Phường Mai Trúc", "Đầu hẻm 51", "Tổ Thoát nước"),
            (officer.ValueOf("Đơn vị"), officer.ValueOf("Địa chỉ hoặc chỗ dễ nhận ra"), officer.ValueOf("Nơi xử lý"))
        );
        Assert.Null(officer.Page.QuerySelector(".errbox"));
        Assert.Equal(106.69651, (await Case(told)).Longitude);

        await officer.Press("Lưu phân loại");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        var the = await Case(told);
        Assert.InRange(the.Longitude!.Value, 106.70, 106.72);
        Assert.Equal(("Đầu hẻm 51", "Tổ Thoát nước"), (the.Place, the.HandledBy));
        Assert.Equal("Phường Mai Trúc", await app.Look(db => db.Units.Where(u => u.Id == the.UnitId).Select(u => u.Name).SingleAsync()));
    }

    [Fact]
    public async Task Coming_back_without_a_point_changes_nothing()
    {
        var told = await app.Publish("Nắp mương hẻm 52 sụp");
        var officer = await Opened(told);

        await officer.Fill("Tọa độ", "chỗ cái cây").Press("Chọn trên bản đồ");
        await officer.Press("Quay lại, không đổi");

        Assert.Equal("chỗ cái cây", officer.ValueOf("Tọa độ"));
        Assert.Null(officer.ErrorAt("Tọa độ"));
        await officer.Press("Lưu phân loại");
        Assert.NotNull(officer.ErrorAt("Tọa độ"));
    }

    [Fact]
    public async Task Without_a_map_none_is_offered()
    {
        MadeUpMap.Remove(app);

        Assert.DoesNotContain("Chọn trên bản đồ", (await Opened(await app.Publish("Nắp mương hẻm 53 sụp"))).Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> Opened(Published told, string query = "") =>
        await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}{query}");

    private Task<GanDan.Cases.Case> Case(Published told) => app.Look(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == told.Id));

    public sealed class OnSqlite(SqliteOffice app) : CaseMapTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : CaseMapTests(app), IClassFixture<PostgresOffice>;
}

using System.Net;
using GanDan.Cases;
using GanDan.Cases.Flow;
using GanDan.Tests.Cases.Moderation;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Desk;

/// <summary>An officer corrects what a machine masked or a sender mistook: the words, the place; what it was before stays in the trace.</summary>
public abstract class SortingTests(OfficeApp app)
{
    private const string Place = "Địa chỉ hoặc chỗ dễ nhận ra";
    private const string Looked = "Tôi đã xem kỹ: những chỗ còn lại không phải dữ liệu cá nhân";

    [Fact]
    public async Task What_was_masked_by_mistake_is_opened_again_once_somebody_has_looked()
    {
        var told = await app.Publish("Tổng đài 0903 123 456 không ai nghe máy");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");
        Assert.Equal("Tổng đài ••• không ai nghe máy", officer.ValueOf("Lời công khai"));

        await officer.Fill("Lời công khai", "Tổng đài 0903 123 456 không ai nghe máy").Press("Lưu phân loại");
        var asked = officer.Status;
        await officer.Check(Looked).Press("Lưu phân loại");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked);
        Assert.Equal("Tổng đài 0903 123 456 không ai nghe máy", (await Case(told)).MaskedSummary);
        var note = await NoteOf(told);
        Assert.Contains("Lời công khai trước đó: “Tổng đài ••• không ai nghe máy”", note, StringComparison.Ordinal);
        Assert.Contains("Đã xem kỹ, để đọc được: 0903 123 456", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_is_corrected_with_street_and_coordinates_and_the_earlier_ones_stay_in_the_trace()
    {
        var told = await app.Publish("Nắp cống trên vỉa hè bể");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");
        Assert.Equal("10.77349, 106.69651", officer.ValueOf("Tọa độ"));

        await officer.Fill(Place, "Đầu hẻm 42, cạnh trường mầm non").Fill("Tọa độ", "10.7741, 106.6958").Press("Lưu phân loại");

        var the = await Case(told);
        Assert.Equal("Đầu hẻm 42, cạnh trường mầm non", the.Place);
        Assert.Equal((10.7741, 106.6958), (the.Latitude, the.Longitude));
        var note = await NoteOf(told);
        Assert.Contains("Địa điểm: chưa ghi → Đầu hẻm 42, cạnh trường mầm non", note, StringComparison.Ordinal);
        Assert.Contains("Tọa độ: 10.77349, 106.69651 → 10.7741, 106.6958", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cạnh chợ")]
    [InlineData("1.35210, 103.81980")]
    public async Task Coordinates_that_name_no_place_are_said_at_their_field(string typed)
    {
        var told = await app.Publish($"Biển tên đường sai, {typed}");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");

        await officer.Fill("Tọa độ", typed).Press("Lưu phân loại");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.NotNull(officer.ErrorAt("Tọa độ"));
        Assert.Equal(10.77349, (await Case(told)).Latitude);
    }

    [Fact]
    public async Task A_place_with_a_number_in_it_is_looked_at_first()
    {
        var told = await app.Publish("Vòi nước công cộng chảy cả đêm");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");

        await officer.Fill(Place, "Hỏi 0903 123 456").Press("Lưu phân loại");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.NotNull(officer.ErrorAt(Place));
        Assert.Null((await Case(told)).Place);
    }

    private Task<Case> Case(Published told) => app.Look(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == told.Id));

    private async Task<string> NoteOf(Published told) =>
        (
            await app.Look(db =>
                db.CaseSteps.Where(s => s.CaseId == told.Id && s.Move == Move.Sort).OrderByDescending(s => s.Id).FirstAsync()
            )
        ).Note!;

    public sealed class OnSqlite(SqliteOffice app) : SortingTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SortingTests(app), IClassFixture<PostgresOffice>;
}

using System.Net;
using GanDan.Tests.Cases.Moderation;

namespace GanDan.Tests.Cases.Desk;

/// <summary>Two officers at one case: the second is told, and what they typed is in front of them.</summary>
public abstract class TwoAtOnceTests(OfficeApp app)
{
    [Fact]
    public async Task A_drawer_that_was_typed_into_comes_back_open()
    {
        var told = await app.Publish("Vỉa hè bong gạch");
        var second = await Opened(told);
        await Noted(told);

        second.Fill("Hạn mới", "10/12/2026").Fill("Vì sao cần thêm thời gian", "Chờ gạch về").Fill("Căn cứ gia hạn", "Quy chế 12");
        await second.Press("Gia hạn");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("Chờ gạch về", second.ValueOf("Vì sao cần thêm thời gian"));
        Assert.True(IsOpen(second, "Extend.Why"));
        Assert.False(IsOpen(second, "Into"));
    }

    [Fact]
    public async Task A_drawer_with_something_wrong_in_it_comes_back_open()
    {
        var officer = await Opened(await app.Publish("Nắp hố ga kêu to"));

        await officer.Choose("Bước", "Chuyển nơi có thẩm quyền").Fill("Nói với người gửi", "Đã chuyển.").Press("Ghi bước này");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.True(IsOpen(officer, "End.Ground"));
    }

    [Fact]
    public async Task Words_whose_field_is_gone_are_shown_to_be_copied()
    {
        var told = await app.Publish("Cột biển báo nghiêng");
        var second = await Opened(told);
        await app.Work(told.Id, (work, the) => work.Answer(the, "Đã dựng lại."));
        await Noted(told);

        second.Fill("Vì sao cần thêm thời gian", "Chờ cột mới về kho").Fill("Hạn mới", "10/12/2026").Fill("Căn cứ gia hạn", "Quy chế 12");
        await second.Press("Gia hạn");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Empty(second.Page.QuerySelectorAll("[name='Extend.Why']"));
        Assert.Contains("Vì sao cần thêm thời gianChờ cột mới về kho", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_still_in_their_field_are_not_said_twice()
    {
        var told = await app.Publish("Ghế đá gãy ở công viên");
        var second = await Opened(told);
        await Noted(told);

        await second.Fill("Ghi chú nội bộ", "Đã gọi tổ công viên").Press("Lưu ghi chú");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.DoesNotContain("Chỗ để ghi không còn trên trang này", second.Text, StringComparison.Ordinal);
    }

    private static bool IsOpen(Visitor officer, string field) =>
        officer.Page.QuerySelector($"[name='{field}']")!.Closest("details")!.HasAttribute("open");

    private async Task<Visitor> Opened(Published told) => await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");

    private async Task Noted(Published told)
    {
        var other = await (await app.SignedIn("truong-don-vi")).Open($"/xu-ly/{told.Id}");
        await other.Fill("Ghi chú nội bộ", "Người kia đã xem").Press("Lưu ghi chú");
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    public sealed class OnSqlite(SqliteOffice app) : TwoAtOnceTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : TwoAtOnceTests(app), IClassFixture<PostgresOffice>;
}

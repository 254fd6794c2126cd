using System.Net;
using GanDan.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Tests.Shared;

public abstract class WithdrawTests(OfficeApp app)
{
    [Theory]
    [InlineData("chuyen-vien", "/mo-hinh/moi", "Đăng ký mô hình", "Ngày đăng ký", "Tên mô hình", "Đơn vị")]
    [InlineData("chuyen-vien", "/cuoc-van-dong/ghi", "Lưu", "Ngày ra quân", "Địa điểm", "Đơn vị")]
    [InlineData("chuyen-vien", "/cham-lo/ghi", "Lưu", "Ngày", "Đợt chăm lo", "Đơn vị")]
    [InlineData("chuyen-vien", "/tap-huan/ghi", "Lưu", "Ngày mở lớp", "Tên lớp", null)]
    [InlineData("chuyen-vien", "/y-kien/ghi", "Lưu", "Ngày tiếp nhận", "Nội dung", "Đơn vị")]
    [InlineData("bi-thu", "/chi-bo/ghi", "Lưu", "Ngày kết nạp", "Họ và tên", null)]
    [InlineData("bi-thu", "/chi-bo/sinh-hoat/ghi", "Lưu", "Ngày họp", "Nội dung", null)]
    public async Task A_withdrawal_without_a_reason_leaves_the_form_as_the_record_is(
        string who,
        string entry,
        string save,
        string date,
        string words,
        string? unit
    )
    {
        var officer = await app.SignedIn(who).Open(entry);
        officer.Fill(date, "5/3/2019").Fill(words, "Giếng nước đầu hẻm");
        if (unit is not null)
            officer.Choose(unit, "Phường Sen");
        await officer.Press(save);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        await officer.Open(await Edit(officer));
        var stored = Sent(officer);

        await officer.Press("Rút khỏi sổ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Equal("Giếng nước đầu hẻm", officer.ValueOf(words));
        Assert.Equal(stored, Sent(officer));
        Assert.Equal("Ghi lý do rút khỏi sổ, để người sau hiểu.", officer.ErrorAt("Lý do rút khỏi sổ"));
        Assert.Single(officer.Page.QuerySelectorAll("main .err"));
        await officer.Press("Lưu");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
    }

    private static async Task<string> Edit(Visitor officer)
    {
        if (officer.Page.QuerySelector("main a[href*='/sua'], main a[href*='/ghi/']") is { } edit)
            return edit.GetAttribute("href")!;
        await officer.Follow("5/3/2019");
        return officer.Page.QuerySelector("main a[href*='/ghi/']")?.GetAttribute("href") ?? officer.Path;
    }

    private static IReadOnlyList<string> Sent(Visitor officer) =>
        [
            .. officer
                .Page.QuerySelectorAll("main [name^='Form.'], main [name=Version]")
                .Select(field =>
                    $"{field.GetAttribute("name")}={(field.LocalName is "select" ? field.QuerySelector("option[selected]")?.TextContent : field.GetAttribute("value") ?? field.TextContent)?.Trim()}"
                ),
        ];

    public sealed class OnSqlite(SqliteOffice app) : WithdrawTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : WithdrawTests(app), IClassFixture<PostgresOffice>;
}

public sealed class WithdrawPagesTests
{
    [Fact]
    public void Every_page_that_takes_a_record_out_of_its_register_is_filled_from_it_again()
    {
        var pages = typeof(IFromRecord)
            .Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(PageModel)) && t.GetMethod("OnPostWithdrawAsync", [typeof(string)]) is not null)
            .ToList();

        Assert.NotEmpty(pages);
        Assert.Equal([], pages.Where(t => !t.IsAssignableTo(typeof(IFromRecord))).Select(t => t.FullName));
    }
}

using System.Net;
using System.Text;
using GanDan.Cases;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases;

public abstract class RegisterTests(OfficeApp app)
{
    [Fact]
    public async Task Search_and_files_know_the_masked_words_alone()
    {
        var id = await Entered("Cống hộp đầu hẻm nghẹt, gọi tôi số 0903 123 456", "5/3/2017", "10/3/2017", "12/3/2017");
        var officer = await app.SignedIn("chuyen-vien").Open("/y-kien?tim=cong hop nghet");
        Assert.Contains("chỉ tìm được theo chữ sau khi có người duyệt", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Không thấy ý kiến nào", officer.Text, StringComparison.Ordinal);

        await (await officer.Open($"/y-kien/{id}/duyet")).Press("Công bố lời đã che");
        await officer.Open("/y-kien?tim=cong hop nghet&tinh-trang=sau-han");
        Assert.Contains("Cống hộp đầu hẻm nghẹt", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0903", officer.Text, StringComparison.Ordinal);

        await officer.Open("/y-kien?tim=0903");
        Assert.Contains("Không thấy ý kiến nào", officer.Text, StringComparison.Ordinal);
        await officer.Open("/y-kien?tai=csv");

        Assert.DoesNotContain("0903", Encoding.UTF8.GetString(officer.Downloads!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_with_personal_data_are_published_only_after_a_look()
    {
        var id = await Entered("Đèn đường tắt, liên hệ 0903 123 457", "6/3/2018", null, null);
        var officer = await app.SignedIn("chuyen-vien").Open($"/y-kien/{id}/duyet");
        await officer.Fill("Lời đã che", "Đèn đường tắt, liên hệ 0903 123 457").Press("Công bố lời đã che");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Equal(Publication.AwaitingReview, await PublicationOf(id));

        await officer.Fill("Lời đã che", "Đèn đường tắt").Press("Công bố lời đã che");

        Assert.Equal(Publication.Published, await PublicationOf(id));
        Assert.Equal(1, await app.Look(db => db.Events.CountAsync(e => e.Kind == nameof(CaseReviewed) && e.Subject == id)));
    }

    [Fact]
    public async Task Clean_words_are_published_together()
    {
        var clean = await Entered("Rác tồn đầu chợ", "7/3/2016", null, null);
        var officer = await app.SignedIn("chuyen-vien").Open("/y-kien/cho-duyet");

        await officer.Press("Công bố những ý kiến đã chọn");

        Assert.Equal(Publication.Published, await PublicationOf(clean));
    }

    [Fact]
    public async Task Words_in_which_the_machine_has_masked_something_are_looked_at_one_by_one()
    {
        var id = await Entered("Hố ga mất nắp, gọi bà Mít 0903 123 459", "8/3/2016", null, null);

        var officer = await app.SignedIn("chuyen-vien").Open("/y-kien/cho-duyet");

        Assert.Null(officer.Page.QuerySelector($"input[name=chosen][value='{id}']"));
        Assert.NotNull(officer.Page.QuerySelector($"a[href='/y-kien/{id}/duyet']"));
        Assert.Contains("1 chỗ giống dữ liệu cá nhân", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0903 123 459", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_cannot_come_before_the_opinion()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/y-kien/ghi");
        officer.Fill("Ngày tiếp nhận", "5/3/2019").Choose("Đơn vị", "Phường Sen").Fill("Nội dung", "Nước yếu");

        await officer.Fill("Ngày trả lời", "4/3/2019").Press("Lưu");

        Assert.Equal("Ngày trả lời không thể trước ngày tiếp nhận. Xem lại hai ngày.", officer.ErrorAt("Ngày trả lời"));
        Assert.Equal("Nước yếu", officer.ValueOf("Nội dung"));
    }

    private async Task<Guid> Entered(string words, string received, string? due, string? answered)
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/y-kien/ghi");
        officer.Fill("Ngày tiếp nhận", received).Choose("Đơn vị", "Phường Sen").Fill("Nội dung", words);
        await officer.Fill("Hạn trả lời ghi trong sổ", due).Fill("Ngày trả lời", answered).Press("Lưu");
        return await app.Look(db => db.Cases.Where(c => c.Summary == words).Select(c => c.Id).SingleAsync());
    }

    private Task<Publication> PublicationOf(Guid id) =>
        app.Look(db => db.Cases.Where(c => c.Id == id).Select(c => c.Publication).SingleAsync());

    public sealed class OnSqlite(SqliteOffice app) : RegisterTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : RegisterTests(app), IClassFixture<PostgresOffice>;
}

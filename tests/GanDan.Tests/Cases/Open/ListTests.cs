using System.Net;
using System.Text;
using GanDan.Cases;
using GanDan.Cases.Flow;

namespace GanDan.Tests.Cases.Open;

public abstract class ListTests(OfficeApp app)
{
    [Fact]
    public async Task A_journalist_finds_an_answer_without_tone_marks()
    {
        await app.Tell("Mấy đêm liền đi về không thấy gì", answer: "Đã thay bóng đèn đường trước hẻm 42, sáng lại tối qua.");
        await app.Tell("Cống nghẹt đầu hẻm 42");

        var found = await app.Visitor().Open("/phan-anh?tim=den duong hem 42");

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Contains("Mấy đêm liền", found.Text, StringComparison.Ordinal);
        Assert.Contains("Trả lời trước hạn", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cống nghẹt", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_place_is_found_and_what_was_masked_is_not()
    {
        await app.Tell("Nắp cống bể", c => c.Place = "cạnh trường mầm non Hướng Dương");

        var byPlace = await app.Visitor().Open("/phan-anh?tim=mam non huong duong");
        var byNumber = await app.Visitor().Open("/phan-anh?tim=0903 123 456");

        Assert.Contains("Nắp cống bể", byPlace.Text, StringComparison.Ordinal);
        Assert.Contains("Không thấy phản ánh nào", byNumber.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_of_an_old_book_is_found_and_read_once_it_is_published_and_masked()
    {
        var kept = await app.Tell(
            "Chợ tạm lấn đường",
            c => c.TakeOverAnswer(c.ReceivedOn, "Đã giải tỏa, hỏi thêm 0903 555 666", null),
            imported: true
        );
        var waiting = await app.Tell(
            "Bãi xe lấn vỉa hè",
            c =>
            {
                c.TakeOverAnswer(c.ReceivedOn, "Đã giải tỏa bãi xe", null);
                c.Publication = Publication.AwaitingReview;
            },
            imported: true
        );

        var found = await app.Visitor().Open("/phan-anh?tim=da giai toa");
        var page = await app.Visitor().Open($"/phan-anh/{kept.PublicNumber}");

        Assert.Contains("Chợ tạm lấn đường", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bãi xe", found.Text, StringComparison.Ordinal);
        Assert.Contains("Đã giải tỏa", page.Text, StringComparison.Ordinal);
        Assert.Contains("Trả lời cũ, chưa tách điểm", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0903", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("giai toa", waiting.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_reader_looked_for_is_told_to_no_other()
    {
        var told = await app.Tell("Hẻm 61 ngập sau mưa");
        var list = await app.Visitor().Open("/phan-anh?tim=hem 61 ngap");

        await list.Open($"/phan-anh/{told.PublicNumber}", list.Location);
        var next = await app.Visitor().Open($"/phan-anh/{told.PublicNumber}");

        Assert.DoesNotContain("tim=", list.Page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("tim=", next.Page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_stand_in_the_address()
    {
        await app.Tell("Rác đầu chợ Mai", c => c.Topic = "Rác, vệ sinh", unit: "Phường Mai Trúc");
        await app.Tell("Rác đầu chợ Sen", c => c.Topic = "Rác, vệ sinh");
        await app.Tell("Cây đổ chợ Mai", c => c.Topic = "Cây xanh", unit: "Phường Mai Trúc");
        await app.Tell("Rác cũ chợ Mai", c => c.Topic = "Rác, vệ sinh", answer: "Đã dọn.", unit: "Phường Mai Trúc");

        var list = await app.Visitor().Open("/phan-anh?phuong=phuong-mai-truc&loai=rac-ve-sinh&tinh-trang=dang-xu-ly");
        var words = list.Text;
        await list.Open("/phan-anh?phuong=phuong-mai-truc&loai=rac-ve-sinh&tinh-trang=da-tra-loi");

        Assert.Contains("Rác đầu chợ Mai", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Rác đầu chợ Sen", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Cây đổ", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Rác cũ", words, StringComparison.Ordinal);
        Assert.Contains("Rác cũ chợ Mai", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_number_leads_to_its_case_however_it_is_typed()
    {
        var told = await app.Tell("Loa phát thanh quá to");

        var visitor = await app.Visitor().Open($"/phan-anh?tim={told.PublicNumber.ToLowerInvariant().Replace('-', ' ')}");

        Assert.Equal($"/phan-anh/{told.PublicNumber}", visitor.Path);
        Assert.Equal("Loa phát thanh quá to", visitor.Heading);
    }

    [Fact]
    public async Task What_was_joined_to_another_case_reads_its_answer_and_stands_in_the_list_once()
    {
        var main = await app.Tell("Đèn ngõ Tre tắt", answer: "Đã thay đèn ngõ Tre.");
        var joined = await app.Tell("Ngõ Tre tối om", c => (c.Status, c.MergedIntoId) = (CaseStatus.Merged, main.Id));

        var list = await app.Visitor().Open("/phan-anh?tim=ngo tre");
        var page = await app.Visitor().Open($"/phan-anh/{joined.PublicNumber}");

        Assert.DoesNotContain("Ngõ Tre tối om", list.Text, StringComparison.Ordinal);
        Assert.Contains("Đã thay đèn ngõ Tre.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_joined_to_a_hidden_one_shows_nothing_of_it()
    {
        var hidden = await app.Tell("Chuyện kín", c => c.Publication = Publication.Hidden, answer: "Trả lời kín.");
        var joined = await app.Tell("Chuyện mở", c => (c.Status, c.MergedIntoId) = (CaseStatus.Merged, hidden.Id));

        var (status, text, _) = await app.Get($"/phan-anh/{joined.PublicNumber}");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.DoesNotContain("Trả lời kín", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/phan-anh/AAAA-BBBB-C")]
    [InlineData("/phan-anh/x")]
    [InlineData("/phan-anh/AAAA-BBBB-C/anh/00000000-0000-7000-8000-000000000000")]
    [InlineData("/du-lieu-mo/tong-hop.csv?nam=1700")]
    public async Task What_does_not_exist_is_not_there(string path) => Assert.Equal(HttpStatusCode.NotFound, (await app.Get(path)).Status);

    [Fact]
    public async Task A_full_page_with_its_style_is_small()
    {
        for (var i = 0; i < 30; i++)
            await app.Tell(
                $"Đèn thứ {i} ở cuối hẻm Dài tắt từ tuần trước, bà con đi làm về khuya rất ngại",
                c => c.Kind = CaseKind.Recommendation
            );

        var (_, page, _) = await app.Get("/phan-anh");
        var (_, css, _) = await app.Get("/app.css");

        Assert.InRange(Encoding.UTF8.GetByteCount(page) + Encoding.UTF8.GetByteCount(css), 30_000, 60_000);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteOffice app) : ListTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : ListTests(app), IClassFixture<PostgresOffice>;
}

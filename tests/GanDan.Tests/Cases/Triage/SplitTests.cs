using System.Net;
using GanDan.Cases;
using GanDan.Cases.Flow;
using GanDan.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Triage;

public abstract class SplitTests(OfficeApp app)
{
    private const string Mixed = "Khiếu nại quyết định phạt số 7.\nXin thêm đèn ở hẻm 9.";

    [Fact]
    public async Task Each_part_is_a_case_of_its_own_with_the_day_of_receipt_and_clocks_by_its_kind()
    {
        var (id, _, number) = await app.Letter(Mixed, new(2026, 11, 20));
        await Split(await Ready(id));

        Assert.Equal(CaseStatus.Split, (await app.Case(id)).Status);
        var parts = await Parts(id);
        Assert.Equal(["Khiếu nại quyết định phạt số 7.", "Xin thêm đèn ở hẻm 9."], parts.Select(p => p.Summary));
        Assert.All(parts, p => Assert.Equal(new(2026, 11, 20), p.ReceivedOn));
        Assert.Equal([CaseKind.Complaint, CaseKind.Recommendation], parts.Select(p => p.Kind));
        Assert.Equal([new DateOnly(2026, 12, 1), new(2026, 11, 30)], parts.Select(p => p.NextDueOn!.Value));
        Assert.Null((await app.Case(id)).NextDueOn);
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{parts[0].Id}");
        Assert.Contains("Tách từ đơn " + number, officer.Text, StringComparison.Ordinal);
        await officer.Open($"/xu-ly/{id}");
        Assert.All(parts, p => Assert.Contains(p.PublicNumber, officer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_code_of_the_whole_shows_every_part_and_withdraws_one()
    {
        var (id, code, _) = await app.Letter(Mixed);
        await Split(await Ready(id));
        var parts = await Parts(id);

        var resident = await app.Followed(code);
        Assert.All(parts, p => Assert.Contains(p.PublicNumber, resident.Text, StringComparison.Ordinal));
        await resident.Press("Xem đơn " + parts[1].PublicNumber);
        await resident.Press("Rút phản ánh này");

        Assert.Equal(CaseStatus.Withdrawn, (await app.Case(parts[1].Id)).Status);
        Assert.Equal(CaseStatus.Received, (await app.Case(parts[0].Id)).Status);
        await resident.Press("Về đơn gốc");
        Assert.Contains(parts[0].PublicNumber, resident.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_sorted_yet_is_led_to_where_it_is_sorted()
    {
        var (id, _, _) = await app.Letter(Mixed);
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}/tach");
        var way = officer.Page.QuerySelector($"main a[href='/xu-ly/{id}/phan-loai']");

        var sorted = await Ready((await app.Letter(Mixed)).Id);

        Assert.Equal("Phân loại đơn", way?.TextContent);
        Assert.Contains("chưa tách được", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa tách được", sorted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_another_petition_opens_nothing_through_the_code()
    {
        var (id, code, _) = await app.Letter(Mixed);
        await Split(await Ready(id));
        var other = await app.Letter("Chuyện của người khác");
        var resident = await app.Followed(code);

        var button = resident.Page.QuerySelector("button[name=Phan]")!;
        button.SetAttribute("value", other.Number);
        await resident.Press(button.TextContent.Trim());

        Assert.DoesNotContain("Chuyện của người khác", resident.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_who_splits_is_told_and_loses_nothing()
    {
        var (id, _, _) = await app.Letter(Mixed);
        var first = await Ready(id);
        var second = await (await app.SignedIn("truong-don-vi")).Open($"/xu-ly/{id}/tach");
        await Split(first);

        await second.Fill("Nội dung của phần 1", "Lời của người thứ hai").Press("Tách đơn");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("Lời của người thứ hai", second.ValueOf("Nội dung của phần 1"));
        await second.Press("Tách đơn");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Equal("Lời của người thứ hai", second.ValueOf("Nội dung của phần 1"));
        var parts = await Parts(id);
        Assert.Equal(2, parts.Count);
        Assert.All(parts, p => Assert.Contains(p.PublicNumber, second.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_denunciation_in_it_is_written_nowhere()
    {
        var (id, _, _) = await app.Letter("Xin sửa đường.\nTố ông Bảy lấy tiền.");
        var officer = await Ready(id);
        await officer.Press("Bỏ phần 2");

        await officer.Check("Trong đơn còn có phần tố cáo; đơn gốc đã niêm phong và đưa cho nơi nhận tố cáo").Press("Tách đơn");

        Assert.Equal(["Xin sửa đường."], (await Parts(id)).Select(p => p.Summary));
        var whole = await app.Case(id);
        Assert.Equal("Xin sửa đường.", whole.Summary);
        Assert.DoesNotContain("ong bay", whole.SearchText, StringComparison.Ordinal);
        Assert.DoesNotContain(
            await app.Look(db => db.CaseSteps.Where(s => s.CaseId == id).ToListAsync()),
            s => $"{s.Told}{s.Note}".Contains("tố", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task A_split_is_undone_by_a_step_while_no_part_has_ended()
    {
        var (id, _, _) = await app.Letter(Mixed);
        var officer = await Split(await Ready(id));
        var parts = await Parts(id);

        await officer.Open($"/xu-ly/{id}/tach");
        await officer.Fill("Vì sao bỏ tách", "Cùng một việc").Press("Bỏ tách");

        Assert.Equal(CaseStatus.InProgress, (await app.Case(id)).Status);
        Assert.NotNull((await app.Case(id)).NextDueOn);
        foreach (var part in parts)
            Assert.Equal((CaseStatus.Merged, (Guid?)id), ((await app.Case(part.Id)).Status, (await app.Case(part.Id)).MergedIntoId));
        Assert.Equal(
            "Cùng một việc",
            await app.Look(db => db.CaseSteps.Where(s => s.CaseId == id && s.Move == Move.Rejoin).Select(s => s.Note).SingleAsync())
        );
    }

    [Fact]
    public async Task A_split_with_a_part_that_has_ended_stays()
    {
        var (id, _, _) = await app.Letter(Mixed);
        var officer = await Split(await Ready(id));
        var part = (await Parts(id))[1];
        await app.Work(part.Id, (work, the) => work.Move(the, Move.Withdraw, new()));

        await officer.Open($"/xu-ly/{id}/tach");
        await officer.Fill("Vì sao bỏ tách", "Nhầm").Press("Bỏ tách");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains(part.PublicNumber + " tách ra từ đây đã kết thúc", officer.Text, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Split, (await app.Case(id)).Status);
    }

    [Fact]
    public async Task Notices_are_filled_from_the_books_and_hold_no_inner_note()
    {
        var (id, _, number) = await app.Letter("Đơn về đường hẻm 8");
        var officer = await app.Sorted(id, "Khiếu nại", whose: "Ủy ban nhân dân Thành phố");
        await app.Work(id, (work, the) => work.Move(the, Move.Note, new() { Note = "Chuyện trong nhà" }));
        await officer.Open($"/xu-ly/{id}/phan-loai");
        await officer
            .Fill("Nói với người gửi", "Mang theo quyết định.")
            .Choose("Bước", "Chuyển nơi có thẩm quyền")
            .Fill("Lý do làm khác bảng phân loại", "Chỉ trong nhà biết")
            .Press("Ghi bước này");

        foreach (var form in NoticeForm.All)
        {
            await officer.Open($"/xu-ly/{id}/in/{form.Slug}");
            Assert.Equal(HttpStatusCode.OK, officer.Status);
            Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", officer.Text, StringComparison.Ordinal);
            Assert.Contains(NoticeFacts.Blank, officer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("trong nhà", officer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Lê Thị Ấu", officer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("{", officer.Text, StringComparison.Ordinal);
            Assert.Contains(number, officer.Text, StringComparison.Ordinal);
        }
        await officer.Open($"/xu-ly/{id}/in/{NoticeForm.Forward}");
        Assert.Contains("Kính gửi: Ủy ban nhân dân Thành phố", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Mang theo quyết định.", officer.Text, StringComparison.Ordinal);
        await officer.Open($"/xu-ly/{id}/in/khong-co");
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
    }

    private async Task<Visitor> Ready(Guid id)
    {
        await app.Sorted(id, "Đơn nhiều nội dung");
        return await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}/tach");
    }

    private static async Task<Visitor> Split(Visitor officer)
    {
        await officer.Choose("Loại đơn của phần 1", "Khiếu nại").Choose("Loại đơn của phần 2", "Kiến nghị").Press("Tách đơn");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        return officer;
    }

    private Task<List<Case>> Parts(Guid id) => app.Look(db => PetitionSplit.Parts(db.Cases.AsNoTracking(), db, id).ToListAsync());

    public sealed class OnSqlite(SqliteOffice app) : SplitTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SplitTests(app), IClassFixture<PostgresOffice>;
}

using System.Net;
using System.Text;
using GanDan.Cases;
using GanDan.Cases.Flow;
using GanDan.Tests.Cases.Moderation;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Desk;

/// <summary>Many cases at once: nothing of somebody else's is overwritten, what was given away can be taken back, and who may not is named.</summary>
public abstract class BulkTests(OfficeApp app)
{
    private const string Inbox = "/xu-ly?v=tat-ca&tim=";

    [Fact]
    public async Task What_somebody_has_changed_since_is_named_and_nothing_is_overwritten()
    {
        var (one, two) = (await app.Publish("Bồn hoa khô héo"), await app.Publish("Bồn hoa vỡ thành"));
        var second = await Listed("Bồn hoa", one, two);
        var first = await Listed("Bồn hoa", one);
        await first.Fill("Giao cho", "Đội cây xanh").Press("Giao");

        await second.Fill("Giao cho", "Đội khác").Press("Giao");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Chưa làm gì: 1 việc vừa có người thay đổi.", second.Text, StringComparison.Ordinal);
        Assert.Contains(one.Number, second.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Giao xử lý", second.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đội cây xanh", (await Case(one)).HandledBy);
        Assert.NotEqual("Đội khác", (await Case(two)).HandledBy);

        // Told of it, and still meaning it.
        await second.Press("Giao");

        Assert.Equal("Đội khác", (await Case(one)).HandledBy);
        Assert.Equal("Đội khác", (await Case(two)).HandledBy);
    }

    [Fact]
    public async Task What_was_given_away_at_once_is_taken_back_by_one_button()
    {
        var (one, two) = (await app.Publish("Rào chắn đổ"), await app.Publish("Rào chắn han gỉ"));
        await app.Work(one.Id, (work, the) => work.Assign(the, "Đội cũ", null));
        var before = await Case(two);
        var officer = await Listed("Rào chắn", one, two);

        await officer.Fill("Giao cho", "Đội nhầm").Press("Giao").Press("Hoàn tác");

        Assert.Contains("Đã hoàn tác: 2 việc", officer.Text, StringComparison.Ordinal);
        Assert.Equal("Đội cũ", (await Case(one)).HandledBy);
        Assert.Equal(before.HandledBy, (await Case(two)).HandledBy);
        var notes = await app.Look(db => db.CaseSteps.Where(s => s.CaseId == one.Id && s.Note != null).Select(s => s.Note).ToListAsync());
        Assert.Contains("Hoàn tác việc giao hàng loạt.", notes);
    }

    [Fact]
    public async Task Nothing_is_taken_back_when_somebody_has_gone_on()
    {
        var (one, two) = (await app.Publish("Lan can gãy"), await app.Publish("Lan can lung lay"));
        var officer = await Listed("Lan can", one, two);
        await officer.Fill("Giao cho", "Đội cầu").Press("Giao");
        var other = await (await app.SignedIn("truong-don-vi")).Open($"/xu-ly/{one.Id}");
        await other.Fill("Ghi chú nội bộ", "Đã đi xem").Press("Lưu ghi chú");

        await officer.Press("Hoàn tác");

        Assert.Equal(HttpStatusCode.Conflict, officer.Status);
        Assert.Contains(one.Number, officer.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Đội cầu", (await Case(one)).HandledBy);
        Assert.Equal("Đội cầu", (await Case(two)).HandledBy);
    }

    [Fact]
    public async Task Somebody_elses_button_takes_nothing_back()
    {
        var one = await app.Publish("Cống bể nắp đan");
        var officer = await Listed("Cống bể", one);
        await officer.Fill("Giao cho", "Đội cống").Press("Giao");
        var address = officer.Page.QuerySelector(".msg--ok form")!.GetAttribute("action")!;
        var other = await (await app.SignedIn("tiep-nhan")).Open(Inbox + Uri.EscapeDataString("Cống bể"));
        other.Page.QuerySelector("form[method=post].bulk, .inbox")!.Closest("form")!.SetAttribute("action", address);
        other.Page.QuerySelector(".bulk button[formaction*=Assign]")!.SetAttribute("formaction", address);

        await other.Press("Giao");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal("Đội cống", (await Case(one)).HandledBy);
    }

    [Fact]
    public async Task A_later_date_is_given_to_those_that_may_have_one_and_the_others_are_named()
    {
        var (may, mayNot) = (await app.Publish("Ghế chờ xe buýt hỏng"), await app.Publish("Ghế chờ xe buýt bẩn"));
        await app.Work(mayNot.Id, (work, the) => work.Answer(the, "Đã rửa."));
        var officer = await Listed("Ghế chờ", may, mayNot);
        var first = (await Case(may)).DueOn!.Value;

        await officer.Press("Gia hạn");
        var asked = officer.Text;
        await officer
            .Fill("Hạn mới", first.AddDays(7).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture))
            .Fill("Vì sao cần thêm thời gian", "Chờ vật tư")
            .Fill("Căn cứ gia hạn", "Quy chế 12")
            .Press("Gia hạn 1 việc");

        Assert.Contains("1 việc không gia hạn:", asked, StringComparison.Ordinal);
        Assert.Contains($"{mayNot.Number}", asked, StringComparison.Ordinal);
        Assert.Contains("Đã gia hạn 1 việc.", officer.Text, StringComparison.Ordinal);
        Assert.Contains($"Chưa gia hạn: {mayNot.Number}", officer.Text, StringComparison.Ordinal);
        var now = await Case(may);
        Assert.Equal((first, first.AddDays(7)), (now.DueOn!.Value, now.NextDueOn!.Value));
        Assert.Equal(1, await app.Look(db => db.CaseSteps.CountAsync(s => s.CaseId == may.Id && s.Move == Move.Extend)));
    }

    [Fact]
    public async Task A_later_date_needs_its_ground()
    {
        var one = await app.Publish("Biển cấm đỗ mất");
        var officer = await Listed("Biển cấm", one);

        await officer.Press("Gia hạn").Fill("Hạn mới", "30/12/2099").Fill("Vì sao cần thêm thời gian", "Chờ biển").Press("Gia hạn 1 việc");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.NotNull(officer.ErrorAt("Căn cứ gia hạn"));
        Assert.Equal("Chờ biển", officer.ValueOf("Vì sao cần thêm thời gian"));
    }

    [Fact]
    public async Task The_chosen_rows_leave_as_a_file_without_a_phone_number_or_a_formula()
    {
        var one = await app.Publish("=Cây nghiêng, gọi 0912345678");
        var other = await app.Publish("Cây nghiêng gần trạm");
        var officer = await Listed("Cây nghiêng", one);

        await officer.Press("CSV");

        var text = Encoding.UTF8.GetString(officer.Downloads!);
        Assert.Contains(one.Number, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Number, text, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",=Cây", text, StringComparison.Ordinal);
    }

    private async Task<Visitor> Listed(string words, params Published[] ticked)
    {
        var officer = await (await app.SignedIn("chuyen-vien")).Open(Inbox + Uri.EscapeDataString(words));
        foreach (var one in ticked)
            officer.Check($"Chọn {one.Number}");
        return officer;
    }

    private Task<Case> Case(Published told) => app.Look(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == told.Id));

    public sealed class OnSqlite(SqliteOffice app) : BulkTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : BulkTests(app), IClassFixture<PostgresOffice>;
}

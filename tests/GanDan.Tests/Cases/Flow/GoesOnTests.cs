using System.Net;
using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Flow;

/// <summary>Nobody who waits for an answer is forgotten when a case takes another way.</summary>
public abstract class GoesOnTests(OfficeApp app)
{
    [Fact]
    public async Task When_a_sender_takes_their_report_back_those_who_were_joined_to_it_go_on_with_the_days_they_had()
    {
        var (main, mainCode, _) = await app.Letter("Kiến nghị nạo vét mương sau chợ");
        var (first, firstCode, firstNumber) = await app.Letter("Kiến nghị nạo vét mương sau chợ, bốc mùi");
        var (second, _, _) = await app.Letter("Mương sau chợ nghẹt, kiến nghị nạo vét");
        var before = await app.Case(first);
        await app.Join(first, main);
        await app.Join(second, main);

        await app.Work(main, (work, the) => work.Move(the, Move.Withdraw, new()));

        var after = await app.Case(first);
        Assert.Equal((CaseStatus.InProgress, null), (after.Status, after.MergedIntoId));
        Assert.Equal((before.DueOn, before.DueOn), (after.DueOn, after.NextDueOn));
        Assert.Equal(first, (await app.Case(second)).MergedIntoId);
        Assert.Contains("việc của bạn được xử lý tiếp", (await app.Followed(firstCode)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(firstNumber, (await app.Followed(mainCode)).Text, StringComparison.Ordinal);
        Assert.Single(
            await app.Look(db =>
                db.CaseClocks.Where(c => c.CaseId == first && c.Kind == ClockKind.Answer && c.StoppedOn == null && c.MetOn == null)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task When_a_report_is_declined_those_who_were_joined_to_it_are_not_erased_with_it()
    {
        var (main, _, _) = await app.Letter("Kiến nghị thay nắp hố ga đầu ngõ");
        var (joined, _, _) = await app.Letter("Kiến nghị thay nắp hố ga ngay đầu ngõ");
        await app.Join(joined, main);

        await app.Work(main, (work, the) => work.Decline(the));

        Assert.Equal((CaseStatus.InProgress, null), ((await app.Case(joined)).Status, (await app.Case(joined)).MergedIntoId));
        Assert.NotEqual("", (await app.Case(joined)).Summary);
    }

    [Fact]
    public async Task Who_was_joined_may_still_take_their_own_report_back()
    {
        var (main, _, _) = await app.Letter("Kiến nghị tỉa cây trước trường");
        var (joined, code, _) = await app.Letter("Kiến nghị tỉa cây ngay trước trường");
        await app.Join(joined, main);

        var sender = await (await app.Followed(code)).Press("Rút phản ánh này");

        Assert.Contains("Bạn đã rút phản ánh này", sender.Text, StringComparison.Ordinal);
        Assert.Equal((CaseStatus.Withdrawn, null), ((await app.Case(joined)).Status, (await app.Case(joined)).MergedIntoId));
        Assert.True((await app.Case(main)).Status.IsOpen());
    }

    [Fact]
    public async Task What_was_passed_on_by_mistake_is_taken_up_again_with_its_first_date()
    {
        var (id, code, _) = await app.Letter("Kiến nghị đặt ghế đá ở bến xe");
        var before = await app.Case(id);
        await app.Work(id, (work, the) => work.Move(the, Move.Forward, new() { Told = "Đã chuyển", Ground = "Ngoài thẩm quyền" }));

        var desk = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}");
        desk = await desk.Choose("Bước", "Xử lý lại").Press("Ghi bước này");
        Assert.Contains("Nói rõ vì sao xử lý lại", desk.Text, StringComparison.Ordinal);
        await desk.Choose("Bước", "Xử lý lại").Fill("Nói với người gửi", "Nơi nhận trả về, văn phòng xử lý.").Press("Ghi bước này");

        var after = await app.Case(id);
        Assert.Equal((CaseStatus.InProgress, before.DueOn, before.DueOn), (after.Status, after.DueOn, after.NextDueOn));
        Assert.Contains("Nơi nhận trả về", (await app.Followed(code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_sorting_leaves_a_step_with_what_was_read_before()
    {
        var (id, code, _) = await app.Letter("Đường vào bến lở, xe khó qua");
        var desk = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}");
        await desk.Fill("Nơi xử lý", "Tổ đô thị").Press("Nhận và giao");
        await desk.Open($"/xu-ly/{id}");

        await desk.Fill("Lời công khai", "Đường vào bến lở").Press("Lưu phân loại");

        var step = (await app.Look(db => db.CaseSteps.Where(s => s.CaseId == id && s.Move == Move.Sort).ToListAsync())).MaxBy(s => s.Id)!;
        Assert.Contains("“Đường vào bến lở, xe khó qua”", step.Note, StringComparison.Ordinal);
        var sender = await app.Followed(code);
        Assert.Contains("Cán bộ đã sửa lời công khai", sender.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("xe khó qua", sender.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declining_asks_first_since_it_erases()
    {
        var (id, _, _) = await app.Letter("Kiến nghị sơn lại vạch qua đường");
        var desk = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}");

        desk = await desk.Choose("Bước", "Không nhận: chuyện riêng của một người").Press("Ghi bước này");

        Assert.Contains("xóa hẳn", desk.Text, StringComparison.Ordinal);
        Assert.NotEqual("", (await app.Case(id)).Summary);
    }

    [Fact]
    public async Task A_live_case_is_not_written_over_in_the_register()
    {
        var (id, _, _) = await app.Letter("Kiến nghị mở lối xuống bãi");
        var officer = await app.SignedIn("chuyen-vien");

        Assert.Equal($"/xu-ly/{id}", (await officer.Open($"/y-kien/ghi/{id}")).Path);
        Assert.Null((await officer.Open($"/y-kien/{id}")).Page.QuerySelector($"a[href='/y-kien/ghi/{id}']"));
        Assert.NotNull(officer.Page.QuerySelector($"main a[href='/xu-ly/{id}']"));
    }

    [Fact]
    public async Task Who_only_inspects_neither_reads_the_words_as_sent_nor_writes()
    {
        var (id, _, _) = await app.Letter("Bà Lê Thị Tư, số 0903123456, kiến nghị sửa cầu");
        var inspector = await app.SignedIn("giam-sat");

        Assert.Equal(HttpStatusCode.NotFound, (await inspector.Open($"/xu-ly/{id}/tra-loi")).Status);
        await inspector.Open($"/xu-ly/{id}");
        Assert.DoesNotContain("0903123456", inspector.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lưu ghi chú", inspector.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_without_its_button_changes_nothing_and_breaks_nothing()
    {
        var (id, _, _) = await app.Letter("Kiến nghị thay biển báo");
        var desk = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}");
        foreach (var button in desk.Page.QuerySelectorAll("button[formaction]"))
            button.RemoveAttribute("formaction");

        await desk.Fill("Ghi chú nội bộ", "Đã gọi").Press("Lưu ghi chú");

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
    }

    public sealed class OnSqlite(SqliteOffice app) : GoesOnTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : GoesOnTests(app), IClassFixture<PostgresOffice>;
}

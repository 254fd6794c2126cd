using System.Globalization;
using System.Net;
using System.Text;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Reception;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Reception;

public abstract class RegisterTests(OfficeApp app)
{
    private const string IdNumber = "079088004417";

    [Fact]
    public async Task A_visitor_gets_the_next_number_and_a_day_for_the_answer()
    {
        var first = await Entered("Đèn hẻm 3 tắt");
        var second = await Entered("Nước hẻm 4 yếu");

        var (one, two) = (await Line(first), await Line(second));
        Assert.Equal(one.Number + 1, two.Number);
        Assert.Equal($"Lượt tiếp số {two.Number}/2026", second.Heading);
        Assert.Equal(new DateOnly(2026, 12, 7), two.AnswerDueOn);
    }

    [Fact]
    public async Task Every_unit_counts_for_itself()
    {
        var officer = await New("Chợ tạm lấn đường");

        await officer.Choose("Đơn vị tiếp", "Phường Mai Trúc").Press("Ghi vào sổ");

        Assert.Equal(1, (await Line(officer)).Number);
    }

    [Fact]
    public async Task The_form_sent_twice_is_one_line()
    {
        var officer = await New("Ghi một lần thôi");
        var again = officer.Again();
        Fill(again, "Ghi một lần thôi");

        await Task.WhenAll(officer.Press("Ghi vào sổ"), again.Press("Ghi vào sổ"));

        Assert.Equal(officer.Path, again.Path);
        Assert.Equal(1, await app.Look(db => db.Receptions.CountAsync(r => r.Content == "Ghi một lần thôi")));
    }

    [Fact]
    public async Task A_missing_name_is_said_at_its_field_and_what_was_typed_stays()
    {
        var officer = await New("Chưa ghi tên");

        await officer.Fill("Họ tên người đến", "").Press("Ghi vào sổ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.NotNull(officer.ErrorAt("Họ tên người đến"));
        Assert.Equal("Chưa ghi tên", officer.ValueOf("Nội dung trình bày"));
        Assert.Equal(0, await app.Look(db => db.Receptions.CountAsync(r => r.Content == "Chưa ghi tên")));
    }

    [Fact]
    public async Task A_denunciation_stores_nothing_and_shows_the_sealed_way()
    {
        var before = await app.Look(async db =>
            (await db.Receptions.CountAsync(), await db.SealedVisitors.CountAsync(), await db.Events.CountAsync())
        );
        var officer = await New("Tố ông A nhận tiền");

        await officer.Choose("Loại vụ việc", "Tố cáo").Press("Ghi vào sổ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("sổ tố cáo niêm phong", officer.Text, StringComparison.Ordinal);
        Assert.Equal("Tố cáo không ghi vào sổ này. Chưa có gì được lưu.", officer.ErrorAt("Loại vụ việc"));
        Assert.Equal("Tố ông A nhận tiền", officer.ValueOf("Nội dung trình bày"));
        Assert.Equal(
            before,
            await app.Look(async db =>
                (await db.Receptions.CountAsync(), await db.SealedVisitors.CountAsync(), await db.Events.CountAsync())
            )
        );
    }

    [Fact]
    public async Task Who_came_stands_nowhere_in_the_clear()
    {
        var officer = await Entered("Lối đi bị rào");
        var id = await IdOf(officer);

        var line = await app.Look(db => db.SealedVisitors.SingleAsync(v => v.ReceptionId == id));
        Assert.DoesNotContain(IdNumber, line.Sealed, StringComparison.Ordinal);
        Assert.DoesNotContain(IdNumber, officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mít", officer.Text, StringComparison.Ordinal);
        if (app.Kind is DatabaseKind.Sqlite)
            Assert.All(
                Directory.GetFiles(app.Storage.Folder, "*.db*", SearchOption.AllDirectories),
                path => Assert.False(Holds(path, IdNumber) || Holds(path, "Cao Văn Mít"), path)
            );
    }

    [Fact]
    public async Task The_file_to_take_away_and_the_search_know_nobody()
    {
        var officer = await Entered("Cây đổ trước cổng trường");

        await officer.Open("/tiep-dan?tai=csv");

        var csv = Encoding.UTF8.GetString(officer.Downloads!);
        Assert.Contains("Cây đổ trước cổng trường", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(IdNumber, csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Mít", csv, StringComparison.Ordinal);
        Assert.Contains("Không thấy lượt tiếp nào", (await officer.Open($"/tiep-dan?tim={IdNumber}")).Text, StringComparison.Ordinal);
        Assert.Contains("Cây đổ", (await officer.Open("/tiep-dan?tim=cay+do")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_who_came_is_written_down_with_its_purpose()
    {
        var officer = await Entered("Xin xem lại số nhà");
        var id = await IdOf(officer);

        await officer.Press("Mở thông tin người đến");
        Assert.NotNull(officer.ErrorAt("Mở để làm gì"));
        await officer.Choose("Mở để làm gì", "Báo kết quả").Press("Mở thông tin người đến");

        Assert.Equal("Cao Văn Mít", officer.ValueOf("Họ tên người đến"));
        Assert.Equal(IdNumber, officer.ValueOf("Số giấy tờ tùy thân"));
        var look = await app.Look(db => db.VisitorLooks.SingleAsync(l => l.ReceptionId == id));
        Assert.Equal((VisitorPurpose.TellResult, "Trần Thị Mận"), (look.Purpose, look.ByName));
        Assert.Equal(1, await app.Look(db => db.Events.CountAsync(e => e.Kind == nameof(VisitorOpened) && e.Subject == id)));
    }

    [Fact]
    public async Task A_corrected_visitor_leaves_a_trace_without_the_words()
    {
        var officer = await Entered("Sửa tên người đến");
        var id = await IdOf(officer);
        await officer.Choose("Mở để làm gì", "Sửa thông tin ghi nhầm").Press("Mở thông tin người đến");

        await officer.Fill("Họ tên người đến", "Cao Văn Mướp").Press("Sửa và niêm phong lại");

        var trace = await app.Look(db => db.Corrections.Where(c => c.RecordId == id).ToListAsync());
        Assert.Equal(["Name"], trace.Select(c => c.Field));
        Assert.DoesNotContain(trace, c => $"{c.Before}{c.After}".Contains("Cao", StringComparison.Ordinal));
        Assert.Equal("Cao Văn Mướp", (await app.Do(s => Opened(s, id))).Name);
    }

    [Fact]
    public async Task Two_who_correct_the_same_visitor_do_not_undo_each_other_unseen()
    {
        var first = await Entered("Hai người sửa tên");
        var id = await IdOf(first);
        await first.Choose("Mở để làm gì", "Sửa thông tin ghi nhầm").Press("Mở thông tin người đến");
        var second = await app.SignedIn("tiep-nhan").Open($"/tiep-dan/{id}");
        await second.Choose("Mở để làm gì", "Sửa thông tin ghi nhầm").Press("Mở thông tin người đến");

        await first.Fill("Họ tên người đến", "Cao Văn Mận").Press("Sửa và niêm phong lại");
        await second.Fill("Địa chỉ người đến", "14 hẻm 3, Phường Sen").Press("Sửa và niêm phong lại");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("14 hẻm 3, Phường Sen", second.ValueOf("Địa chỉ người đến"));
        Assert.Equal("Cao Văn Mận", (await app.Do(s => Opened(s, id))).Name);
    }

    [Fact]
    public async Task An_edit_is_traced_and_can_be_undone()
    {
        var officer = await Entered("Cống nghẹt");
        var id = await IdOf(officer);
        await officer.Open($"/tiep-dan/{id}/sua");

        await officer.Fill("Nội dung trình bày", "Cống nghẹt từ tháng mười").Press("Lưu");

        Assert.Contains("Cống nghẹt từ tháng mười", officer.Text, StringComparison.Ordinal);
        Assert.Equal("Content", (await app.Look(db => db.Corrections.SingleAsync(c => c.RecordId == id))).Field);
    }

    [Fact]
    public async Task Guidance_settles_it_and_gives_a_slip()
    {
        var officer = await Entered("Tranh chấp ranh đất");
        var id = await IdOf(officer);

        await officer.Fill("Nội dung hướng dẫn", "Đến tổ hòa giải khu phố 2.").Press("Ghi hướng dẫn");
        await officer.Follow("In phiếu hướng dẫn");

        Assert.Contains("Đến tổ hòa giải khu phố 2.", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mít", officer.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 23), (await app.Look(db => db.Receptions.SingleAsync(r => r.Id == id))).SettledOn);
    }

    [Fact]
    public async Task A_refusal_is_due_a_notice_and_the_notice_carries_the_name_only_when_opened()
    {
        var officer = await Entered("Việc đã xong năm trước");
        var id = await IdOf(officer);

        await officer
            .Choose("Lý do từ chối", "Đe dọa, xúc phạm người tiếp công dân hoặc gây rối nơi tiếp")
            .Fill("Việc đã xảy ra", "Đập bàn, chửi bới")
            .Press("Ghi từ chối tiếp");
        var line = await app.Look(db => db.Receptions.SingleAsync(r => r.Id == id));
        await officer.Follow("In mẫu 01/TCD");
        var blank = officer.Text;
        await officer.Press("Mở tên, địa chỉ để in");

        Assert.Equal(new DateOnly(2026, 11, 26), line.NoticeDueOn);
        Assert.Contains("Mẫu số 01/TCD", blank, StringComparison.Ordinal);
        Assert.DoesNotContain("Mít", blank, StringComparison.Ordinal);
        Assert.Contains("Cao Văn Mít", officer.Text, StringComparison.Ordinal);
        Assert.Equal(VisitorPurpose.WritePaper, (await app.Look(db => db.VisitorLooks.SingleAsync(l => l.ReceptionId == id))).Purpose);
    }

    [Fact]
    public async Task Two_presses_make_one_case_with_one_code_linked_both_ways()
    {
        var officer = await Entered("Xe tải chạy giờ cấm trước chợ");
        var id = await IdOf(officer);
        await officer.Follow("Lập việc");
        var again = officer.Again();

        await Task.WhenAll(officer.Press("Lập việc"), again.Press("Lập việc"));

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        var code = officer.Page.QuerySelector(".codebox .code")!.TextContent;
        Assert.Equal(code, again.Page.QuerySelector(".codebox .code")!.TextContent);
        var made = await app.Look(db => db.Cases.SingleAsync(c => c.Summary == "Xe tải chạy giờ cấm trước chợ"));
        var line = await app.Look(db => db.Receptions.SingleAsync(r => r.Id == id));
        Assert.Equal((made.Id, null), (line.CaseId, line.CaseKey));
        Assert.Equal(
            (CaseKind.Complaint, "Tiếp công dân", $"Sổ tiếp công dân số {line.Shown}"),
            (made.Kind, made.Channel, made.BookNumber)
        );
        Assert.Equal(2, await app.Look(db => db.CaseClocks.CountAsync(c => c.CaseId == made.Id && c.StartsOn == line.HeldOn)));
        Assert.Contains($"Lượt tiếp số {line.Shown}", (await officer.Open($"/xu-ly/{made.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(made.PublicNumber, (await officer.Open($"/tiep-dan/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_told_at_the_reception_runs_by_the_laws_terms_at_once()
    {
        var (id, made) = await MadeOf("Không đồng ý quyết định phạt số 8");

        var clocks = await ClocksOf(made);

        Assert.Equal([ClockKind.Acknowledge, ClockKind.Admit], clocks.Select(c => c.Kind).Order());
        var admit = clocks.Single(c => c.Kind is ClockKind.Admit);
        Assert.Equal((Codes.Admit, new DateOnly(2026, 11, 23), new DateOnly(2026, 12, 2)), (admit.RuleCode, admit.StartsOn, admit.DueOn));
        var the = await app.Case(made);
        Assert.Equal((admit.DueOn, clocks.Min(c => c.DueOn)), (the.DueOn, the.NextDueOn));
        Assert.Equal(made, (await app.Look(db => db.Receptions.SingleAsync(r => r.Id == id))).CaseId);
    }

    [Fact]
    public async Task A_kind_corrected_in_the_register_changes_the_clocks_until_the_desk_has_sorted_it()
    {
        var (id, made) = await MadeOf("Ghi nhầm là khiếu nại");
        var officer = await (await app.SignedIn("tiep-nhan")).Open($"/tiep-dan/{id}/sua");

        await officer.Choose("Loại vụ việc", "Phản ánh").Press("Lưu");
        var asReport = await ClocksOf(made);
        await (await officer.Open($"/tiep-dan/{id}/sua")).Choose("Loại vụ việc", "Khiếu nại").Press("Lưu");
        await app.Sorted(made, "Kiến nghị");
        await (await officer.Open($"/tiep-dan/{id}/sua")).Choose("Loại vụ việc", "Phản ánh").Press("Lưu");

        Assert.False(asReport.Single(c => c.Kind is ClockKind.Admit).Runs);
        Assert.True(asReport.Single(c => c.Kind is ClockKind.Answer).Runs);
        Assert.Equal(CaseKind.Recommendation, (await app.Case(made)).Kind);
    }

    [Fact]
    public async Task The_visitor_is_sealed_on_the_case_without_the_number_of_the_paper()
    {
        var officer = await Entered("Hàng rào chắn lối thoát hiểm");
        await officer.Follow("Lập việc");

        await officer.Press("Lập việc");

        var made = await app.Look(db => db.Cases.SingleAsync(c => c.Summary == "Hàng rào chắn lối thoát hiểm"));
        var contact = await app.Look(db => db.CaseContacts.SingleAsync(c => c.CaseId == made.Id));
        var opened = app.Services.GetRequiredService<ContactSeal>().Open(contact);
        Assert.Equal(("Cao Văn Mít", "12 hẻm 3, Phường Sen"), (opened.Name, opened.Address));
        Assert.DoesNotContain(IdNumber, opened.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_printed_register_has_thirteen_columns_and_names_only_after_a_purpose()
    {
        var officer = await Entered("In sổ tháng này");

        await officer.Open("/tiep-dan/in-so?nam=2026&thang=11");
        var (columns, before) = (officer.Page.QuerySelector(".sheet__table thead tr")!.Children.Length, officer.Text);
        await officer.Press("Hiện thông tin người đến để in");
        var refused = officer.Status;
        await officer.Choose("In có thông tin người đến để làm gì", "In sổ tiếp công dân theo mẫu").Press("Hiện thông tin người đến để in");

        Assert.Equal(13, columns);
        Assert.DoesNotContain("Mít", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        Assert.Contains(IdNumber, officer.Text, StringComparison.Ordinal);
        Assert.All(officer.Page.QuerySelectorAll(".sheet__table tbody tr:not(.sheet__end)"), row => Assert.Equal(13, row.Children.Length));
        Assert.True(await app.Look(db => db.VisitorLooks.AnyAsync(l => l.Purpose == VisitorPurpose.PrintRegister)));
    }

    [Fact]
    public async Task Each_unit_prints_a_book_of_its_own_numbers()
    {
        // A year in which no other test receives anybody.
        foreach (var unit in new[] { "Phường Sen", "Phường Mai Trúc" })
            await (await New("In sổ hai nơi")).Fill("Ngày tiếp", "06/10/2025").Choose("Đơn vị tiếp", unit).Press("Ghi vào sổ");

        var officer = await app.SignedIn("tiep-nhan").Open("/tiep-dan/in-so?nam=2025");

        var books = officer.Page.QuerySelectorAll(".sheet__book");
        Assert.Equal(
            ["Năm 2025, Phường Mai Trúc", "Năm 2025, Phường Sen"],
            books.Select(b => b.QuerySelector(".sheet__sub")!.TextContent).Order(StringComparer.Ordinal)
        );
        Assert.All(books, b => Assert.Distinct(b.QuerySelectorAll("tbody td:first-child").Select(td => td.TextContent)));
        Assert.All(books, b => Assert.Contains("Mẫu số 03/TCD", b.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_period_without_anybody_says_so()
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/tiep-dan/in-so?nam=2019");

        Assert.Contains("Trong kỳ này không có lượt tiếp công dân nào.", officer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("duyet")]
    [InlineData("giam-sat")]
    public async Task Who_does_not_receive_reads_masked_words_and_opens_nobody(string person)
    {
        var id = await IdOf(await Entered("Gọi tôi theo số 0903 123 456 để xem chỗ ngập"));

        var other = await app.SignedIn(person).Open($"/tiep-dan/{id}");
        var text = other.Text;
        await other.Open("/tiep-dan/them");

        Assert.DoesNotContain("0903", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mở thông tin người đến", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, other.Status);
        foreach (
            var path in new[] { $"/tiep-dan/{id}/sua", $"/tiep-dan/{id}/viec", $"/tiep-dan/{id}/giay/giay-hen", "/tiep-dan/lich/ngay" }
        )
            Assert.Equal(HttpStatusCode.Forbidden, (await other.Open(path)).Status);
    }

    [Fact]
    public async Task The_head_of_one_ward_writes_in_no_other_register()
    {
        var head = await app.SignedIn("truong-don-vi").Open("/tiep-dan/them");
        Fill(head, "Ghi nhầm phường");

        await head.Choose("Đơn vị tiếp", "Phường Mai Trúc").Press("Ghi vào sổ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, head.Status);
        Assert.NotNull(head.ErrorAt("Đơn vị tiếp"));
    }

    [Fact]
    public async Task Who_came_goes_on_its_day()
    {
        var id = await IdOf(await Entered("Việc của năm năm trước"));
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<GanDan.Platform.Data.Db>();
            await db
                .SealedVisitors.Where(v => v.ReceptionId == id)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.PurgeOn, new DateOnly(2026, 11, 23)));
        });

        await app.Do(services =>
            services.GetRequiredService<GanDan.Cases.Reception.Visitors>().Purge(TestContext.Current.CancellationToken)
        );

        Assert.False(await app.Look(db => db.SealedVisitors.AnyAsync(v => v.ReceptionId == id)));
        Assert.True(await app.Look(db => db.Receptions.AnyAsync(r => r.Id == id)));
    }

    private async Task<(Guid Reception, Guid Case)> MadeOf(string content)
    {
        var officer = await Entered(content);
        var id = await IdOf(officer);
        await (await officer.Follow("Lập việc")).Press("Lập việc");
        return (id, (await app.Look(db => db.Receptions.SingleAsync(r => r.Id == id))).CaseId!.Value);
    }

    private Task<List<CaseClock>> ClocksOf(Guid id) =>
        app.Look(db => db.CaseClocks.AsNoTracking().Where(c => c.CaseId == id).ToListAsync());

    private async Task<Visitor> Entered(string content)
    {
        var officer = await New(content);
        await officer.Press("Ghi vào sổ");
        Assert.StartsWith("Lượt tiếp số", officer.Heading, StringComparison.Ordinal);
        return officer;
    }

    private async Task<Visitor> New(string content) => Fill(await app.SignedIn("tiep-nhan").Open("/tiep-dan/them"), content);

    private static Visitor Fill(Visitor officer, string content) =>
        officer
            .Choose("Đơn vị tiếp", "Phường Sen")
            .Choose("Loại vụ việc", "Khiếu nại")
            .Fill("Họ tên người đến", "Cao Văn Mít")
            .Fill("Địa chỉ người đến", "12 hẻm 3, Phường Sen")
            .Fill("Số giấy tờ tùy thân", IdNumber)
            .Fill("Nội dung trình bày", content);

    private static Task<Guid> IdOf(Visitor officer) =>
        Task.FromResult(Guid.Parse(officer.Path.Split('/')[2], CultureInfo.InvariantCulture));

    private async Task<CitizenReception> Line(Visitor officer)
    {
        var id = await IdOf(officer);
        return await app.Look(db => db.Receptions.AsNoTracking().SingleAsync(r => r.Id == id));
    }

    private static async Task<VisitorIdentity> Opened(IServiceProvider services, Guid id) =>
        services
            .GetRequiredService<VisitorSeal>()
            .Open(await services.GetRequiredService<GanDan.Platform.Data.Db>().SealedVisitors.SingleAsync(v => v.ReceptionId == id));

    private static bool Holds(string path, string text)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }

    public sealed class OnSqlite(SqliteOffice app) : RegisterTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : RegisterTests(app), IClassFixture<PostgresOffice>;
}

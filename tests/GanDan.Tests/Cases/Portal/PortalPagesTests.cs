using System.Net;
using System.Text;
using GanDan.Cases;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Portal;

public abstract class PortalPagesTests(OfficeApp app)
{
    private const string Head =
        "Mã PAKN;Thời gian gửi;Nội dung;Địa điểm;Phường/xã;Hạn xử lý;Trạng thái;Kết quả xử lý;Ngày phản hồi;Họ và tên;SĐT;Số CCCD";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Columns_are_known_by_their_meaning_in_any_order_and_wording(int seed)
    {
        var chance = new Random(seed);
        (string Meaning, string Value)[] said =
        [
            (PortalBook.Code, $"HCM-{seed}-77"),
            (PortalBook.ReceivedOn, "20/11/2026 09:15"),
            (PortalBook.Content, "Nắp cống vỡ trước chợ, xe máy dễ ngã"),
            (PortalBook.Ward, "P. Sen"),
            (PortalBook.DueOn, "02/12/2026"),
            (PortalBook.Status, "Đang xử lý"),
        ];
        chance.Shuffle(said);
        var head = said.Select(s => Pick(chance, [PortalBook.Kind.Find(s.Meaning)!.Name, .. PortalBook.Kind.Find(s.Meaning)!.Synonyms]));
        var officer = await Looked($"{string.Join(';', head.Select(Quoted))}\n{string.Join(';', said.Select(s => Quoted(s.Value)))}");

        await Import(officer);

        var made = await app.Look(db => db.Cases.SingleAsync(c => c.BookNumber == $"HCM-{seed}-77"));
        Assert.Equal(("Cổng 1022", new DateOnly(2026, 11, 20), CaseStatus.Received), (made.Channel, made.ReceivedOn, made.Status));
        Assert.Contains("Nắp cống vỡ", made.Summary, StringComparison.Ordinal);
        var unit = await app.Look(db => db.Units.SingleAsync(u => u.Id == made.UnitId));
        Assert.Equal("Phường Sen", unit.Name);
    }

    [Fact]
    public async Task An_open_item_is_a_live_case_with_our_clocks_and_the_portals_date_beside_them()
    {
        var officer = await Looked(
            $"{Head}\nA-1;20/11/2026;Đèn hẻm 7 tắt, gọi 0903 123 456;Hẻm 7;Phường Sen;02/12/2026;Đang xử lý;;;Lê Thị Bưởi;0903123456;079111222333"
        );

        await Import(officer);

        var made = await app.Look(db => db.Cases.SingleAsync(c => c.BookNumber == "A-1"));
        var step = await app.Look(db => db.CaseSteps.SingleAsync(s => s.CaseId == made.Id && s.Move == Move.Receive));
        Assert.Equal(Publication.AwaitingReview, made.Publication);
        Assert.DoesNotContain("0903", made.MaskedSummary, StringComparison.Ordinal);
        Assert.NotNull(made.InboxOn);
        Assert.Equal(new DateOnly(2026, 11, 30), made.DueOn);
        Assert.Contains("Hạn theo Cổng 1022: 2/12/2026.", step.Note, StringComparison.Ordinal);
        Assert.Equal(2, await app.Look(db => db.CaseClocks.CountAsync(c => c.CaseId == made.Id)));
        Assert.Equal(0, await app.Look(db => db.CaseContacts.CountAsync(c => c.CaseId == made.Id)));
        Assert.DoesNotContain("Bưởi", made.Summary + step.Note + made.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answered_item_is_an_old_case_that_nobody_has_published()
    {
        var officer = await Looked(
            $"{Head}\nB-1;02/11/2026;Rác ứ ở góc chợ;Góc chợ;Phường Sen;12/11/2026;Đã trả lời;Đã dọn ngày 5/11;06/11/2026;;;"
        );

        await Import(officer);

        var made = await app.Look(db => db.Cases.SingleAsync(c => c.BookNumber == "B-1"));
        Assert.Equal((true, CaseStatus.Answered, Publication.AwaitingReview), (made.Imported, made.Status, made.Publication));
        Assert.Equal(
            ("Đã dọn ngày 5/11", new DateOnly(2026, 11, 6), new DateOnly(2026, 11, 12)),
            (made.Answer, made.AnsweredOn, made.DueOn)
        );
        Assert.Null(made.InboxOn);
    }

    [Fact]
    public async Task A_second_export_makes_nothing_twice_and_only_tells_of_a_new_state()
    {
        await Import(await Looked($"{Head}\nC-1;20/11/2026;Cây nghiêng ra đường;;Phường Sen;;Đang xử lý;;;;;"));

        var again = await Looked($"{Head}\n c-1 ;20/11/2026;Cây nghiêng ra đường;;Phường Sen;;Hoàn thành;;;;;");

        Assert.Contains("Không có gì mới", again.Text, StringComparison.Ordinal);
        Assert.Contains("“Đang xử lý” nay là “Hoàn thành”", again.Text, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Received, (await app.Look(db => db.Cases.SingleAsync(c => c.BookNumber == "C-1"))).Status);
    }

    [Fact]
    public async Task Rows_that_cannot_be_cases_stay_out_and_say_why_at_their_cell()
    {
        var officer = await Looked(
            $"{Head}\n;20/11/2026;Không có mã;x;Phường Sen;;;;;;;\nD-2;20/11/2026;;Hẻm 2;Phường Sen;;;;;;;\nD-3;hôm nào đó;Ngày lạ;x;Phường Sen;;;;;;;\nD-4;20/11/2026;Phường lạ;x;Phường Mít;;;;;;;\nD-5;20/11/2026;Đủ cả;x;Phường Sen;;;;;;;"
        );
        var before = officer.Text;

        await officer.Check("Giao dòng có phường không rõ cho đơn vị của văn phòng").Press("Xem lại theo lựa chọn này");
        await Import(officer);

        await officer.Open(
            $"/xu-ly/nhap-tu-cong/{await app.Look(db => db.PortalItems.Where(i => i.Code == "D-5").Select(i => i.ExportId).SingleAsync())}"
        );
        Assert.Contains("!A2: thiếu “Mã phản ánh”", officer.Text, StringComparison.Ordinal);
        Assert.Contains("!A2: thiếu “Mã phản ánh”", before, StringComparison.Ordinal);
        Assert.Contains("!C3: thiếu “Nội dung phản ánh”", before, StringComparison.Ordinal);
        Assert.Contains("!B4", before, StringComparison.Ordinal);
        Assert.Contains("!E5", before, StringComparison.Ordinal);
        var made = await app.Look(db => db.Cases.Where(c => c.BookNumber!.StartsWith("D-")).Select(c => c.BookNumber!).ToListAsync());
        Assert.Equal(["D-4", "D-5"], made.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_phone_number_is_sealed_only_when_somebody_asks_for_it()
    {
        var officer = await Looked($"{Head}\nE-1;20/11/2026;Nước tràn hố ga;x;Phường Sen;;;;;Lê Thị Bưởi;903.123.456;");

        await officer.Check("Niêm phong số điện thoại, thư điện tử làm liên hệ của việc").Press("Xem lại theo lựa chọn này");
        await Import(officer);

        var made = await app.Look(db => db.Cases.SingleAsync(c => c.BookNumber == "E-1"));
        var contact = await app.Look(db => db.CaseContacts.SingleAsync(c => c.CaseId == made.Id));
        var left = app.Services.GetRequiredService<ContactSeal>().Open(contact);
        Assert.Equal(new Contact(null, "0903123456", null), left);
        Assert.DoesNotContain("0903", contact.Sealed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_profiles_residents_stops_the_file()
    {
        var officer = await Looked("Mã PAKN;Ngày gửi;Nội dung;Dân tộc\nF-1;20/11/2026;Đèn tắt;Kinh");

        Assert.Contains("cột “Dân tộc” không được nhập vào hệ thống", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhập thành việc", officer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trống.csv", "")]
    [InlineData("ảnh.png", "\u0089PNG")]
    [InlineData("hỏng.xlsx", "PK\u0003\u0004 không phải")]
    public async Task A_file_that_cannot_be_read_is_refused_with_a_sentence(string name, string content)
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/xu-ly/nhap-tu-cong");

        await officer.Attach("Tệp xuất từ cổng", name, Encoding.UTF8.GetBytes(content)).Press("Xem thử");

        Assert.True(
            officer.Status is HttpStatusCode.UnprocessableEntity && officer.ErrorAt("Tệp xuất từ cổng") is not null
                || officer.Text.Contains("Chưa nhập gì từ tệp này", StringComparison.Ordinal),
            officer.Text
        );
    }

    [Fact]
    public async Task A_formula_typed_as_text_stays_text()
    {
        await Import(await Looked($"{Head}\nG-1;20/11/2026;=cmd|'/c calc'!A1 đèn tắt;x;Phường Sen;;;;;;;"));

        Assert.StartsWith(
            "=cmd",
            (await app.Look(db => db.Cases.SingleAsync(c => c.BookNumber == "G-1"))).Summary,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_who_look_at_the_same_export_and_import_both_bring_each_item_once()
    {
        var file = $"{Head}\nH-1;20/11/2026;Ghế đá gãy;x;Phường Sen;;;;;;;\nH-2;20/11/2026;Biển báo mờ;x;Phường Sen;;;;;;;";
        var (one, two) = (await Looked(file), await Looked(file));
        await one.Press("Nhập thành việc");
        await two.Press("Nhập thành việc");

        await app.RunJobs();

        Assert.Equal(2, await app.Look(db => db.Cases.CountAsync(c => c.BookNumber!.StartsWith("H-"))));
        Assert.Equal(2, await app.Look(db => db.PortalItems.CountAsync(i => i.Code.StartsWith("H-"))));
    }

    [Fact]
    public async Task A_case_typed_in_by_hand_with_the_same_code_is_known()
    {
        var typed = await app.SignedIn("tiep-nhan").Open("/xu-ly/nhap-ho");
        await typed
            .Choose("Nhận qua", "Cổng 1022")
            .Fill("Kể ngắn gọn", "Vỉa hè sụt")
            .Fill("Số đơn, mã ở cổng khác", "I-1")
            .Press("Ghi nhận");

        var officer = await Looked($"{Head}\nI-1;20/11/2026;Vỉa hè sụt;x;Phường Sen;;;;;;;");

        Assert.Contains("Không có gì mới", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_nobody_has_worked_on_is_taken_back_whole_and_may_come_again()
    {
        const string Rows =
            "\nJ-1;20/11/2026;Đèn đỏ hỏng;x;Phường Sen;;Đang xử lý;;;;903.123.456;\nJ-2;02/11/2026;Rác ứ;x;Phường Sen;;Đã trả lời;Đã dọn;06/11/2026;;;";
        await Import(
            await (await Looked(Head + Rows))
                .Check("Niêm phong số điện thoại, thư điện tử làm liên hệ của việc")
                .Press("Xem lại theo lựa chọn này")
        );
        var ids = await CasesOf("J-");
        var officer = await Done("J-1");

        await officer.Press("Hoàn tác lần nhập này");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains("Lần nhập này đã được hoàn tác", officer.Text, StringComparison.Ordinal);
        Assert.Equal(2, ids.Count);
        Assert.Empty(await CasesOf("J-"));
        Assert.Equal(
            (0, 0, 0, 0),
            await app.Look(async db =>
                (
                    await db.PortalItems.CountAsync(i => i.Code.StartsWith("J-")),
                    await db.CaseClocks.CountAsync(c => ids.Contains(c.CaseId)),
                    await db.CaseSteps.CountAsync(s => ids.Contains(s.CaseId)),
                    await db.CaseContacts.CountAsync(c => ids.Contains(c.CaseId))
                )
            )
        );
        Assert.DoesNotContain("Hoàn tác lần nhập này", officer.Page.QuerySelectorAll("button").Select(b => b.TextContent.Trim()));
        Assert.Contains("Đã hoàn tác", (await officer.Open("/xu-ly/nhap-tu-cong")).Text, StringComparison.Ordinal);
        Assert.Contains(
            await app.Look(db => db.Events.Where(e => e.Kind == nameof(PortalUndone)).Select(e => e.Facts).ToListAsync()),
            facts => facts.Contains("ases\":2", StringComparison.Ordinal)
        );
        await Import(await Looked(Head + Rows));
        Assert.Equal(2, (await CasesOf("J-")).Count);
    }

    [Fact]
    public async Task An_import_whose_case_somebody_has_touched_stays()
    {
        await Import(await Looked($"{Head}\nK-1;20/11/2026;Vỉa hè lún;x;Phường Sen;;;;;;;\nK-2;20/11/2026;Cống hôi;x;Phường Sen;;;;;;;"));
        var officer = await Done("K-1");
        var ids = await CasesOf("K-");
        await app.Work(ids[1], (work, the) => work.Move(the, Move.Note, new() { Note = "Đã gọi hỏi" }));

        await officer.Press("Hoàn tác lần nhập này");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("Đã có người xử lý việc của lần nhập này", officer.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await CasesOf("K-")).Count);
        Assert.Equal(2, await app.Look(db => db.PortalItems.CountAsync(i => i.Code.StartsWith("K-"))));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task It_is_taken_back_for_seven_days(int secondsMore, bool may)
    {
        var code = $"L-{secondsMore}";
        await Import(await Looked($"{Head}\n{code};20/11/2026;Lan can gãy;x;Phường Sen;;;;;;;"));
        var officer = await Done(code);
        var done = app.Clock.GetUtcNow().UtcDateTime.AddDays(-7).AddSeconds(-secondsMore);
        await app.Look(db =>
            db.PortalExports.Where(x => db.PortalItems.Any(i => i.ExportId == x.Id && i.Code == code))
                .ExecuteUpdateAsync(set => set.SetProperty(x => x.DoneAt, done))
        );

        await officer.Press("Hoàn tác lần nhập này");

        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Equal(may ? 0 : 1, (await CasesOf(code)).Count);
    }

    [Fact]
    public async Task A_new_state_leaves_the_list_when_somebody_has_looked_and_comes_back_with_the_next()
    {
        await Import(await Looked($"{Head}\nM-1;20/11/2026;Trụ nước rò;x;Phường Sen;;Đang xử lý;;;;;"));
        var officer = await Looked($"{Head}\nM-1;20/11/2026;Trụ nước rò;x;Phường Sen;;Hoàn thành;;;;;");
        var path = officer.Path;

        await officer.Press("Đã xem: M-1");

        Assert.Equal(path, officer.Path);
        Assert.DoesNotContain("nay là", officer.Text, StringComparison.Ordinal);
        var id = Assert.Single(await CasesOf("M-1"));
        var note = await app.Look(db => db.CaseSteps.SingleAsync(s => s.CaseId == id && s.Move == Move.Note));
        Assert.Contains("đổi từ “Đang xử lý” thành “Hoàn thành”", note.Note, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.Received, (await app.Case(id)).Status);
        Assert.True(await app.Look(db => db.CaseClocks.AnyAsync(c => c.CaseId == id && c.MetOn == null)));
        Assert.Equal(1, await app.Look(db => db.Events.CountAsync(e => e.Kind == nameof(PortalChangeSeen) && e.Subject == id)));
        Assert.DoesNotContain(
            "nay là",
            (await Looked($"{Head}\nM-1;20/11/2026;Trụ nước rò;x;Phường Sen;;HOÀN THÀNH;;;;;")).Text,
            StringComparison.Ordinal
        );
        var next = await Looked($"{Head}\nM-1;20/11/2026;Trụ nước rò;x;Phường Sen;;Không hài lòng;;;;;");
        Assert.Contains("“Hoàn thành” nay là “Không hài lòng”", next.Text, StringComparison.Ordinal);
    }

    private Task<List<Guid>> CasesOf(string code) =>
        app.Look(db => db.Cases.Where(c => c.BookNumber!.StartsWith(code)).OrderBy(c => c.BookNumber).Select(c => c.Id).ToListAsync());

    private async Task<Visitor> Done(string code)
    {
        var export = await app.Look(db => db.PortalItems.Where(i => i.Code == code).Select(i => i.ExportId).SingleAsync());
        return await (await app.SignedIn("tiep-nhan")).Open($"/xu-ly/nhap-tu-cong/{export}");
    }

    private async Task<Visitor> Looked(string csv)
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/xu-ly/nhap-tu-cong");
        return await officer.Attach("Tệp xuất từ cổng", "cong.csv", Encoding.UTF8.GetBytes(csv + "\n")).Press("Xem thử");
    }

    private async Task Import(Visitor officer)
    {
        await officer.Press("Nhập thành việc");
        await app.RunJobs();
    }

    private static string Pick(Random chance, IReadOnlyList<string> from) => from[chance.Next(from.Count)];

    private static string Quoted(string text) => $"\"{text}\"";

    public sealed class OnSqlite(SqliteOffice app) : PortalPagesTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : PortalPagesTests(app), IClassFixture<PostgresOffice>;
}

using System.Net;
using AngleSharp.Html.Dom;
using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Intake;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Intake;

public abstract class IntakeTests(OfficeApp app)
{
    private const string Words = "Đèn đường trước hẻm 42 tắt ba đêm nay, số tôi 0903 123 456";

    [Fact]
    public async Task A_report_gets_a_code_a_number_and_a_date()
    {
        var resident = await Looked();

        await resident.Press("Gửi");

        var made = await app.Look(db =>
            db.Cases.SingleAsync(c => c.Summary == Words && c.FollowDigest != null && c.PublicNumber == NumberOn(resident))
        );
        Assert.Equal(HttpStatusCode.OK, resident.Status);
        Assert.Equal(CaseStatus.Received, made.Status);
        Assert.Equal(Publication.AwaitingReview, made.Publication);
        Assert.Contains(VietnameseNumbers.Date(made.DueOn!.Value), resident.Text, StringComparison.Ordinal);
        Assert.Matches("^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$", CodeOn(resident));
    }

    [Theory]
    [InlineData("......", false)]
    [InlineData(" ?! ", false)]
    [InlineData("🔥🔥", true)]
    public async Task Dots_tell_nobody_where_to_go(string words, bool taken)
    {
        var resident = await app.Visitor().Open("/gui-phan-anh");

        await resident.Fill("Kể ngắn gọn", words).Press("Xem lại rồi gửi");

        Assert.Equal(taken, resident.Status is HttpStatusCode.OK);
        if (!taken)
            Assert.Contains("Hãy kể chuyện gì đang xảy ra", resident.ErrorAt("Kể ngắn gọn"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.773490")]
    [InlineData("10,77349")]
    public async Task Where_the_phone_stands_is_read_in_either_language(string latitude)
    {
        var resident = Stands(await Told(), latitude, "106.696510");

        await resident.Press("Xem lại rồi gửi");
        var shown = resident.Text;
        await resident.Press("Gửi");

        Assert.Contains("kèm điểm trên bản đồ", shown, StringComparison.Ordinal);
        var made = await app.Look(db => db.Cases.SingleAsync(c => c.PublicNumber == NumberOn(resident)));
        Assert.Equal((10.77349, 106.69651), (made.Latitude, made.Longitude));
    }

    [Theory]
    [InlineData("1.352100", "103.819800")]
    [InlineData("21.030000", "105.850000")]
    public async Task A_place_outside_is_taken_off_and_sending_again_is_enough(string latitude, string longitude)
    {
        var map = Path.Combine(app.Storage.Folder, "ban-do.geojson");
        await File.WriteAllTextAsync(
            map,
            """{"features":[{"properties":{"name":"Phường Sen"},"geometry":{"type":"Polygon","coordinates":[[[106.68,10.76],[106.70,10.76],[106.70,10.78],[106.68,10.78],[106.68,10.76]]]}}]}""",
            TestContext.Current.CancellationToken
        );
        try
        {
            var resident = Stands(await Told(), latitude, longitude);

            await resident.Press("Xem lại rồi gửi");
            var (status, said) = (resident.Status, resident.ErrorAt("Địa chỉ hoặc chỗ dễ nhận ra"));
            await resident.Press("Xem lại rồi gửi").Press("Gửi");

            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Contains("nằm ngoài địa bàn", said, StringComparison.Ordinal);
            var made = await app.Look(db => db.Cases.SingleAsync(c => c.PublicNumber == NumberOn(resident)));
            Assert.Null(made.Latitude);
            Assert.Equal(Words, made.Summary);
        }
        finally
        {
            File.Delete(map);
        }
    }

    [Theory]
    [InlineData("khong-phai-anh.jpg", "<svg onload='alert(1)'/>", "không phải ảnh")]
    [InlineData("trong.png", "", "“trong.png”: Tệp trống")]
    public async Task What_is_wrong_with_a_file_is_said_where_it_was_chosen(string name, string holds, string said)
    {
        var resident = (await Told()).Attach("Ảnh hoặc tệp PDF", name, System.Text.Encoding.UTF8.GetBytes(holds));

        await resident.Press("Xem lại rồi gửi");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, resident.Status);
        Assert.Contains(said, resident.ErrorAt("Ảnh hoặc tệp PDF"), StringComparison.Ordinal);
        Assert.Equal(Words, resident.ValueOf("Kể ngắn gọn"));
    }

    [Fact]
    public async Task The_browser_may_put_the_place_back_when_somebody_goes_back()
    {
        var resident = await app.Visitor().Open("/gui-phan-anh");

        Assert.Null(resident.Page.QuerySelector("[name='Form.Place']")!.GetAttribute("autocomplete"));
    }

    [Fact]
    public async Task The_answer_is_due_ten_days_on_and_somebody_sees_it_the_next_working_day()
    {
        var resident = await Sent();

        var clocks = await app.Look(db =>
            db.CaseClocks.Where(c => db.Cases.Any(k => k.Id == c.CaseId && k.PublicNumber == NumberOn(resident))).ToListAsync()
        );
        Assert.Equal(new DateOnly(2026, 11, 24), clocks.Single(c => c.Kind is ClockKind.Acknowledge).DueOn);
        Assert.Equal(new DateOnly(2026, 12, 3), clocks.Single(c => c.Kind is ClockKind.Answer).DueOn);
    }

    [Fact]
    public async Task The_receipt_says_the_term_of_the_rule_in_force()
    {
        var before = (await Sent()).Text;
        await Seen(3, TermUnit.Days);
        try
        {
            var after = (await Sent()).Text;

            Assert.Contains("Trong 1 ngày làm việc", before, StringComparison.Ordinal);
            Assert.Contains("Trong 3 ngày", after, StringComparison.Ordinal);
            Assert.DoesNotContain("Trong 1 ngày làm việc", after, StringComparison.Ordinal);
        }
        finally
        {
            await Seen(1, TermUnit.WorkingDays);
        }
    }

    [Theory]
    [InlineData(1, TermUnit.WorkingDays, "Within 1 working day")]
    [InlineData(1, TermUnit.Days, "Within 1 day")]
    [InlineData(2, TermUnit.WorkingDays, "Within 2 working days")]
    public void The_term_is_said_in_english_too(int length, TermUnit unit, string said)
    {
        var rule = new DeadlineRule
        {
            Code = Codes.Acknowledge,
            Length = length,
            Unit = unit,
            ValidFrom = new(2012, 7, 1),
            Source = "Quy chế",
        };
        var receipt = new Receipt("PA-1", "", new(2026, 12, 3), default, null, Again: false, Changed: false, rule);

        Assert.Equal(said, receipt.SeenWithin(T.In(Language.English)));
        Assert.Null((receipt with { Seen = null }).SeenWithin(T.In(Language.English)));
    }

    [Fact]
    public async Task Before_sending_the_page_shows_what_everyone_will_read()
    {
        var resident = await Looked();

        Assert.EndsWith("số tôi •••", resident.ValueOf("Lời mọi người sẽ đọc"), StringComparison.Ordinal);
        Assert.Equal("Xem lại trước khi gửi – Gần Dân", resident.Page.Title);
        Assert.Contains("0903 123 456", resident.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Look(db => db.Cases.CountAsync(c => c.PublicNumber == "none")));
    }

    [Fact]
    public async Task The_phone_number_in_the_words_never_reaches_the_public_words()
    {
        var resident = await Sent();

        var made = await app.Look(db => db.Cases.SingleAsync(c => c.PublicNumber == NumberOn(resident)));
        Assert.Contains("0903", made.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("0903", made.MaskedSummary, StringComparison.Ordinal);
        Assert.DoesNotContain("0903", made.SearchText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_report_with_one_code()
    {
        var resident = await Looked();
        var again = resident.Again();

        await resident.Press("Gửi");
        await again.Press("Gửi");

        Assert.Equal(CodeOn(resident), CodeOn(again));
        Assert.Equal(NumberOn(resident), NumberOn(again));
        Assert.Contains("Không có bản thứ hai", again.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_needed_and_what_was_typed_stays()
    {
        var resident = await app.Visitor().Open("/gui-phan-anh");

        await resident.Fill("Kể ngắn gọn", "  ").Fill("Địa chỉ hoặc chỗ dễ nhận ra", "cạnh chợ").Press("Xem lại rồi gửi");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, resident.Status);
        Assert.NotNull(resident.ErrorAt("Kể ngắn gọn"));
        Assert.Equal("cạnh chợ", resident.ValueOf("Địa chỉ hoặc chỗ dễ nhận ra"));
    }

    [Fact]
    public async Task Four_thousand_characters_are_taken_and_one_more_is_not()
    {
        var resident = await app.Visitor().Open("/gui-phan-anh");

        await resident.Fill("Kể ngắn gọn", new string('a', Case.SummaryMaxLength + 1)).Press("Xem lại rồi gửi");
        var tooMany = resident.Status;
        await resident.Fill("Kể ngắn gọn", new string('a', Case.SummaryMaxLength)).Press("Xem lại rồi gửi");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooMany);
        Assert.Equal(HttpStatusCode.OK, resident.Status);
    }

    [Fact]
    public async Task Only_ways_that_lead_somewhere_are_offered()
    {
        using (app.Reaches())
            Assert.Contains("Báo qua tin nhắn", (await Told()).Text, StringComparison.Ordinal);

        var resident = await Told();

        Assert.DoesNotContain("Báo qua tin nhắn", resident.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Báo qua thư điện tử", resident.Text, StringComparison.Ordinal);
        Assert.Contains("bạn có một mã", resident.Text, StringComparison.Ordinal);
        await resident.Press("Xem lại rồi gửi").Press("Gửi");
        Assert.Equal(HttpStatusCode.OK, resident.Status);
    }

    [Fact]
    public async Task A_way_that_was_taken_out_while_the_form_was_open_is_said()
    {
        Visitor resident;
        using (app.Reaches())
            resident = (await Told()).Choose("Cách nhận trả lời", "Báo qua thư điện tử").Fill("Thư điện tử", "dan@phuong.vn");

        await resident.Press("Xem lại rồi gửi");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, resident.Status);
        Assert.Contains("không báo tin được theo cách này", resident.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_wished_with_a_number_to_send_it_to()
    {
        using var reached = app.Reaches();
        var resident = await Told();

        await resident.Choose("Cách nhận trả lời", "Báo qua tin nhắn").Press("Xem lại rồi gửi");

        Assert.NotNull(resident.ErrorAt("Số điện thoại"));
    }

    [Fact]
    public async Task A_contact_is_kept_sealed_and_apart()
    {
        using var reached = app.Reaches();
        var resident = await Told();
        await resident.Choose("Cách nhận trả lời", "Báo qua thư điện tử").Fill("Thư điện tử", "dan@phuong.vn").Press("Xem lại rồi gửi");

        await resident.Press("Gửi");

        var contact = await app.Look(db =>
            db.CaseContacts.SingleAsync(c => db.Cases.Any(k => k.Id == c.CaseId && k.PublicNumber == NumberOn(resident)))
        );
        Assert.DoesNotContain("dan@phuong.vn", contact.Sealed, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 11, 23), contact.PurgeOn);
    }

    [Fact]
    public async Task A_contact_is_kept_for_the_months_that_the_office_sets_and_the_form_says()
    {
        using var reached = app.Reaches();
        await KeptFor("3");
        try
        {
            var resident = await Told();
            Assert.Contains("xóa sau 3 tháng", resident.Text, StringComparison.Ordinal);
            resident.Choose("Cách nhận trả lời", "Báo qua thư điện tử").Fill("Thư điện tử", "dan@phuong.vn");

            await resident.Press("Xem lại rồi gửi");
            await resident.Press("Gửi");

            var contact = await app.Look(db =>
                db.CaseContacts.SingleAsync(c => db.Cases.Any(k => k.Id == c.CaseId && k.PublicNumber == NumberOn(resident)))
            );
            Assert.Equal(new DateOnly(2027, 2, 23), contact.PurgeOn);
        }
        finally
        {
            await KeptFor("12");
        }
    }

    [Fact]
    public async Task A_machine_that_fills_the_hidden_field_is_thanked_and_nothing_is_kept()
    {
        var resident = await Told("Bot gửi hàng loạt");
        resident.Page.QuerySelector("input[name=trang-web]")!.SetAttribute("value", "https://spam");

        await resident.Press("Xem lại rồi gửi");

        Assert.Equal(HttpStatusCode.OK, resident.Status);
        Assert.Equal(0, await app.Look(db => db.Cases.CountAsync(c => c.Summary.StartsWith("Bot"))));
    }

    // The form's book of terms is read again after a second.
    private async Task Seen(int length, TermUnit unit)
    {
        await app.Look(db =>
            db.DeadlineRules.Where(r => r.Code == Codes.Acknowledge)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Length, length).SetProperty(r => r.Unit, unit))
        );
        app.Clock.Advance(TimeSpan.FromSeconds(2));
    }

    private async Task KeptFor(string months)
    {
        await app.SignedIn("quan-tri").Open("/quan-tri/co-quan").Fill("Số tháng giữ liên hệ của người gửi", months).Press("Ghi");
        app.Clock.Advance(TimeSpan.FromSeconds(2));
    }

    private async Task<Visitor> Told(string words = Words) =>
        (await app.Visitor().Open("/gui-phan-anh"))
            .Choose("Loại việc", "Đèn đường")
            .Fill("Kể ngắn gọn", words)
            .Choose("Phường", "Phường Sen")
            .Fill("Địa chỉ hoặc chỗ dễ nhận ra", "đầu hẻm 42");

    // As the page's script writes it.
    private static Visitor Stands(Visitor resident, string latitude, string longitude)
    {
        ((IHtmlInputElement)resident.Page.QuerySelector("[name='Form.Latitude']")!).Value = latitude;
        ((IHtmlInputElement)resident.Page.QuerySelector("[name='Form.Longitude']")!).Value = longitude;
        return resident;
    }

    private async Task<Visitor> Looked() => await (await Told()).Press("Xem lại rồi gửi");

    private async Task<Visitor> Sent() => await (await Looked()).Press("Gửi");

    private static string CodeOn(Visitor visitor) => visitor.Page.QuerySelector(".codebox .code")!.TextContent;

    private static string NumberOn(Visitor visitor) => visitor.Page.QuerySelector("dd.code")!.TextContent;

    public sealed class OnSqlite(SqliteOffice app) : IntakeTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : IntakeTests(app), IClassFixture<PostgresOffice>;
}

using System.Net;
using GanDan.Cases;
using GanDan.Cases.Answers;
using GanDan.Platform;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Answers;

/// <summary>Answers an office gives again and again.</summary>
public abstract class TemplateTests(OfficeApp app)
{
    private const string List = "/xu-ly/mau-tra-loi";

    [Fact]
    public async Task A_template_is_written_once_and_put_into_an_answer_with_what_the_case_says()
    {
        var id = await app.Report("Đèn đường trước trường tắt ba đêm", topic: "Đèn đường");
        var handler = await app.SignedIn("xu-ly").Open(List);
        await handler
            .Fill("Tên mẫu", "Đèn đã sửa")
            .Fill("Lời trả lời", "Đã nhận {số} ngày {ngày nhận}, đội điện đến {phường} sửa xong.")
            .Press("Lưu");

        await handler.Open($"/xu-ly/{id}/tra-loi");
        await handler.Choose("Mẫu trả lời", "Đèn đã sửa").Press("Chèn mẫu");

        var number = (await app.Case(id)).PublicNumber;
        Assert.Equal($"Đã nhận {number} ngày 23/11/2026, đội điện đến Phường Sen sửa xong.", handler.ValueOf("Trả lời"));
    }

    [Fact]
    public async Task A_field_nobody_can_fill_is_told_at_once()
    {
        var handler = await app.SignedIn("xu-ly").Open(List);

        await handler.Fill("Tên mẫu", "Sai").Fill("Lời trả lời", "Thưa ông {họ tên}, việc đã xong.").Press("Lưu");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, handler.Status);
        Assert.Contains("Không có trường {họ tên}", handler.ErrorAt("Lời trả lời"), StringComparison.Ordinal);
        Assert.Equal("Thưa ông {họ tên}, việc đã xong.", handler.ValueOf("Lời trả lời"));
        Assert.False(await app.Look(db => db.AnswerTemplates.AnyAsync(t => t.Name == "Sai")));
    }

    [Fact]
    public async Task Two_templates_do_not_share_a_name()
    {
        var handler = await app.SignedIn("xu-ly").Open(List);
        await handler.Fill("Tên mẫu", "Rác").Fill("Lời trả lời", "Đã thu gom.").Press("Lưu");

        await handler.Open(List);
        await handler.Fill("Tên mẫu", "Rác").Fill("Lời trả lời", "Sẽ thu gom.").Press("Lưu");

        Assert.Equal("Đã có mẫu tên này. Đặt tên khác, hoặc sửa mẫu kia.", handler.ErrorAt("Tên mẫu"));
        Assert.Equal(1, await app.Look(db => db.AnswerTemplates.CountAsync(t => t.Name == "Rác")));
    }

    [Fact]
    public async Task Who_does_not_answer_writes_no_templates()
    {
        var inspector = await app.SignedIn("giam-sat").Open(List);

        Assert.Equal(HttpStatusCode.Forbidden, inspector.Status);
    }

    public sealed class OnSqlite(SqliteOffice app) : TemplateTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : TemplateTests(app), IClassFixture<PostgresOffice>;
}

/// <summary>What stands in braces.</summary>
public sealed class TemplateFieldTests
{
    [Fact]
    public void What_a_case_does_not_say_leaves_dots_for_the_hand()
    {
        var template = new AnswerTemplate { Name = "", Text = "{nơi xử lý} sẽ đến {nơi chốn} trước {hạn}. {lạ}" };

        Assert.Equal("… sẽ đến … trước …. {lạ}", template.Fill(Case(), "Phường Sen", new(2026, 11, 23)));
    }

    [Fact]
    public void Every_field_that_is_offered_can_be_filled()
    {
        foreach (var field in AnswerTemplate.Fields)
        {
            AnswerTemplate.Check($"{{{field}}}", "");
            Assert.DoesNotContain(
                '{',
                new AnswerTemplate { Name = "", Text = $"{{{field}}}" }.Fill(Case(), "Phường Sen", new(2026, 11, 23))
            );
        }
        Assert.Throws<RuleBroken>(() => AnswerTemplate.Check("{tên}", ""));
    }

    private static Case Case() =>
        new()
        {
            PublicNumber = "BL-1",
            ReceivedOn = new(2026, 11, 20),
            UnitId = 1,
            Summary = "Đèn tắt",
            MaskedSummary = "Đèn tắt",
        };
}

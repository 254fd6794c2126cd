using System.Net;
using GanDan.Cases;
using GanDan.Cases.Flow;
using GanDan.Cases.Follow;
using GanDan.Platform.Text;
using GanDan.Tests.Cases.Moderation;
using GanDan.Tests.Cases.Open;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Follow;

/// <summary>The bar of a case says what happened to it.</summary>
public abstract class ProgressTests(OfficeApp app)
{
    [Theory]
    [InlineData(CaseStatus.Received, false, false, "Đã nhận*|Đã giao|Đang xử lý|Đã trả lời")]
    [InlineData(CaseStatus.InProgress, true, false, "Đã nhận|Đã giao|Đang xử lý*|Đã trả lời")]
    [InlineData(CaseStatus.Suspended, true, false, "Đã nhận|Đã giao|Tạm dừng*|Đã trả lời")]
    [InlineData(CaseStatus.Reopened, true, true, "Đã nhận|Đã giao|Mở lại*|Đã trả lời")]
    [InlineData(CaseStatus.Closed, true, true, "Đã nhận|Đã giao|Đang xử lý|Đã trả lời*")]
    [InlineData(CaseStatus.Withdrawn, false, false, "Đã nhận|Người dân đã rút*")]
    [InlineData(CaseStatus.Refused, true, false, "Đã nhận|Đã giao|Không thụ lý*")]
    [InlineData(CaseStatus.Forwarded, true, true, "Đã nhận|Đã giao|Đã trả lời|Đã chuyển nơi khác*")]
    [InlineData(CaseStatus.Declined, false, false, "Đã nhận|Không nhận*")]
    public void A_case_shows_the_steps_it_went_and_none_that_never_happened(CaseStatus status, bool given, bool answered, string steps)
    {
        var progress = Progress.Of(status, given, answered);

        var words = progress.Steps.Select((s, i) => T.In(Language.Vietnamese)[s] + (i + 1 == progress.At ? "*" : ""));
        Assert.Equal(steps, string.Join('|', words));
    }

    [Fact]
    public async Task What_was_passed_on_is_not_said_to_be_answered_and_names_its_paper()
    {
        var told = await app.Publish("Cột điện nghiêng ở hẻm 41");
        await app.Work(
            told.Id,
            (work, the) =>
                work.Move(
                    the,
                    Move.Forward,
                    new()
                    {
                        Told = "Đã chuyển Điện lực.",
                        Ground = "Ngoài thẩm quyền",
                        Document = "31/PC",
                    }
                )
        );

        var reader = await app.Visitor().Open($"/phan-anh/{told.Number}");

        var bar = reader.Page.QuerySelector("ol.steps4")!;
        Assert.Equal("Đã nhận Đã giao Đã chuyển nơi khác", Labels.Clean(string.Join(' ', bar.Children.Select(s => s.TextContent))));
        Assert.Equal("Tiến độ: bước 3 trên 3, Đã chuyển nơi khác", bar.GetAttribute("aria-label"));
        Assert.Contains("Văn bản: 31/PC", reader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã trả lời", reader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_names_the_kind_of_the_case_and_the_title_of_the_head_and_no_name()
    {
        await app.Look(db =>
            db.Accounts.Where(a => a.UserName == "lanh-dao").ExecuteUpdateAsync(set => set.SetProperty(a => a.Title, "Trưởng ban thử"))
        );
        var told = await app.Answer("Nắp cống hẻm 42 vỡ", "Đã thay nắp cống.");

        var (status, page, _) = await app.Get($"/phan-anh/{told.Number}");

        page = WebUtility.HtmlDecode(page);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<span>Phản ánh</span>", page, StringComparison.Ordinal);
        Assert.Contains("Người đứng đầu: Trưởng ban thử", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Đặng Thị Hồng", page, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteOffice app) : ProgressTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : ProgressTests(app), IClassFixture<PostgresOffice>;
}

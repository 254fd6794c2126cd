using GanDan.Demo;
using GanDan.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Demo;

public sealed class DemoOfficeTests(DemoOfficeTests.Filled app) : IClassFixture<DemoOfficeTests.Filled>
{
    [Fact]
    public async Task The_closed_terms_report_has_words_under_every_heading_in_the_order_such_reports_have()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/bao-cao");
        await officer.Follow("Báo cáo tổng kết nhiệm kỳ");
        var report = await app.Look(db => db.Reports.Include(r => r.Sections).SingleAsync(r => r.TemplateCode == "term"));
        await officer.Open($"/bao-cao/{report.Id}/ban/1");

        Assert.DoesNotContain("chưa có nội dung", officer.Text, StringComparison.Ordinal);
        string[] order =
        [
            "I. Tình hình nhân dân",
            "II. Kết quả thực hiện",
            "1. Lãnh đạo, quán triệt",
            "2. Công tác dân vận của chính quyền",
            "3. Mặt trận Tổ quốc và các đoàn thể",
            "4. Phong trào thi đua “Dân vận khéo”",
            "5. Cuộc vận động",
            "6. Chăm lo đời sống nhân dân",
            "7. Công tác dân tộc, tôn giáo",
            "8. Tập huấn, bồi dưỡng",
            "III. Hạn chế, nguyên nhân",
            "IV. Phương hướng, nhiệm vụ",
            "V. Kiến nghị, đề xuất",
        ];
        var headings = officer.Page.QuerySelectorAll("main h2, main h3, main h4").Select(h => h.TextContent.Trim()).ToList();
        var places = order.Select(o => headings.FindIndex(h => h.StartsWith(o, StringComparison.Ordinal))).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task The_page_of_imports_lists_a_book_that_a_ward_sent_and_its_result_opens()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");

        var row = Assert.Single(officer.Page.QuerySelectorAll("tbody tr"));
        Assert.Equal("ra-quan-phuong-bo-kenh.csv", row.QuerySelector("th")!.TextContent);
        Assert.Contains("Mai Thị Sen", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Đã ghi", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Đang xem thử", officer.Text, StringComparison.Ordinal);
        await officer.Follow("ra-quan-phuong-bo-kenh.csv");
        Assert.Equal(System.Net.HttpStatusCode.OK, officer.Status);
        var drive = await app.Look(db => db.Drives.SingleAsync(d => d.Place == "Chân cầu Bờ Kênh"));
        Assert.Equal((72, 820, 2), (drive.Participants, drive.WasteKg, drive.BlackSpotsCleared));
        Assert.True(drive.HeldOn > new DemoDays(new(2026, 11, 20)).ClosedTo);
    }

    [Theory]
    [InlineData("initiatives.implemented", 263)]
    [InlineData("training.classes", 11)]
    [InlineData("training.attendances", 2353)]
    public async Task The_closed_term_has_the_figures_of_the_product_s_story(string code, long value)
    {
        var days = new DemoDays(new(2026, 11, 20));

        var taken = await app.Do(services =>
            services.GetRequiredService<FigureReader>().Take(code, Scope.Ever with { From = days.ClosedFrom, To = days.ClosedTo })
        );

        Assert.Equal(value, taken.Value);
    }

    /// <summary>The office of <c>./run</c>, made anew.</summary>
    public sealed class Filled() : OfficeApp(DatabaseKind.Sqlite)
    {
        protected override async Task<TestDatabase> Books()
        {
            var database = await TestDatabase.New(Kind);
            await Templates.Fill(database, DemoOffice.Fill);
            return database;
        }
    }
}

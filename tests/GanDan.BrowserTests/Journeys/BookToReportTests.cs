using System.Text.Json;
using GanDan.Tests;
using Microsoft.Playwright;

namespace GanDan.Browsing.Journeys;

/// <summary>A specialist's whole way: from a book nobody has seen before to a sealed report and its files.</summary>
public sealed class BookToReportTests(Browser browser, WorkingOffice office) : IClassFixture<WorkingOffice>
{
    private const int Rows = 30;
    private const int NotBegun = Rows / 5;

    private static readonly byte[] Book = RandomBook.Models(41, Rows, "Phường Sen", "Phường Đào");

    [Fact]
    public async Task A_book_becomes_figures_and_the_figures_become_a_sealed_report()
    {
        await using var screen = await browser.Sit(office);

        await SignIn(screen);
        await Import(screen);
        await FollowTheFigure(screen);
        await WriteAndSeal(screen);
        var files = await Download(screen);
        var again = await ImportAgain(screen);

        Assert.Equal("PK", files["Word thể thức Đảng"][..2]);
        Assert.Equal("PK", files["Word hành chính"][..2]);
        Assert.Equal("PK", files["Phụ lục Excel"][..2]);
        using var manifest = JsonDocument.Parse(files["Bản kê JSON"]);
        Assert.Contains("initiatives.implemented", manifest.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Không có gì mới", again, StringComparison.Ordinal);
        Assert.Equal([], screen.Troubles());
    }

    private static async Task SignIn(Screen screen)
    {
        await screen.Open("/dang-nhap");
        await screen.Fill("Tên đăng nhập", "chuyen-vien");
        await screen.Fill("Mật khẩu", TestOffice.Password);
        await screen.Press("Đăng nhập");
        await screen.Arrive("Tình hình");
    }

    private static async Task Import(Screen screen)
    {
        await HandIn(screen, "so-mo-hinh.csv");
        await screen.Press("Ghi vào sổ");
        // The page of the job goes on by itself.
        await screen.Arrive("Kết quả nhập sổ");
        Assert.Contains($"Dòng mới\n{Rows}", await screen.Text(), StringComparison.Ordinal);
    }

    private static async Task HandIn(Screen screen, string name)
    {
        await screen.Menu("Nhập sổ");
        await screen
            .Field("Tệp sổ")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "text/csv",
                    Buffer = Book,
                }
            );
        await screen.Press("Xem thử");
        await screen.Arrive("Xem thử");
    }

    private static async Task FollowTheFigure(Screen screen)
    {
        await screen.Menu("Nghị quyết, chỉ tiêu");
        await screen.Follow("Lập nhiệm kỳ");
        await screen.Fill("Nhiệm kỳ", "2020-2025");
        await screen.Fill("Từ ngày", "01/01/2020");
        await screen.Fill("Đến ngày", "30/06/2025");
        await screen.Press("Lưu");

        await screen.Menu("Tình hình");
        await screen.Page.Locator("main").GetByLabel("Kỳ").SelectOptionAsync("2020-2025");
        var seen = screen.Page.Locator(".kpi", new() { HasText = "triển khai" }).GetByRole(AriaRole.Link).First;
        await Assertions.Expect(seen).ToHaveTextAsync($"{Rows - NotBegun}");
        await seen.ClickAsync();
        await screen.Page.GetByText("Số này từ đâu?").First.WaitForAsync();
        await screen.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Sân chơi chung hẻm 4101" }).First.ClickAsync();
        await screen.Arrive("Sân chơi chung hẻm 4101");
    }

    private static async Task WriteAndSeal(Screen screen)
    {
        await screen.Menu("Báo cáo kỳ");
        await screen.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Lập báo cáo" }).First.ClickAsync();
        await screen.Field("Mẫu báo cáo").SelectOptionAsync("term");
        await screen.Page.Locator("main").GetByLabel("Kỳ", new() { Exact = true }).SelectOptionAsync("2020-2025");
        await screen.Press("Lập báo cáo");
        await screen.Page.Locator(".doc").WaitForAsync();

        // The template's second part speaks of books this office has not brought in.
        await screen
            .Page.Locator(".doc section", new() { HasText = "Dân vận khéo" })
            .GetByRole(AriaRole.Link, new() { Name = "Sửa mục này" })
            .ClickAsync();
        await screen.Fill("Phần lời", "Cả nhiệm kỳ có {initiatives.implemented} mô hình được triển khai.");
        await screen.Press("Ghi");
        await Assertions
            .Expect(screen.Page.Locator(".doc"))
            .ToContainTextAsync($"Cả nhiệm kỳ có {Rows - NotBegun} mô hình được triển khai.");

        await screen.Follow("Chốt bản này");
        await screen.Arrive("Chốt bản báo cáo");
        await screen.Press("Chốt bản này");
        Assert.Contains("cần sửa", await screen.Text(), StringComparison.Ordinal);
        await screen.Fill("Lý do vẫn chốt khi thiếu số liệu", "Sổ chỉ lập từ năm 2020");
        await screen.Press("Chốt bản này");
        await screen.Page.GetByText("Tính lại hôm nay").First.WaitForAsync();
    }

    private static async Task<Dictionary<string, string>> Download(Screen screen)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { "Word thể thức Đảng", "Word hành chính", "Phụ lục Excel", "Bản kê JSON" })
        {
            var download = await screen.Page.RunAndWaitForDownloadAsync(() => screen.Follow(name));
            files[name] = await File.ReadAllTextAsync(await download.PathAsync());
        }
        return files;
    }

    private static async Task<string> ImportAgain(Screen screen)
    {
        await HandIn(screen, "so-mo-hinh-chep-lai.csv");
        return await screen.Text();
    }
}

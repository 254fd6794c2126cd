using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Browsing.Journeys;

/// <summary>Rows copied out of a spreadsheet into the grid of a register.</summary>
public sealed class PastedRowsTests(Browser browser, WorkingOffice office) : IClassFixture<WorkingOffice>
{
    [Fact]
    public async Task Thirty_rows_are_pasted_and_the_bad_one_is_shown_at_its_cell_before_anything_is_written()
    {
        await using var screen = await browser.Sit(office, "chuyen-vien");
        await screen.Open("/mo-hinh");
        var rows = Enumerable
            .Range(1, 30)
            .Select(i =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Hẻm hoa số {i}\tPhường Sen\t{(i == 17 ? "31/02/2024" : $"{i}/05/2024")}\tĐang thực hiện"
                )
            );

        await screen.Follow("Dán từ Excel");
        await screen.Fill("Các dòng dán vào", "Tên mô hình\tĐơn vị\tNgày đăng ký\tKết quả\n" + string.Join('\n', rows));
        await screen.Press("Đưa vào bảng");
        await screen.Save();
        var cell = screen.Page.GetByLabel("Ngày đăng ký, dòng 17", new() { Exact = true });
        var (said, kept) = (await screen.Said(cell), await cell.InputValueAsync());
        var written = await office.Look(db => db.Initiatives.CountAsync());
        var wrong = await screen.Everything(answered: true);
        await cell.FillAsync("17/05/2024");
        await screen.Width(1280);
        await screen.Save();
        await Microsoft.Playwright.Assertions.Expect(screen.Page.Locator("body")).ToContainTextAsync("Đã ghi 30 dòng");

        Assert.NotEmpty(said.Trim());
        Assert.Equal("31/02/2024", kept);
        Assert.Equal(0, written);
        Assert.Equal([], wrong);
        Assert.Equal(30, await office.Look(db => db.Initiatives.CountAsync()));
    }
}

using GanDan.Tests.Platform.Books;

namespace GanDan.Tests.Platform.Import;

/// <summary>A book without rows gets the same sentence on the terminal as on the page.</summary>
public sealed class EmptyBookTests
{
    [Fact]
    public async Task Each_sheet_without_a_row_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("gandan-empty-");
        try
        {
            await using var office = await FreshOffice.Open(DatabaseKind.Sqlite);
            var path = Path.Combine(folder.FullName, "trong.xlsx");
            await File.WriteAllBytesAsync(
                path,
                XlsxWriter.Write([new SheetToWrite("Quý I"), new SheetToWrite("Quý II")]),
                TestContext.Current.CancellationToken
            );

            var printed = await office.Print(path);

            Assert.Contains("không thấy trang nào là sổ nhập được", printed, StringComparison.Ordinal);
            Assert.Contains("Trang “Quý I” không có dòng nào.", printed, StringComparison.Ordinal);
            Assert.Contains("Trang “Quý II” không có dòng nào.", printed, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

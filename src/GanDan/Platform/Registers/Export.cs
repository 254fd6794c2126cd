using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Papers;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Platform.Registers;

/// <summary>A column of an exported list: its heading, a key for translation, and what stands in its cells (text, whole number, day or nothing).</summary>
public sealed record ExportColumn<TRow>(string Title, Func<TRow, object?> Cell);

/// <summary>A list as a file, with the filters it was asked with: <c>?tai=csv</c> or <c>?tai=xlsx</c>. Cells that look like formulas are made harmless.</summary>
public static class Export
{
    /// <summary>True when the address asks for a file.</summary>
    public static bool IsAsked(string? format) => format is "csv" or "xlsx";

    /// <param name="format">csv or xlsx.</param>
    /// <param name="name">How the file is called, without its ending.</param>
    /// <returns>The file; 422 with a sentence when there are more rows than a sheet of Excel holds.</returns>
    public static IActionResult File<TRow>(
        string format,
        string name,
        IReadOnlyList<ExportColumn<TRow>> columns,
        IEnumerable<TRow> rows,
        T t,
        Me me
    )
    {
        var heads = columns.Select(c => new PaperColumn(t[c.Title])).ToList();
        var cells = rows.Select(row => (IReadOnlyList<Piece>)[.. columns.Select(c => PieceOf(c.Cell(row)))]);
        if (format is "xlsx" && rows.TryGetNonEnumeratedCount(out var count) && count > ExcelTable.MostRows)
            return new ContentResult
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
                ContentType = "text/plain; charset=utf-8",
                Content = t[
                    "Danh sách có {0:#,0} dòng; một trang Excel chứa nhiều nhất {1:#,0} dòng. Hãy quay lại, lọc bớt, hoặc tải dạng CSV.",
                    count,
                    ExcelTable.MostRows
                ],
            };
        using var file = new MemoryStream();
        if (format is "csv")
            CsvTable.Write(file, heads, cells);
        else
            ExcelTable.Write(file, t[name], heads, cells, me.Now);
        var day = me.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new FileContentResult(
            file.ToArray(),
            format is "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
        {
            FileDownloadName = $"{ListWords.Slug(name)}-{day}.{format}",
        };
    }

    private static Piece PieceOf(object? cell) =>
        cell switch
        {
            null => Piece.Empty,
            DateOnly day => Piece.Date(day),
            int whole => Piece.Number(whole),
            long whole => Piece.Number(whole),
            DateTime moment => Piece.Moment(moment.ToLocal()),
            var text => Piece.Text(text.ToString()),
        };
}

using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Papers;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Registers;

/// <summary>A column of an exported list: its heading, a key for translation, and what stands in its cells (text, whole number, day or nothing).</summary>
public sealed record ExportColumn<TRow>(string Title, Func<TRow, object?> Cell);

/// <summary>The rows of a list that leave the screen, and how many the whole list has.</summary>
public sealed record Taken<TRow>(IReadOnlyList<TRow> Rows, int Total);

/// <summary>
/// A whole list, with the filters it was asked with, as it leaves the screen: a file (<c>?tai=csv</c>, <c>?tai=xlsx</c>; cells that look like
/// formulas are made harmless) or a sheet to print (<c>?tai=in</c>).
/// </summary>
public static class Export
{
    /// <summary>What the address says for a sheet to print.</summary>
    public const string Print = "in";

    /// <summary>True when the address asks for the whole list.</summary>
    public static bool IsAsked(string? format) => format is "csv" or "xlsx" or Print;

    /// <summary>All rows for a file; for a sheet to print, no more than it bears, and a count of all.</summary>
    public static async Task<Taken<TRow>> Taken<TRow>(this IQueryable<TRow> rows, string? format)
    {
        var taken = await (format is Print ? rows.Take(PrintedList.Most + 1) : rows).ToListAsync();
        return format is Print && taken.Count > PrintedList.Most
            ? new(taken.GetRange(0, PrintedList.Most), await rows.CountAsync())
            : new(taken, taken.Count);
    }

    /// <summary>The same of a list that is at hand.</summary>
    public static Taken<TRow> Taken<TRow>(this IReadOnlyList<TRow> rows, string? format) =>
        new(format is Print && rows.Count > PrintedList.Most ? [.. rows.Take(PrintedList.Most)] : rows, rows.Count);

    /// <inheritdoc cref="File{TRow}(string, string, IReadOnlyList{ExportColumn{TRow}}, Taken{TRow}, IReadOnlyList{FilterWord}, T, Me)"/>
    public static IActionResult File<TRow>(
        string format,
        string name,
        IReadOnlyList<ExportColumn<TRow>> columns,
        IReadOnlyList<TRow> rows,
        T t,
        Me me
    ) => File(format, name, columns, rows.Taken(format), [], t, me);

    /// <param name="format">csv, xlsx or <see cref="Print"/>.</param>
    /// <param name="name">How the file is called, without its ending; the title of the sheet.</param>
    /// <param name="filter">What the list is narrowed by; a sheet says it, for it is read without its address.</param>
    /// <returns>The file or the sheet; 422 with a sentence when there are more rows than a sheet of Excel holds.</returns>
    public static IActionResult File<TRow>(
        string format,
        string name,
        IReadOnlyList<ExportColumn<TRow>> columns,
        Taken<TRow> rows,
        IReadOnlyList<FilterWord> filter,
        T t,
        Me me
    )
    {
        var heads = columns.Select(c => new PaperColumn(t[c.Title])).ToList();
        var cells = rows.Rows.Select(row => (IReadOnlyList<Piece>)[.. columns.Select(c => PieceOf(c.Cell(row)))]);
        if (format is Print)
            return new PrintedList(t[name], filter, [.. heads.Select(h => h.Header)], [.. cells], rows.Total, me.Now, me.Name).Page();
        if (format is "xlsx" && rows.Total is var count and > ExcelTable.MostRows)
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

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Spreadsheet = DocumentFormat.OpenXml.Spreadsheet;

namespace GanDan.Bench;

/// <summary>Bringing 100,000 rows in from a workbook, beside only reading the same workbook (docs/decisions/0018).</summary>
internal static class ImportBench
{
    private const double MostTimes = 3;
    private const double MostMb = 300;

    public static async Task Run(Findings findings, string folder)
    {
        findings.Title($"import: {AttendanceBook.Rows.ToString("N0", CultureInfo.InvariantCulture)} rows of attendance");
        var file = Path.Combine(folder, "lop.xlsx");
        AttendanceBook.Write(file);

        // Each twice, and the better one counts: the machine has other work too.
        var read = await Best(_ => Child.Run(Child.Bench, "read", file));
        var byLibrary = await Best(_ => Child.Run(Child.Bench, "read-by-library", file));
        if (read.Output != byLibrary.Output || int.Parse(read.Output, CultureInfo.InvariantCulture) < AttendanceBook.Rows)
            throw new InvalidOperationException($"Only {read.Output} rows were read, and {byLibrary.Output} by the library.");
        var byEf = await Best(time => Child.Run(Child.Bench, "write-by-ef", Path.Combine(folder, $"ef-{time}")));
        var import = await Best(time => Import(file, Path.Combine(folder, $"data-{time}")));

        findings.Note($"recounted in the database: {AttendanceBook.Rows:N0} rows; workbook {new FileInfo(file).Length / 1e6:N1} MB");
        var times = import.Took / byLibrary.Took;
        findings.Goal(
            $"import {import.Took.TotalSeconds:N2} s; only reading, with the Open XML SDK {byLibrary.Took.TotalSeconds:N2} s: {times:N1} times",
            "at most 3 times",
            times <= MostTimes
        );
        findings.Note(
            $"only reading, with our own reader: {read.Took.TotalSeconds:N2} s; the import takes {import.Took / read.Took:N1} times that"
        );
        var written = int.Parse(byEf.Output, CultureInfo.InvariantCulture);
        findings.Note(
            $"as many records through EF, without a book or a trace: {written / 1000.0:N1} s, {written / byLibrary.Took.TotalMilliseconds:N1} times the library's reading"
        );
        findings.Goal(
            $"import held {import.PeakMb:N0} MB at most; only reading {read.PeakMb:N0} MB",
            "under 300 MB",
            import.PeakMb < MostMb
        );
    }

    private static async Task<Ran> Best(Func<int, Task<Ran>> run)
    {
        var (one, other) = (await run(1), await run(2));
        return one.Took < other.Took ? one : other;
    }

    // Into an office that is there: one small book made it before.
    private static async Task<Ran> Import(string file, string data)
    {
        var small = Path.ChangeExtension(file, ".csv");
        await File.WriteAllTextAsync(
            small,
            "STT;Ngày nhận;Phường;Nội dung ý kiến;Lĩnh vực;Ngày trả lời\n1;3/6/2019;Phường Đa Kao;Đèn đường trước hẻm tắt;Chiếu sáng;10/6/2019\n"
        );
        await Child.Run(Child.Application, "import", small, "--data", data);
        var import = await Child.Run(Child.Application, "import", file, "--data", data);
        await using var app = App.Build(new Storage(data), "http://127.0.0.1:0");
        using var scope = app.Services.CreateScope();
        var stored = await scope.ServiceProvider.GetRequiredService<Db>().Attendances.CountAsync();
        return stored == AttendanceBook.Rows
            ? import
            : throw new InvalidOperationException($"{stored} rows are stored of {AttendanceBook.Rows}.\n{import.Output}");
    }

    /// <summary>Passes over every cell of a workbook, and prints how many rows there were.</summary>
    public static int OnlyRead(string file)
    {
        using var book = Workbook.Open(File.ReadAllBytes(file), Path.GetFileName(file));
        long rows = 0,
            letters = 0;
        foreach (var sheet in book.Sheets)
        foreach (var row in sheet.Rows())
        {
            rows++;
            foreach (var cell in row.Cells)
                letters += cell.Shown?.Length ?? 0;
        }
        Console.Write(letters > 0 ? rows.ToString(CultureInfo.InvariantCulture) : "0");
        return 0;
    }

    /// <summary>The same with the library's own reader, row by row as it advises for large files.</summary>
    public static int ReadByLibrary(string file)
    {
        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        var part = book.WorkbookPart!;
        var texts = part.SharedStringTablePart!.SharedStringTable.Elements<Spreadsheet.SharedStringItem>()
            .Select(i => i.InnerText)
            .ToArray();
        long rows = 0,
            letters = 0;
        foreach (var sheet in part.WorksheetParts)
        {
            using var reader = OpenXmlReader.Create(sheet);
            while (reader.Read())
            {
                if (reader.ElementType == typeof(Spreadsheet.Row) && reader.IsStartElement)
                    rows++;
                if (reader.ElementType != typeof(Spreadsheet.Cell) || !reader.IsStartElement)
                    continue;
                var cell = (Spreadsheet.Cell)reader.LoadCurrentElement()!;
                var said = cell.CellValue?.Text ?? "";
                letters +=
                    cell.DataType?.Value == Spreadsheet.CellValues.SharedString
                        ? texts[int.Parse(said, CultureInfo.InvariantCulture)].Length
                        : said.Length;
            }
        }
        Console.Write(letters > 0 ? rows.ToString(CultureInfo.InvariantCulture) : "0");
        return 0;
    }
}

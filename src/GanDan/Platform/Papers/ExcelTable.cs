namespace GanDan.Platform.Papers;

/// <summary>A register as an Excel file of one sheet, streamed: a hundred thousand rows take no more memory than one.</summary>
public static class ExcelTable
{
    /// <summary>The most rows that a sheet takes below its head.</summary>
    public const int MostRows = (int)ExcelSheet.LastRow - 4;

    /// <param name="stream">Written synchronously (a file, not a response body) and left open.</param>
    /// <param name="sheetName">Cut to what Excel allows.</param>
    /// <param name="rows">Read once; one piece per column.</param>
    /// <param name="created">UTC.</param>
    public static void Write(
        Stream stream,
        string sheetName,
        IReadOnlyList<PaperColumn> columns,
        IEnumerable<IReadOnlyList<Piece>> rows,
        DateTime created
    ) => ExcelBook.Write(stream, sheetName, [new ExcelSheet(sheetName, [], columns, rows)], created);
}

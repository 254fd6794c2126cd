using GanDan.Platform.Text;

namespace GanDan.Platform.Papers;

/// <summary>The annexes of a report as a workbook, one sheet each; what a unit declared gets a column of its own.</summary>
public static class ExcelAnnexes
{
    /// <param name="annexes">At least one: Excel refuses a workbook without sheets.</param>
    /// <param name="stream">Written synchronously and left open.</param>
    /// <param name="created">UTC.</param>
    public static void Write(
        IReadOnlyList<Annex> annexes,
        Stream stream,
        string title,
        DateTime created,
        Language language = Language.Vietnamese
    )
    {
        if (annexes.Count == 0)
            throw new ArgumentException("A workbook needs at least one annex.", nameof(annexes));

        ExcelBook.Write(stream, title, [.. annexes.Select(a => Sheet(a, language))], created);
    }

    private static ExcelSheet Sheet(Annex annex, Language language)
    {
        var table = DeclaredColumns.Apart(annex.Table, language);
        return new ExcelSheet(
            annex.Number,
            [annex.Number, annex.Title],
            [.. table.Columns.Select((column, i) => column with { Width = column.Width ?? Width(table, i, language) })],
            table.Rows,
            table.Total,
            table.Note
        );
    }

    private static int Width(PaperTable table, int column, Language language)
    {
        var cells = table.Rows.Append(table.Total ?? []).Where(row => column < row.Count).Select(row => row[column]);
        var longest = cells.Select(piece => PiecePrint.InTable(piece, language).Length).DefaultIfEmpty().Max();
        var header = table.Columns[column].Header;
        var word = header.Split(' ').Max(w => w.Length);
        // A heading of many words over short numbers is broken twice, not five times.
        return Math.Clamp(Math.Max(longest, Math.Max(word, header.Length / 2)) + 3, 9, 60);
    }
}

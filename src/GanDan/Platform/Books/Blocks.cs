using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books;

/// <summary>
/// A cell merged over its rows is written, where nothing can be merged (a CSV), in the first of them and left empty below. Such a column is told
/// from one in which somebody forgot a value: each value opens a block, and its blocks are those of the numbering, or most of its cells are empty.
/// </summary>
internal static class Blocks
{
    /// <param name="column">The column.</param>
    /// <param name="number">The column of the book's numbering; 0 for none.</param>
    /// <param name="rows">Rows below the header, in order.</param>
    /// <param name="isHeading">Whether a row is the header again.</param>
    public static bool In(int column, int number, IReadOnlyCollection<Row> rows, Func<Row, bool> isHeading)
    {
        // A column of numbers that nobody filled in numbers nothing.
        if (number > 0 && rows.All(r => r[number].IsEmpty || isHeading(r)))
            number = 0;
        var (filled, empty, atFirst, before) = (0, 0, 0, "");
        foreach (var row in rows.Where(r => r.Cells.Count >= 3 && !isHeading(r) && !IsSum(r) && (number == 0 || !r[number].IsEmpty)))
        {
            var text = Fold.Words(row[column].Shown);
            if (text.Length == 0)
            {
                if (filled == 0)
                    return false;
                empty++;
                continue;
            }
            // Said again without a block between: its writer fills every row.
            if (text == before)
                return false;
            before = text;
            filled++;
            if (number > 0 && Fold.Words(row[number].Shown) is "1" or "01")
                atFirst++;
        }
        return empty > 0 && (atFirst == filled || empty >= filled);
    }

    private static bool IsSum(Row row) => row.Cells.Any(c => c.Kind is CellKind.Text && Lines.TotalOf(c.Text, alone: false) is not null);
}

using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>
/// Rows directly above and below a header that look like headings too: a block of two rows without merged cells may be taken for its upper row
/// alone. What they call a column counts when it is decided which columns must not be read.
/// </summary>
internal sealed class BesideHeader
{
    private const int Longest = 60;
    private const int MostBelow = 2;

    public BesideHeader(IReadOnlyList<Row> head, Header header)
    {
        Bottom = header.Bottom;
        // Read by nobody else, so that a column's name in another row is found whichever rows were taken for the header.
        if (head.FirstOrDefault(r => r.Number == header.Top - 1) is { } above && above.Cells.Count > 1 && IsNaming(above))
            foreach (var cell in above.Cells)
                Names.Add((cell.Column, Fold.Clean(cell.Shown)));
        var headed = header.Headings.Select(h => h.Column).ToHashSet();
        var first = headed.Min();
        foreach (var row in head.Where(r => r.Number > header.Bottom && r.Number <= header.Bottom + MostBelow && !r.IsEmpty))
        {
            // A record fills the first column and no column without a heading.
            var isHeading = IsNaming(row) && row[first].IsEmpty && row.Number == Bottom + 1;
            if (!isHeading || (row.Cells.Count < 2 && row.Cells.All(c => headed.Contains(c.Column))))
                break;
            Bottom = row.Number;
            foreach (var cell in row.Cells)
                Names.Add((cell.Column, Fold.Clean(cell.Shown)));
        }
    }

    /// <summary>The last row of headings.</summary>
    public int Bottom { get; }

    /// <summary>What these rows call the columns.</summary>
    public List<(int Column, string Text)> Names { get; } = [];

    private static bool IsNaming(Row row) =>
        row.Cells.All(c =>
            c.Kind is CellKind.Text && c.Text.Length <= Longest && Dates.FromText(c.Text) is null && !Header.IsFigure(c.Text)
        );
}

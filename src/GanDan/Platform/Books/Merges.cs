using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books;

/// <summary>Merged ranges of the mapped columns, followed from the top down.</summary>
internal sealed class Merges
{
    private readonly Dictionary<(int Row, int Column), Merge> byTop = [];
    private readonly Dictionary<int, (Merge Merge, BookCell First)> open = [];

    public Merges(SheetReading reading)
    {
        foreach (var merge in reading.Sheet.Merges)
            if (merge.Top > reading.HeaderBottom)
                byTop[(merge.Top, merge.Left)] = merge;
    }

    /// <summary>How many columns the cell spans.</summary>
    public int WidthAt(int row, int column) => byTop.TryGetValue((row, column), out var merge) ? merge.Right - merge.Left + 1 : 1;

    /// <summary>Notes where merged cells of this row begin.</summary>
    public void Follow(Row row)
    {
        if (byTop.Count is 0)
            return;
        foreach (var cell in row.Cells)
            if (byTop.TryGetValue((row.Number, cell.Column), out var merge) && merge.Bottom > merge.Top)
                open[cell.Column] = (merge, cell);
    }

    /// <summary>The first cell of the merged range that this empty cell lies in.</summary>
    public BookCell? Above(int row, int column) =>
        open.TryGetValue(column, out var found) && found.Merge.Holds(row, column) ? found.First : null;
}

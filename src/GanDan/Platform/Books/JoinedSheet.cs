using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books;

/// <summary>A sheet whose split columns are read as one each. Cells keep their addresses: a value stands where its first part does.</summary>
internal sealed class JoinedSheet(Sheet sheet, IReadOnlyList<SplitColumn> splits) : Sheet(sheet.Name, sheet.Hidden)
{
    public override IReadOnlyList<Merge> Merges { get; } = [.. sheet.Merges.Select(m => Narrowed(m, splits))];

    public override IReadOnlySet<int> Pooled => sheet.Pooled;

    public override IEnumerable<Row> Rows() => sheet.Rows().Select(Joined);

    /// <summary>The row with one cell for each split value. A header said again on a later page is joined like the first.</summary>
    public Row Joined(Row row)
    {
        List<BookCell>? cells = null;
        foreach (var split in splits)
        {
            var text =
                split.IsHeader(row) ? split.Heading
                : row.Number > split.HeaderRow ? split.Joined(row)
                : null;
            if (text is null)
                continue;
            cells ??= [.. row.Cells];
            cells.RemoveAll(c => split.Holds(c.Column));
            if (text.Length > 0)
                cells.Add(new BookCell(row.Number, split.First, CellKind.Text, text, 0));
        }
        return cells is null ? row : new Row(row.Number, row.Hidden, [.. cells.OrderBy(c => c.Column)]);
    }

    // The heading above the three parts of a day stands over one column now.
    private static Merge Narrowed(Merge merge, IReadOnlyList<SplitColumn> splits) =>
        splits.FirstOrDefault(s => merge.Left == s.First && s.IsRest(merge.Right)) is { } split
            ? merge with
            {
                Right = split.First,
            }
            : merge;
}

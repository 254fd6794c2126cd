using GanDan.Platform.Books;
using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Import;

/// <summary>
/// A column that is added up (the audience of a class) says nothing of a person in the cells that wait for their import: its values are dealt
/// out anew among the rows that count alike, of one class and with the same signatures, so that every sum stays and no value stays where it stood.
/// </summary>
internal sealed class Pooled
{
    private readonly Dictionary<(int Row, int Column), BookCell> dealt = [];

    private Pooled(IReadOnlyList<int> columns) => Columns = columns;

    /// <summary>Of these columns no cell says any more what stood in its row.</summary>
    public IReadOnlyList<int> Columns { get; }

    /// <summary>Whether there is a column to be dealt out that is not yet.</summary>
    public static bool IsNew(SheetReading reading) => Added(reading).Except(reading.Sheet.Pooled).Any();

    public static Pooled Of(SheetReading reading)
    {
        var pooled = new Pooled([.. reading.Sheet.Pooled.Union(Added(reading)).Order()]);
        var fresh = Added(reading).Except(reading.Sheet.Pooled).ToHashSet();
        if (fresh.Count == 0)
            return pooled;
        // A row that stands for several has no name, and one with a fault may not come in: both keep what is theirs.
        var alike = reading
            .Records()
            .Where(r => r.Detail is null && r.Problems.Count == 0)
            .GroupBy(CountsAs, r => r.Row, StringComparer.Ordinal)
            .ToList();
        var rows = alike.SelectMany(g => g).ToHashSet();
        foreach (var row in reading.Sheet.Rows().Where(r => rows.Contains(r.Number)))
        foreach (var column in fresh)
            pooled.dealt[(row.Number, column)] = row[column];
        foreach (var group in alike)
        foreach (var column in fresh)
        {
            var hand = group
                .Select(r => pooled.dealt[(r, column)])
                .OrderBy(c => c.IsEmpty)
                .ThenBy(c => c.Shown, StringComparer.Ordinal)
                .ToList();
            foreach (var (row, cell) in group.Zip(hand))
                pooled.dealt[(row, column)] = cell with { Row = row };
        }
        return pooled;
    }

    /// <summary>The cells of a row as they may wait.</summary>
    public IEnumerable<BookCell> Deal(Row row)
    {
        if (dealt.Count == 0 || !Columns.Any(c => dealt.ContainsKey((row.Number, c))))
            return row.Cells;
        return row
            .Cells.Where(c => !dealt.ContainsKey((row.Number, c.Column)))
            .Concat(Columns.Where(c => dealt.ContainsKey((row.Number, c))).Select(c => dealt[(row.Number, c)]).Where(c => !c.IsEmpty))
            .OrderBy(c => c.Column);
    }

    // A merged value stands in one cell for many rows; to deal it out would give it to others.
    private static IEnumerable<int> Added(SheetReading reading) =>
        reading.LeftOut is not null
            ? []
            : reading
                .Columns.Where(c => c.Meaning is { AddedUp: true })
                .Select(c => c.Column)
                .Where(c =>
                    !reading.Sheet.Merges.Any(m => m.Top > reading.HeaderBottom && m.Left <= c && c <= m.Right && m.Bottom > m.Top)
                );

    private static string CountsAs(ParsedRow row) =>
        string.Join(
            '\u001F',
            row.Kind.Meanings.Where(m => m.Value is ValueKind.Signature || (m.Required && m.Value is not ValueKind.PersonName))
                .Select(m => $"{row[m.Code]}")
        );
}

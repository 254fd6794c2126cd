using GanDan.Platform.Text;

namespace GanDan.Platform.Papers;

/// <summary>
/// Where numbers must stay numbers (Excel, CSV), a declared value cannot stand in brackets behind the counted one: the column gets a
/// neighbour "… (số do đơn vị báo)".
/// </summary>
internal static class DeclaredColumns
{
    public static PaperTable Apart(PaperTable table, Language language)
    {
        var rows = table.Rows.Append(table.Total ?? []).ToList();
        var declared = Enumerable
            .Range(0, table.Columns.Count)
            .Where(i => rows.Exists(row => i < row.Count && row[i] is FigurePiece { Declared: not null }))
            .ToHashSet();
        if (declared.Count == 0)
            return table;

        return table with
        {
            Columns = [.. table.Columns.SelectMany(Column)],
            Rows = [.. table.Rows.Select(Row)],
            Total = table.Total is null ? null : Row(table.Total),
        };

        IEnumerable<PaperColumn> Column(PaperColumn column, int i) =>
            declared.Contains(i) ? [column, column with { Header = $"{column.Header} ({PaperWords.In(language).Declared})" }] : [column];

        IReadOnlyList<Piece> Row(IReadOnlyList<Piece> row) =>
            [.. row.SelectMany((piece, i) => declared.Contains(i) ? Split(piece) : [piece])];
    }

    private static IEnumerable<Piece> Split(Piece piece) =>
        piece is FigurePiece figure
            ?
            [
                figure with
                {
                    Declared = null,
                },
                figure.Declared is null ? Piece.Empty : figure with { Value = figure.Declared, Declared = null },
            ]
            : [piece, Piece.Empty];
}

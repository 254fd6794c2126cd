using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>A block of one to three rows that may be a header, with the heading of each column.</summary>
internal sealed record Header(int Top, int Bottom, IReadOnlyList<Heading> Headings, double Shape)
{
    private const int Deepest = 60;
    private const int Widest = 200;
    private const int LongestParent = 40;
    private static readonly System.Buffers.SearchValues<char> figures = System.Buffers.SearchValues.Create("0123456789., ");

    /// <summary>
    /// Every block among the first rows that has the shape of a header. Headings said again on a later page are none: whatever speaks for them
    /// there, they would take the pages before them for titles.
    /// </summary>
    public static List<Header> Candidates(List<Row> head, IReadOnlyList<Merge> merges)
    {
        var found = new List<Header>();
        var shaped = HeadingRows.First([.. head.Take(Deepest + 2)], LooksLikeHeader);
        for (var i = 0; i < head.Count && i < Deepest; i++)
        for (var height = 1; height <= 3 && i + height <= head.Count; height++)
        {
            var last = head[i + height - 1];
            if (last.Number != head[i].Number + height - 1 || !shaped[i + height - 1] || (height > 1 && Lines.IsNumbering(last)))
                break;
            var block = head.Slice(i, height);
            var next = i + height < shaped.Length && shaped[i + height] ? head[i + height] : null;
            if (From(block, merges, next) is { } header)
                found.Add(header);
        }
        return found;
    }

    private static Header? From(List<Row> block, IReadOnlyList<Merge> merges, Row? next)
    {
        var (top, bottom) = (block[0].Number, block[^1].Number);
        if (block.Count > 1 && IsTitle(block, merges))
            return null;
        // The lower half of headings that are merged over two rows.
        if (merges.Count(m => m.Left == m.Right && m.Top < top && m.Bottom >= top && m.Bottom <= bottom) > 1)
            return null;
        var near = merges.Where(m => m.Top >= top && m.Top <= bottom && m.Bottom <= bottom).ToList();
        var headings = new List<Heading>();
        foreach (
            var column in block
                .SelectMany(r => r.Cells)
                .Select(c => c.Column)
                .Concat(near.Where(m => m.Right <= Widest).SelectMany(m => Enumerable.Range(m.Left, m.Right - m.Left + 1)))
                .Distinct()
                .Order()
                .Take(Widest)
        )
        {
            var texts = block
                .Select((row, at) => TextAt(block, at, column, near))
                .Where(t => t.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            if (texts.Count > 0)
                headings.Add(new Heading(column, string.Join(' ', texts), Child(texts)));
        }
        // A title over the whole width is no header.
        if (headings.Select(h => Fold.Words(h.Text)).Distinct(StringComparer.Ordinal).Count() < 2)
            return null;
        return new Header(top, bottom, headings, Shaped(block, near, next));
    }

    // One cell that reaches over the first column, or is long and reaches over most of them, names the table and none of its columns: what it
    // says must not give them a meaning.
    private static bool IsTitle(List<Row> block, IReadOnlyList<Merge> merges)
    {
        if (block[0].Cells is not [var only])
            return false;
        var columns = block.Skip(1).SelectMany(r => r.Cells).Select(c => c.Column).Distinct().ToList();
        var merge = merges.FirstOrDefault(m => m.Holds(only.Row, only.Column));
        if (merge.Bottom > only.Row)
            return false;
        if (only.Column <= columns.Min())
            return true;
        return only.Shown.Length > LongestParent && (merge.Right - merge.Left + 1) * 2 > columns.Count;
    }

    // A row of units in brackets says what is counted by, and not what is counted.
    private static string Child(List<string> texts) => texts is [.., var name, ['(', .., ')'] unit] ? name + " " + unit : texts[^1];

    // A cell of an upper row speaks for its merged columns; without a merge (a CSV) for the empty ones to its right that have a child.
    private static string TextAt(List<Row> block, int at, int column, List<Merge> merges)
    {
        var row = block[at];
        if (row[column] is { IsEmpty: false } own)
            return Fold.Clean(own.Shown);
        foreach (var merge in merges)
            if (merge.Holds(row.Number, column))
                return block.Find(r => r.Number == merge.Top) is { } first ? Fold.Clean(first[merge.Left].Shown) : "";
        if (merges.Count > 0 || at == block.Count - 1 || block[at + 1][column].IsEmpty)
            return "";
        var left = row.Cells.LastOrDefault(c => c.Column < column);
        // Only a parent: one that has a child below it too.
        return !left.IsEmpty && left.Column > 0 && !block[at + 1][left.Column].IsEmpty ? Fold.Clean(left.Shown) : "";
    }

    // Merges that reach from the first to the last row, parts below a heading, and rows of units in brackets speak for the height.
    private static double Shaped(List<Row> block, List<Merge> merges, Row? next)
    {
        if (block.Count is 1)
            return merges.Any(m => m.Bottom > m.Top) || (next is not null && HasParts(block[0], next)) ? -0.5 : 0;
        if (merges.Any(m => m.Top == block[0].Number && m.Bottom == block[^1].Number && m.Bottom > m.Top && m.Left == m.Right))
            return 0.5;
        var ofUnits = block[^1].Cells.All(c => Fold.Clean(c.Shown) is ['(', .., ')']);
        if (block.Skip(1).Index().Any(lower => HasParts(block[lower.Index], lower.Item)))
            return ofUnits ? 0.6 : 0.5;
        return ofUnits ? 0.3 : -0.1;
    }

    // Where nothing is merged, as in a text file: every cell of the lower row is one of several side by side, the first below a heading and the
    // others below nothing.
    private static bool HasParts(Row upper, Row lower)
    {
        // A title is one cell.
        if (upper.Cells.Count < 3 || lower.Cells.Count > upper.Cells.Count)
            return false;
        var (parts, before) = (0, 0);
        foreach (var cell in lower.Cells)
        {
            var isFirst = !upper[cell.Column].IsEmpty;
            if (isFirst ? parts is 1 : cell.Column != before + 1 || parts is 0)
                return false;
            (parts, before) = (isFirst ? 1 : parts + 1, cell.Column);
        }
        return parts > 1;
    }

    private static bool LooksLikeHeader(Row row)
    {
        // “Đơn vị tính: triệu đồng” on a line of its own says it of the numbers below, and names no column.
        if (row.Cells is [var lone] && HeadingUnit.IsSaid(lone.Shown) && lone.Shown.Contains(':', StringComparison.Ordinal))
            return false;
        var (texts, numbers) = (0, 0);
        foreach (var cell in row.Cells)
            switch (cell.Kind)
            {
                case CellKind.Text when cell.Text.Length <= 200:
                    // In a text table days and figures are texts too.
                    if (!IsFigure(cell.Text) && Dates.FromText(cell.Text) is null)
                        texts++;
                    else
                        numbers++;
                    break;
                case CellKind.Number:
                    numbers++;
                    break;
                default:
                    return false;
            }
        return texts > 0 && numbers <= texts / 4;
    }

    internal static bool IsFigure(string text) =>
        text.AsSpan().Trim() is [>= '0' and <= '9', ..] trimmed && trimmed.IndexOfAnyExcept(figures) < 0;
}

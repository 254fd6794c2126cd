using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;
using GanDan.Platform.Text;

namespace GanDan.Platform.Books;

/// <summary>
/// One answer ruled as a column for each: “Kết quả” over “Tốt | Khá | Chưa đạt”, with a tick in one of them. The words above the tick are the
/// answer.
/// </summary>
internal sealed record TickedColumns(int HeaderRow, int First, int Count, string Said, IReadOnlyList<string> Answers)
    : SplitColumn(HeaderRow, First, Count, "", Said)
{
    private const int Most = 10;
    private const int Fewest = 3;
    private const int Sampled = 40;

    // Of what an office sorts its own work by. Whoever signed, came or received something is ticked as well, and stays as it is written.
    private static readonly string[] Sorts =
    [
        "ket qua",
        "danh gia",
        "xep loai",
        "hieu qua",
        "muc do",
        "loai",
        "hinh thuc",
        "noi dung sinh hoat",
        "linh vuc",
        "nhom linh vuc",
    ];

    /// <summary>The columns below a heading that stands over all of them; null when they are no answers of one question.</summary>
    /// <param name="head">The first rows of the sheet.</param>
    /// <param name="at">Where among them the heading's row is.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="merges">The sheet's merged ranges.</param>
    public static TickedColumns? At(List<Row> head, int at, in BookCell heading, IReadOnlyList<Merge> merges)
    {
        var (row, column) = (head[at].Number, heading.Column);
        var words = Fold.Words(heading.Text);
        if (!Sorts.Any(s => words == s || words.StartsWith(s + " ", StringComparison.Ordinal)))
            return null;
        var merge = merges.FirstOrDefault(m => m.Left == column && m.Right > column && m.Holds(row, column));
        if (at + 1 >= head.Count || head[at + 1].Number != Math.Max(merge.Bottom, row) + 1)
            return null;
        var below = head[at + 1];
        var last = merge.Right > 0 ? merge.Right : column;
        // A text file merges nothing: the columns beside the heading are empty in its row.
        while (merge.Right is 0 && last - column < Most && head[at][last + 1].IsEmpty && !below[last + 1].IsEmpty)
            last++;
        var count = last - column + 1;
        var answers = Enumerable.Range(column, count).Select(c => Fold.Clean(below[c].Shown)).ToList();
        if (
            count is 1 or > Most
            || answers.Any(a => a.Length is 0 or > 60)
            || answers.Distinct(StringComparer.OrdinalIgnoreCase).Count() < count
            // “Loại: Hộ nghèo | Hộ cận nghèo” stay the columns they are, and are refused by their headings.
            || answers.Exists(a => !WatchedWords.Check(a, LabelUse.OnPerson).Allowed)
        )
            return null;
        var ticked = new TickedColumns(below.Number, column, count, WordsOf(below, column, count), answers);
        return ticked.Agrees(head.Skip(at + 2)) ? ticked : null;
    }

    /// <inheritdoc/>
    public override string? Joined(Row row)
    {
        List<string>? ticked = null;
        for (var i = 0; i < Count; i++)
            if (row[First + i] is { IsEmpty: false } cell)
            {
                if (!IsTick(cell))
                    return null;
                (ticked ??= []).Add(Answers[i]);
            }
        return ticked is null ? null : string.Join("; ", ticked);
    }

    // One tick a row. A one may be a count as well: it is a tick only where several rows have it, and not all in one column.
    private bool Agrees(IEnumerable<Row> below)
    {
        var rows = below
            .Select(row => Enumerable.Range(First, Count).Where(c => !row[c].IsEmpty).Select(c => row[c]).ToList())
            .Where(cells => cells.Count > 0)
            .Take(Sampled)
            .ToList();
        var single = rows.FindAll(cells => cells is [var only] && IsTick(only));
        var isPlain = single.Exists(cells => !IsOne(cells[0]));
        return single.Count * 4 >= rows.Count * 3
            && (isPlain ? single.Count > 0 : single.Count >= Fewest && single.Select(cells => cells[0].Column).Distinct().Count() > 1);
    }

    private static bool IsOne(in BookCell cell) => cell.Kind is CellKind.Number || Fold.Clean(cell.Text) is "1";

    private static bool IsTick(in BookCell cell) =>
        cell.Kind is CellKind.Number
            ? cell.Number is 1
            : cell.Kind is CellKind.Text
                && Fold.Clean(cell.Text) is { Length: <= 2 } mark
                && (mark is "1" or "v" or "V" || Marks.Known(mark) is true);
}

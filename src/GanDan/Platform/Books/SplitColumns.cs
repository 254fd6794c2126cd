using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books;

/// <summary>
/// Columns that a ruled book splits and that are one value: “Ngày | Tháng | Năm”, “Họ và tên đệm | Tên”, “Họ và tên” over two columns,
/// an answer ticked in one of several.
/// The headings alone do not tell, so the values below them must agree.
/// </summary>
internal static class SplitColumns
{
    private const int Deepest = 60;
    private const int Sampled = 40;

    private static readonly HashSet<string> FullNames = new(["ho va ten", "ho ten", "ho va ten nguoi du"], StringComparer.Ordinal);

    private static readonly HashSet<string> FamilyNames = new(
        [
            "ho",
            "ho dem",
            "ho va dem",
            "ho chu dem",
            "ho va chu dem",
            "ho ten dem",
            "ho va ten dem",
            "ho lot",
            "ho va lot",
            "ho va ten lot",
            "ho ten lot",
            "ho va",
        ],
        StringComparer.Ordinal
    );

    /// <summary>The split columns of a sheet, by its first rows.</summary>
    public static IReadOnlyList<SplitColumn> In(List<Row> head, IReadOnlyList<Merge> merges)
    {
        List<SplitColumn>? found = null;
        for (var i = 0; i < head.Count && i < Deepest; i++)
            foreach (var cell in head[i].Cells)
                if (
                    cell.Kind is CellKind.Text
                    && At(head, i, cell, merges) is { } split
                    && found?.Exists(f => f.Holds(split.First)) is not true
                )
                    (found ??= []).Add(split);
        return found ?? (IReadOnlyList<SplitColumn>)[];
    }

    private static SplitColumn? At(List<Row> head, int at, in BookCell cell, IReadOnlyList<Merge> merges)
    {
        var row = head[at];
        if (TickedColumns.At(head, at, cell, merges) is { } ticked)
            return ticked;
        var words = Fold.Words(cell.Text);
        var (first, second) = (cell.Column, cell.Column + 1);
        if (words is "ngay" or "nam")
        {
            var said = SplitColumn.WordsOf(row, cell.Column, 3);
            var split = said is SplitDay.DayFirst or SplitDay.YearFirst ? new SplitDay(row.Number, cell.Column, said) : null;
            return split is not null && Agree(head, at, row => row[second].IsEmpty ? null : split.Joined(row) is not null) ? split : null;
        }
        var isSplit =
            (FamilyNames.Contains(words) && Fold.Words(row[second].Shown) is "ten")
            || (
                FullNames.Contains(words)
                && row[second].IsEmpty
                && merges.Any(m => m.Holds(row.Number, first) && m.Left == first && m.Right == second)
            );
        return isSplit && Agree(head, at, row => row[second].IsEmpty ? null : IsGivenName(row[second]) && row[first].Kind is CellKind.Text)
            ? new SplitName(row.Number, cell.Column, SplitColumn.WordsOf(row, cell.Column, 2))
            : null;
    }

    // A given name is one word, with a letter behind it when two are alike: “Hoa A”.
    private static bool IsGivenName(in BookCell cell) =>
        cell.Kind is CellKind.Text && Fold.Clean(cell.Text).Split(' ') is [{ Length: <= 12 }] or [{ Length: <= 12 }, { Length: 1 }];

    private static bool Agree(List<Row> head, int at, Func<Row, bool?> says)
    {
        var said = head.Skip(at + 1).Take(Sampled).Select(says).OfType<bool>().ToList();
        return said.Count > 0 && said.Count(yes => yes) * 4 >= said.Count * 3;
    }
}

/// <summary>Neighbouring columns that hold one value; it goes into the first.</summary>
/// <param name="HeaderRow">The row that names them.</param>
/// <param name="First">The first column.</param>
/// <param name="Count">How many columns there are.</param>
/// <param name="Heading">What stands over the value once it is whole; empty when that stands in a row above.</param>
/// <param name="Said">The folded headings of the parts, as a later page may say them again.</param>
internal abstract record SplitColumn(int HeaderRow, int First, int Count, string Heading, string Said)
{
    public bool Holds(int column) => column >= First && column < First + Count;

    public bool IsRest(int column) => column > First && Holds(column);

    /// <summary>Whether the row names the parts.</summary>
    public bool IsHeader(Row row) => row.Number == HeaderRow || (row.Number > HeaderRow && WordsOf(row, First, Count) == Said);

    public static string WordsOf(Row row, int first, int count) =>
        string.Join('|', Enumerable.Range(first, count).Select(c => Fold.Words(row[c].Shown)));

    /// <summary>The value of a row below the header; null when the row has none that could be joined, and stays as it is.</summary>
    public abstract string? Joined(Row row);
}

/// <summary>A day in three columns.</summary>
internal sealed record SplitDay(int HeaderRow, int First, string Said) : SplitColumn(HeaderRow, First, 3, "Ngày", Said)
{
    public const string DayFirst = "ngay|thang|nam";
    public const string YearFirst = "nam|thang|ngay";

    private bool IsYearFirst => Said is YearFirst;

    public override string? Joined(Row row)
    {
        var (day, month, year) = (
            Number(row[First + (IsYearFirst ? 2 : 0)]),
            Number(row[First + 1]),
            Number(row[First + (IsYearFirst ? 0 : 2)])
        );
        // Three numbers in a row number the columns.
        if (month is not (> 0 and < 100) || year is not (>= 10 and < 3000) || (month == day + 1 && year == month + 1))
            return null;
        return day is > 0 and < 100 ? $"{day}/{month}/{year:00}"
            : day is null && year >= 1000 ? $"{month}/{year}"
            : null;
    }

    private static int? Number(in BookCell cell) =>
        cell.Kind is CellKind.Number or CellKind.Text
        && int.TryParse(
            Fold.Clean(cell.Shown),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}

/// <summary>A person's name in two columns.</summary>
internal sealed record SplitName(int HeaderRow, int First, string Said) : SplitColumn(HeaderRow, First, 2, "Họ và tên", Said)
{
    public override string? Joined(Row row) =>
        row[First + 1] is { Kind: CellKind.Text } given && row[First] is { Kind: CellKind.Text or CellKind.Empty } family
            ? $"{Fold.Clean(family.Text)} {Fold.Clean(given.Text)}".Trim()
            : null;
}

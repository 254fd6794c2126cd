using System.Text;
using GanDan.Sense.Text;

namespace GanDan.Platform.Registers;

/// <summary>Rows copied out of a spreadsheet: tabs between cells, line ends between rows, quotes around a cell that holds either.</summary>
public static class PastedRows
{
    /// <summary>More than this at once belongs to the import page, which checks and undoes whole books.</summary>
    public const int Most = 200;

    /// <summary>
    /// The cells of a pasted text, one list per row, as many cells as <paramref name="columns"/>. A first row that repeats the columns' titles
    /// is taken as a heading and decides which cell goes where; without one the cells go by position. Empty rows are left out.
    /// Throws <see cref="RuleBroken"/> for more than <see cref="Most"/> rows.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text, IReadOnlyList<FormColumn> columns)
    {
        var rows = Cells(text).Where(row => row.Any(cell => cell.Length > 0)).ToList();
        if (rows.Count == 0)
            return [];

        var places = Heading(rows[0], columns);
        if (places is not null)
            rows.RemoveAt(0);
        if (rows.Count > Most)
            throw new RuleBroken("Dán mỗi lần tối đa {0} dòng. Sổ dài hơn thì dùng trang Nhập sổ.", "Pasted", Most);
        return
        [
            .. rows.Select(row =>
                (IReadOnlyList<string>)
                    [
                        .. Enumerable
                            .Range(0, columns.Count)
                            .Select(column => places is null ? column : places[column])
                            .Select(place => place >= 0 && place < row.Count ? row[place] : ""),
                    ]
            ),
        ];
    }

    /// <summary>Headings of the pasted rows that no column of the grid answers to: what stands under them is not taken over.</summary>
    public static IReadOnlyList<string> LeftOut(string text, IReadOnlyList<FormColumn> columns)
    {
        var heading = Cells(text).FirstOrDefault(row => row.Any(cell => cell.Length > 0));
        if (heading is null || Heading(heading, columns) is not { } places)
            return [];
        return
        [
            .. heading.Where(
                (title, place) => title.Length > 0 && !places.Contains(place) && !Numbering.Contains(VietnameseText.FoldWords(title))
            ),
        ];
    }

    // Nobody misses the running number: the register counts its rows itself.
    private static readonly HashSet<string> Numbering = new(StringComparer.Ordinal) { "stt", "tt", "so thu tu" };

    /// <summary>Where each column's cell stands, or null when the row is no heading: half of the titles, or half of its filled cells, must match.</summary>
    private static int[]? Heading(List<string> row, IReadOnlyList<FormColumn> columns)
    {
        var said = row.Select(VietnameseText.FoldWords).ToList();
        var places = columns
            .Select(column =>
                column.Headings.Select(heading => said.IndexOf(VietnameseText.FoldWords(heading))).FirstOrDefault(at => at >= 0, -1)
            )
            .ToArray();
        // Columns that need not be filled are often left out of a book: what counts is the row, not how many columns the grid has.
        var titles = places.Count(place => place >= 0);
        return titles > 0 && titles * 2 >= Math.Min(columns.Count, said.Count(word => word.Length > 0)) ? places : null;
    }

    private static List<List<string>> Cells(string text)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (c == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (quoted || c is not ('\t' or '\n' or '\r'))
                cell.Append(c);
            else
                EndCell(c);
        }
        EndCell('\n');
        return rows;

        void EndCell(char by)
        {
            if (by == '\r')
                return;
            rows[^1].Add(VietnameseText.Clean(cell.ToString()));
            cell.Clear();
            if (by == '\n')
                rows.Add([]);
        }
    }
}

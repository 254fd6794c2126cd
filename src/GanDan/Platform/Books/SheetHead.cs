using System.Collections.Concurrent;
using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books;

/// <summary>
/// The first rows of a sheet and what can be told from them whatever the kind is; kept while a book is open, because a sheet is understood
/// several times: to tell whose book it is, to know what may be refused, with what people chose.
/// </summary>
internal sealed class SheetHead
{
    /// <summary>Rows looked at before a sheet is judged.</summary>
    private const int Looked = 200;

    private readonly Dictionary<(int Column, int Bottom), Evidence> evidence = [];

    /// <exception cref="BookUnreadable">The sheet is broken or passes a limit.</exception>
    public SheetHead(Sheet sheet)
    {
        var rows = sheet.Rows().Take(Looked).ToList();
        Fonts = OldFonts.In(rows);
        Rows = Fonts is null ? rows : [.. rows.Select(Fonts.Converted)];
        Sheet = sheet;
        if (SplitColumns.In(Rows, sheet.Merges) is { Count: > 0 } splits)
        {
            var joined = new JoinedSheet(sheet, splits);
            Sheet = joined;
            Rows = [.. Rows.Select(joined.Joined)];
        }
        Candidates = rows.Count is 0 ? [] : Header.Candidates(Rows, Sheet.Merges);
    }

    /// <summary>The sheet, its split columns joined.</summary>
    public Sheet Sheet { get; }

    /// <summary>Null when the sheet is in Unicode.</summary>
    public OldFonts? Fonts { get; }

    /// <summary>In Unicode.</summary>
    public List<Row> Rows { get; }

    public List<Header> Candidates { get; private set; }

    /// <summary>Takes up columns that a header has where it is said again further down, as that of a class with a signature more.</summary>
    /// <param name="bottom">Last row of the header.</param>
    /// <param name="added">Headings by column.</param>
    /// <returns>False when they are known already.</returns>
    public bool Extend(int bottom, IReadOnlyDictionary<int, string> added)
    {
        var before = Candidates.Sum(c => c.Headings.Count);
        Candidates =
        [
            .. Candidates.Select(c =>
                c.Bottom != bottom
                    ? c
                    : c with
                    {
                        Headings =
                        [
                            .. c.Headings,
                            .. added
                                .Where(a => c.Headings.All(h => h.Column != a.Key))
                                .Select(a => new Heading(a.Key, a.Value, a.Value) { IsAdded = true }),
                        ],
                    }
            ),
        ];
        return Candidates.Sum(c => c.Headings.Count) > before;
    }

    /// <summary>What the values of a column below a header look like.</summary>
    public Evidence Of(int column, Header header, CellLooks looks)
    {
        if (!evidence.TryGetValue((column, header.Bottom), out var known))
            evidence[(column, header.Bottom)] = known = new Evidence(
                column,
                [.. Rows.Where(r => r.Number > header.Bottom).Take(80)],
                looks
            );
        return known;
    }
}

/// <summary>The heads of the sheets of one book. They need no more than the file, so that they can be read before the office's units are.</summary>
internal sealed class SheetHeads
{
    private readonly ConcurrentDictionary<Sheet, SheetHead> seen = new();

    /// <summary>Reads them side by side, so that none of them waits to be understood.</summary>
    /// <exception cref="BookUnreadable">A sheet is broken or passes a limit.</exception>
    public void Look(IReadOnlyList<Sheet> sheets) => SideBySide.Do(sheets.Count, i => Of(sheets[i]));

    /// <inheritdoc cref="Look"/>
    public SheetHead Of(Sheet sheet) => seen.GetOrAdd(sheet, static s => new SheetHead(s));
}

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
    private readonly CellLooks looks;

    /// <exception cref="BookUnreadable">The sheet is broken or passes a limit.</exception>
    public SheetHead(Sheet sheet, CellLooks looks)
    {
        this.looks = looks;
        var rows = sheet.Rows().Take(Looked).ToList();
        Fonts = OldFonts.In(rows);
        Rows = Fonts is null ? rows : [.. rows.Select(Fonts.Converted)];
        Candidates = rows.Count is 0 ? [] : Header.Candidates(Rows, sheet.Merges);
    }

    /// <summary>Null when the sheet is in Unicode.</summary>
    public OldFonts? Fonts { get; }

    /// <summary>In Unicode.</summary>
    public List<Row> Rows { get; }

    public List<Header> Candidates { get; }

    /// <summary>What the values of a column below a header look like.</summary>
    public Evidence Of(int column, Header header)
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

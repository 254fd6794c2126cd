using GanDan.Sense.Text;

namespace GanDan.Platform.Books.Reading;

/// <summary>Texts of a sheet typed with a TCVN3 or VNI font, turned into Unicode.</summary>
internal sealed class OldFonts
{
    private const char FirstUnicodeOnly = '\u0100';

    private readonly LegacyEncoding encoding;
    private readonly HashSet<int> unicodeColumns;

    private OldFonts(LegacyEncoding encoding, HashSet<int> unicodeColumns) =>
        (this.encoding, this.unicodeColumns) = (encoding, unicodeColumns);

    /// <summary>Null when nothing in the sample speaks for an old font. One column in it decides for all that hold no Unicode.</summary>
    public static OldFonts? In(IEnumerable<Row> sample)
    {
        var columns = sample
            .SelectMany(r => r.Cells)
            .Where(c => c.Kind is CellKind.Text)
            .GroupBy(c => c.Column)
            .Select(g => (Column: g.Key, Texts: g.Select(c => c.Text).ToList()))
            .ToList();
        var found = LegacyText.Detect(columns.SelectMany(c => c.Texts));
        foreach (var column in columns)
            if (found is LegacyEncoding.None)
                found = LegacyText.Detect(column.Texts);
        return found is LegacyEncoding.None
            ? null
            : new OldFonts(found, [.. columns.Where(c => c.Texts.Exists(IsUnicode)).Select(c => c.Column)]);
    }

    public Row Converted(Row row) => new(row.Number, row.Hidden, [.. row.Cells.Select(Converted)]);

    private BookCell Converted(BookCell cell) =>
        cell.Kind is CellKind.Text && !unicodeColumns.Contains(cell.Column) && !IsUnicode(cell.Text)
            ? cell with
            {
                Text = LegacyText.ToUnicode(cell.Text, encoding),
            }
            : cell;

    private static bool IsUnicode(string text) => text.Any(c => c >= FirstUnicodeOnly && char.IsLetter(c));
}

using GanDan.Sense.Text;

namespace GanDan.Platform.Books.Reading;

/// <summary>Texts of a sheet typed with a TCVN3 or VNI font, turned into Unicode.</summary>
internal sealed class OldFonts
{
    private const char FirstUnicodeOnly = '\u0100';

    private readonly LegacyEncoding encoding;

    /// <summary>Columns that hold Unicode too, and whether most of their cells are in the old font.</summary>
    private readonly Dictionary<int, bool> mixed;

    private OldFonts(LegacyEncoding encoding, Dictionary<int, bool> mixed) => (this.encoding, this.mixed) = (encoding, mixed);

    /// <summary>
    /// Null when nothing in the sample speaks for an old font. One column in it decides for all that hold no Unicode; in a column that does, a
    /// title written later above an old list, each cell is looked at, and those that leave it open follow the others.
    /// </summary>
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
        // New headings over an old list: no column is without Unicode.
        if (found is LegacyEncoding.None)
            found = LegacyText.Detect(columns.SelectMany(c => c.Texts).Where(t => !IsUnicode(t)));
        return found is LegacyEncoding.None
            ? null
            : new OldFonts(
                found,
                columns
                    .Where(c => c.Texts.Exists(IsUnicode))
                    .ToDictionary(c => c.Column, c => c.Texts.Sum(t => Math.Sign(LegacyText.Leaning(t, found))) > 0)
            );
    }

    public Row Converted(Row row)
    {
        var isNew = IsNew(row);
        return new(row.Number, row.Hidden, [.. row.Cells.Select(c => Converted(c, isNew))]);
    }

    private BookCell Converted(BookCell cell, bool isNew) =>
        cell.Kind is CellKind.Text && IsOld(cell, isNew) ? cell with { Text = LegacyText.ToUnicode(cell.Text, encoding) } : cell;

    // "Tên cây" could be either: what stands beside it in the row was written by the same hand.
    private bool IsOld(in BookCell cell, bool isNew)
    {
        if (IsUnicode(cell.Text))
            return false;
        if (!mixed.TryGetValue(cell.Column, out var mostlyOld))
            return !isNew || LegacyText.Leaning(cell.Text, encoding) > 0;
        var leaning = LegacyText.Leaning(cell.Text, encoding);
        return leaning > 0 || (leaning is 0 && mostlyOld && !isNew);
    }

    /// <summary>Most of the row is in Unicode, apart from columns that are so everywhere.</summary>
    private bool IsNew(Row row)
    {
        var cells = row.Cells.Where(c => c.Kind is CellKind.Text && mixed.GetValueOrDefault(c.Column, true)).ToList();
        return cells.Exists(c => IsUnicode(c.Text)) && cells.Sum(c => Math.Sign(LegacyText.Leaning(c.Text, encoding))) < 0;
    }

    private static bool IsUnicode(string text) => text.Any(c => c >= FirstUnicodeOnly && char.IsLetter(c));
}

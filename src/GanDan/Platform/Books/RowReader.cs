using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>One pass over a sheet: sorts the rows and reads the records.</summary>
internal sealed class RowReader
{
    private const int MostOfAHeading = 80;

    private readonly SheetReading reading;
    private readonly Func<string, BookKind?> titled;
    private readonly Context context;
    private readonly RowValues values;
    private readonly Merges merges;
    private readonly HashSet<string> titles = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<int, HashSet<string>> headings;
    private readonly DetailRows details;
    private readonly GroupRows groups;
    private readonly HashSet<int> refused;
    private readonly HashSet<int> headed;
    private readonly HashSet<string> anyHeading;
    private readonly ILookup<string, string> synonyms;
    private readonly HashSet<string> saying;
    private readonly HashSet<int> headedByNumber;
    private readonly int numberColumn;

    private readonly List<BookCell> textsOfRow = [];
    private readonly List<Row> held = [];
    private readonly bool namedTables;
    private bool afterHeader = true;
    private bool signed;

    public RowReader(
        SheetReading reading,
        ValueReader reader,
        IReadOnlyDictionary<int, bool> swapped,
        string fileName,
        IReadOnlyDictionary<int, HashSet<string>> headings,
        Func<string, BookKind?> titled
    )
    {
        this.reading = reading;
        this.titled = titled;
        this.headings = headings;
        var kind = reading.Kind!;
        context = new Context(kind, reader, reading.Name);
        context.Take(Place.SheetName, reading.Name, reading.Name);
        context.Take(Place.FileName, Path.GetFileNameWithoutExtension(fileName), fileName);
        values = new RowValues(reading, reader, context, swapped);
        merges = new Merges(reading);
        details = new DetailRows(kind);
        refused = [.. reading.RefusedColumns.Select(c => c.Column)];
        headed = [.. reading.Columns.Select(c => c.Column)];
        anyHeading = headings.Values.SelectMany(words => words).Where(w => w.Length > 0).ToHashSet(StringComparer.Ordinal);
        synonyms = kind
            .Meanings.SelectMany(m => m.Synonyms.Append(m.Name).Select(s => (Words: Fold.Words(s), m.Code)))
            .ToLookup(s => s.Words, s => s.Code, StringComparer.Ordinal);
        saying = anyHeading.Concat(synonyms.Select(s => s.Key)).ToHashSet(StringComparer.Ordinal);
        headedByNumber = [.. headings.Where(h => h.Value.Any(w => w.Length > 0 && w.All(char.IsAsciiDigit))).Select(h => h.Key)];
        numberColumn = reading.Columns.FirstOrDefault(c => c.Meaning?.Value is ValueKind.Number)?.Column ?? 0;
        groups = new GroupRows(reading, context, values, merges, numberColumn);
        namedTables = context.HasNamedTables;
    }

    public IEnumerable<SheetLine> Read(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            if (row.IsEmpty)
                continue;
            if (row.Number <= reading.HeaderBottom)
                yield return Above(row);
            else if (namedTables && MayBeTitle(row))
                held.Add(row);
            else
            {
                foreach (var line in Held(BeginsTable(row)))
                    yield return line;
                yield return Below(row);
            }
        }
        foreach (var line in Held(begins: false))
            yield return line;
    }

    private bool BeginsTable(Row row) =>
        held.Count > 0 && (IsHeader(row) || (numberColumn > 0 && Fold.Words(row[numberColumn].Shown) is "1" or "01"));

    // Lines of words alone: the titles of a further table, group rows, signatures. Only together they tell.
    private bool MayBeTitle(Row row) =>
        row.Cells.Count <= 2 && row.Cells.All(c => c.Kind is CellKind.Text && !refused.Contains(c.Column)) && !IsHeader(row);

    private IEnumerable<SheetLine> Held(bool begins)
    {
        if (held.Count is 0)
            yield break;
        var titlesFrom =
            context.TakeTable([.. held.Select(r => (string.Join(' ', r.Cells.Select(c => c.Text)), At(r.Cells[0].Address)))], begins)
            ?? held.Count;
        for (var i = 0; i < held.Count; i++)
            yield return i < titlesFrom ? Below(held[i]) : Out(held[i], LeftOutReason.Title);
        if (titlesFrom < held.Count)
        {
            values.NewGroup();
            (afterHeader, signed) = (true, false);
        }
        held.Clear();
    }

    private LeftOutRow Above(Row row)
    {
        if (row.Number >= reading.HeaderTop)
            return Out(row, LeftOutReason.Header);
        foreach (var cell in row.Cells)
        {
            titles.Add(Fold.Words(cell.Shown));
            context.Take(Place.Title, cell.Shown, At(cell.Address));
        }
        return Out(row, LeftOutReason.Title);
    }

    private SheetLine Below(Row row)
    {
        if (IsHeader(row))
        {
            (afterHeader, signed) = (true, false);
            if (SaysOtherwise(row))
                reading.OtherHeaders.Add(row.Number);
            else
                foreach (var cell in row.Cells)
                    if (!headed.Contains(cell.Column) && !string.IsNullOrWhiteSpace(cell.Shown))
                        reading.AddedHeadings.TryAdd(cell.Column, Fold.Clean(cell.Shown));
            return Out(row, LeftOutReason.HeaderRepeated);
        }
        if (afterHeader && Lines.IsNumbering(row))
            return Out(row, LeftOutReason.Numbering);
        afterHeader = false;
        var texts = TextsOf(row);
        if (details.Of(texts) is { } detail)
            return values.Record(row, merges, detail);
        if (titles.Count > 0 && texts.Count == row.Cells.Count && texts.All(c => titles.Contains(Fold.Words(c.Text))))
            return Out(row, LeftOutReason.Title);
        var numbered =
            numberColumn > 0
            && row[numberColumn] is { IsEmpty: false } n
            && !(
                n.Kind is CellKind.Text
                && (n.Text.Length > 8 || Lines.IsGroupMark(n.Text) || Lines.TotalOf(n.Text, alone: true) is not null)
            );
        // A record below a block of signatures: the list goes on.
        signed = signed && !(numbered && values.HasRequired(row)) && !values.ListsPerson(row);
        if (signed)
            return Out(row, LeftOutReason.Signatures);
        if (!numbered && TotalOf(row, texts) is { } total)
            return Out(row, total);
        if (groups.Of(row, texts) is { } group)
        {
            values.NewGroup();
            if (!context.Enter(group.Text, At(group.Address)))
                reading.SilentGroups.Add(row.Number);
            return Out(row, LeftOutReason.Group);
        }
        if (
            !numbered
            && texts.Count is > 0 and <= 3
            && texts.Count == row.Cells.Count
            && texts.Any(c => Lines.IsSignature(c.Text))
            && !values.HasRequired(row)
            && !values.NamesPerson(row)
        )
        {
            signed = true;
            return Out(row, LeftOutReason.Signatures);
        }
        if (row.Cells.Count is 1 && texts.Count is 1 && Lines.IsNote(texts[0].Text))
            return Out(row, LeftOutReason.Note);
        if (!values.IsRecord(row, merges, numbered) && !values.NamesPerson(row))
            return Out(row, LeftOutReason.TooLittle);
        foreach (var cell in row.Cells)
            if (!headed.Contains(cell.Column) && !string.IsNullOrWhiteSpace(cell.Shown))
                reading.Unheaded.Add(cell.Column);
        return values.Record(row, merges, null);
    }

    // Good until the next row: most rows of a book are asked for them, and none keeps them.
    private List<BookCell> TextsOf(Row row)
    {
        textsOfRow.Clear();
        foreach (var cell in row.Cells)
            if (cell.Kind is CellKind.Text && !refused.Contains(cell.Column))
                textsOfRow.Add(cell);
        return textsOfRow;
    }

    // The headings said again, in their own columns or moved to others. Asked of every row, so each text is folded once.
    private bool IsHeader(Row row)
    {
        var (same, known, texts) = (0, 0, 0);
        foreach (var cell in row.Cells)
        {
            if (cell.Kind is not CellKind.Text && !(cell.Kind is CellKind.Number && headedByNumber.Contains(cell.Column)))
                return false;
            texts++;
            var words = Fold.Words(cell.Shown);
            if (headings.TryGetValue(cell.Column, out var own) && own.Contains(words))
                same++;
            if (words.Length <= MostOfAHeading && saying.Contains(words))
                known++;
        }
        return (same >= 2 && same * 10 >= texts * 7) || (known >= 3 && known * 10 >= texts * 7);
    }

    // Of the rows below, a column would be read as what stood there in the first header.
    private bool SaysOtherwise(Row row)
    {
        foreach (var column in reading.Columns)
        {
            var cell = row[column.Column];
            if (cell.IsEmpty || column.Meaning is not { } meaning)
                continue;
            var words = Fold.Words(cell.Shown);
            if (headings.TryGetValue(column.Column, out var own) && own.Contains(words))
                continue;
            if (
                anyHeading.Contains(words)
                || (synonyms.Contains(words) && !synonyms[words].Contains(meaning.Code, StringComparer.Ordinal))
                || (HeadingUnit.Of(cell.Shown, meaning.Value) is { } unit && unit != column.Unit)
            )
                return true;
        }
        return false;
    }

    private static LeftOutReason? TotalOf(Row row, List<BookCell> texts)
    {
        foreach (var cell in texts)
            if (
                Lines.TotalOf(cell.Text, texts.Count is 1) is { } total
                && (Lines.IsBareTotal(cell.Text) || texts.Count(t => t.Column != cell.Column && !IsFigure(t)) <= 1)
            )
                return total;
        // Sums without a label: formulas and nothing else.
        return texts.Count is 0 && row.Cells.Any(c => c.Kind is CellKind.FormulaWithoutValue) ? LeftOutReason.Subtotal : null;
    }

    private static bool IsFigure(BookCell cell) => Numbers.Quantity(cell, "").Value is not null;

    private string At(string address) => reading.Name + "!" + address;

    private LeftOutRow Out(Row row, LeftOutReason reason)
    {
        var text = string.Join(
            " | ",
            row.Cells.Where(c => !refused.Contains(c.Column) || row.Number <= reading.HeaderBottom)
                .Select(c => Short(Fold.Clean(c.Shown)))
                .Where(t => t.Length > 0)
        );
        if (row.Number > reading.HeaderBottom && reason is not LeftOutReason.HeaderRepeated && SaysUnit(text))
            reading.UnitsBelow.Add(row.Number);
        // A table of another kind may stand below this one, with headings much like its own.
        if (row.Number > reading.HeaderBottom && row.Cells.Count is 1 && titled(text) is { } other && other != reading.Kind)
            reading.OtherTitles[row.Number] = other;
        return new(reading.Name, row.Number, reason, text);
    }

    // “Đơn vị tính: triệu đồng” below a table: its numbers were read already, as something else.
    private bool SaysUnit(string text) =>
        HeadingUnit.IsSaid(text)
        && reading.Columns.Any(c => c.Meaning is { } meaning && HeadingUnit.Of(text, meaning.Value) is { } unit && unit != c.Unit);

    private static string Short(string text) => text.Length > 120 ? text[..120] + "…" : text;
}

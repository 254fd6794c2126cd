using System.Globalization;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>Reads the cells of one record by meaning, fills what is merged, and takes the rest from the context.</summary>
internal sealed class RowValues
{
    private readonly SheetReading reading;
    private readonly BookKind kind;
    private readonly ValueReader values;
    private readonly Context context;
    private readonly IReadOnlyDictionary<int, bool> swapped;
    private readonly (ColumnReading Column, int Index)[] columns;
    private readonly (int Index, int Of)[] denials;
    private readonly int? year;
    private readonly int nameColumn;
    private readonly Dictionary<int, BookCell> above = [];
    private readonly List<Remark> problems = [];
    private readonly List<Remark> warnings = [];

    public RowValues(SheetReading reading, ValueReader values, Context context, IReadOnlyDictionary<int, bool> swapped)
    {
        this.reading = reading;
        this.values = values;
        this.context = context;
        this.swapped = swapped;
        kind = reading.Kind!;
        year = reading.Time is { } time && time.From.Year == time.To.Year ? time.From.Year : null;
        nameColumn = kind.ListsPeople
            ? reading.Columns.FirstOrDefault(c => c.Meaning is { Value: ValueKind.PersonName, Required: true })?.Column ?? 0
            : 0;
        // Days first: units are recognised by the day of the record.
        columns =
        [
            .. reading
                .Columns.Where(c => c.Meaning is not null)
                .Select(c => (c, Index: IndexOf(c.Meaning!)))
                .OrderBy(c => c.c.Meaning!.Value is ValueKind.Date or ValueKind.Period ? 0 : 1),
        ];
        denials =
        [
            .. columns
                .Where(c => c.Column.Meaning!.Denies is not null)
                .Select(c => (c.Index, IndexOf(kind.Find(c.Column.Meaning!.Denies!)!)))
                .Distinct(),
        ];
    }

    /// <summary>Only one column carries values, so a lone cell may be a record.</summary>
    public bool SingleColumn => columns.Count(c => c.Column.Meaning!.Value is not ValueKind.Number) is 1;

    public bool IsUnitColumn(int column) => columns.Any(c => c.Column.Column == column && c.Column.Meaning!.Value is ValueKind.Unit);

    /// <summary>Beside the unit in this column the row lacks something that its columns have and no record may lack.</summary>
    public bool LacksMore(Row row, int unitColumn) =>
        columns.Any(c => c.Column.Meaning!.Required && c.Column.Column != unitColumn && row[c.Column.Column].IsEmpty);

    private bool IsUnitColumnOf(Meaning meaning) => columns.Any(c => c.Column.Meaning!.Code == meaning.Code);

    public void NewGroup() => above.Clear();

    /// <summary>In a list of people: the cell of the name holds the full name of one.</summary>
    public bool NamesPerson(Row row) => nameColumn > 0 && row[nameColumn] is { Kind: CellKind.Text } name && PersonNames.IsFull(name.Text);

    /// <summary>A person with a mark of having been there, or with a unit: nobody who signs below a list has them.</summary>
    public bool ListsPerson(Row row) =>
        NamesPerson(row)
        && columns.Any(c =>
            row[c.Column.Column] is { IsEmpty: false } cell
            && c.Column.Meaning!.Value switch
            {
                ValueKind.Signature => Marks.Known(Fold.Clean(cell.Shown)) is true,
                ValueKind.Unit or ValueKind.Organisation => values.Units.Knows(cell.Shown),
                _ => false,
            }
        );

    public bool HasRequired(Row row) => columns.Count(c => c.Column.Meaning!.Required && !row[c.Column.Column].IsEmpty) >= 2;

    /// <summary>Enough to be a record: two values, or one beside its number, at least one of them its own.</summary>
    public bool IsRecord(Row row, Merges merges, bool numbered)
    {
        var (own, filled) = (0, 0);
        foreach (var (column, _) in columns)
        {
            if (column.Meaning!.Value is ValueKind.Number)
                continue;
            if (!row[column.Column].IsEmpty)
                own++;
            else if (merges.Above(row.Number, column.Column) is not null || (IsCarried(column) && above.ContainsKey(column.Column)))
                filled++;
        }
        return own >= 1 && (numbered || SingleColumn || own + filled >= 2);
    }

    public ParsedRow Record(Row row, Merges merges, Detail? detail)
    {
        merges.Follow(row);
        problems.Clear();
        warnings.Clear();
        var record = new ParsedRow(reading.Name, row.Number, kind) { Detail = detail, Group = context.Group };
        DateOnly? day = null;
        var outside = DayOfContext() ?? reading.Time?.From;
        foreach (var (column, index) in columns)
        {
            var meaning = column.Meaning!;
            var cell = CellFor(row, column, meaning, merges, detail);
            if (meaning.Value is ValueKind.Number)
            {
                record.Number = cell.IsEmpty ? null : Fold.Clean(cell.Shown);
                continue;
            }
            if (
                meaning.Value is ValueKind.Date
                && year is { } given
                && cell.Kind is CellKind.Text
                && Dates.WithYear(cell.Text, given, day) is { } whole
            )
            {
                warnings.Add(
                    new Remark(
                        "Ô {0}: “{1}” không ghi năm, lấy năm {2} theo đầu trang.",
                        At(row, column),
                        Fold.Clean(cell.Text),
                        whole.Year
                    )
                );
                cell = cell with { Text = Dates.Show(whole) };
            }
            var parsed = values.Read(meaning, cell, "", column.Unit, day ?? outside);
            // Only remarks name the cell, and few cells need one.
            if (parsed.Problem is not null || parsed.Warning is not null)
                parsed = values.Read(meaning, cell, At(row, column), column.Unit, day ?? outside);
            if (parsed.Problem is { } problem)
                problems.Add(problem);
            if (parsed.Warning is { } warning)
                warnings.Add(warning);
            if (parsed is { Value: null, Problem: not null })
                record.Unread |= 1UL << index;
            record.Stored[index] = meaning.Many || meaning.Adds ? Join(record.Stored[index], parsed.Value) : parsed.Value;
            if (parsed.Value is DateOnly read)
            {
                day ??= read;
                LookForSwap(row, cell, column, read);
            }
        }
        // Where those who stayed away are marked, the others came.
        foreach (var (index, of) in denials)
            if (record.Stored[of] is null && record.Stored[index] is bool said)
                record.Stored[of] = !said;
        FromContext(record, detail, day ?? outside);
        if (row.Hidden)
            warnings.Add(new Remark("Dòng {0} đang bị ẩn trong bảng tính nhưng vẫn được đọc.", record.Address));
        if (problems.Count > 0)
            record.Problems = [.. problems];
        if (warnings.Count > 0)
            record.Warnings = [.. warnings];
        return record;
    }

    private BookCell CellFor(Row row, ColumnReading column, Meaning meaning, Merges merges, Detail? detail)
    {
        var cell = row[column.Column];
        if (!cell.IsEmpty)
        {
            if (IsCarried(column))
                above[column.Column] = cell;
            return cell;
        }
        if (merges.Above(row.Number, column.Column) is { } first)
        {
            if (meaning.Value is not (ValueKind.Count or ValueKind.Quantity or ValueKind.Money or ValueKind.WeightKg))
                return first;
            // A sum over several rows would be counted once per row.
            warnings.Add(new Remark("Dòng {0}: số ở ô gộp {1} chỉ tính một lần, ở dòng đầu.", row.Number, first.Address));
            return cell;
        }
        return IsCarried(column) && detail is null && above.TryGetValue(column.Column, out var last) ? last : cell;
    }

    private bool IsCarried(ColumnReading column) => column.Meaning!.FillDown || reading.Carried.Contains(column.Column);

    private void FromContext(ParsedRow record, Detail? detail, DateOnly? day)
    {
        for (var i = 0; i < kind.Meanings.Count; i++)
        {
            var meaning = kind.Meanings[i];
            // A cell that says something and cannot be read is not empty: the letterhead's district is not the ward that was meant.
            if (record.Stored[i] is null && (record.Unread & (1UL << i)) == 0 && context.Of(meaning.Code) is { } given)
            {
                record.Stored[i] = values.AsOf(given.Value, day);
                if (given.Problem is { } problem)
                    problems.Add(problem);
                if (given.Warning is { } warning)
                    warnings.Add(warning);
                if (detail is null && IsGuess(meaning, given))
                {
                    record.Guessed |= 1UL << i;
                    if (given.Value is UnitName unit)
                        warnings.Add(record.TakenFromHead(meaning, unit.Name));
                }
            }
            if (meaning.Required && detail is null && record.Stored[i] is null && problems.Count is 0)
                problems.Add(record.Lacks(meaning));
        }
    }

    // The head has the unit of the office, which is not that of a row whose own column is empty, nor the ward that a row may name elsewhere.
    private bool IsGuess(Meaning meaning, Parsed<object> given) =>
        context.IsLast(meaning.Code)
        || (
            meaning.Required
            && given.Value is UnitName unit
            && context.IsOfHead(meaning.Code)
            && (IsUnitColumnOf(meaning) || UnitLevels.Of(unit) is UnitLevel.District or UnitLevel.City)
        );

    private DateOnly? DayOfContext()
    {
        foreach (var meaning in kind.Meanings)
            if (meaning.Value is ValueKind.Date && context.Of(meaning.Code)?.Value is DateOnly day)
                return day;
        return null;
    }

    private string At(Row row, ColumnReading column) =>
        string.Create(CultureInfo.InvariantCulture, $"{reading.Name}!{column.Letter}{row.Number}");

    private void LookForSwap(Row row, in BookCell cell, ColumnReading column, DateOnly day)
    {
        // More than a year after what the title speaks of: a slip of the year. Earlier days are common, as of those who joined long before.
        if (reading.Time is { } period && period.To < DateOnly.MaxValue.AddYears(-2) && day > period.To.AddYears(1))
            warnings.Add(new Remark("Ô {0}: ngày {1} xa sau kỳ ghi ở đầu trang. Xin kiểm tra lại.", At(row, column), Dates.Show(day)));
        if (Dates.Swapped(day) is not { } other)
            return;
        var outside = reading.Time is { } time && !time.Holds(day) && time.Holds(other);
        if (outside || (cell.Kind is CellKind.Date && swapped.GetValueOrDefault(column.Column)))
            warnings.Add(
                new Remark(
                    "Ô {0}: ngày {1} có thể bị bảng tính đảo ngày và tháng (đúng ra là {2}?). Xin kiểm tra lại.",
                    At(row, column),
                    Dates.Show(day),
                    Dates.Show(other)
                )
            );
    }

    private static object? Join(object? before, object? now) =>
        (before, now) switch
        {
            (null, _) => now,
            (_, null) => before,
            (bool a, bool b) => a || b,
            (long a, long b) => a + b,
            (decimal a, decimal b) => a + b,
            (string a, string b) => a + "; " + b,
            _ => before,
        };

    private int IndexOf(Meaning meaning)
    {
        for (var i = 0; i < kind.Meanings.Count; i++)
            if (kind.Meanings[i].Code == meaning.Code)
                return i;
        throw new InvalidOperationException(meaning.Code);
    }
}

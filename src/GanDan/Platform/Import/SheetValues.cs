using System.Globalization;
using GanDan.Platform.Books;
using GanDan.Platform.Books.Values;
using GanDan.Platform.Text;

namespace GanDan.Platform.Import;

/// <summary>Puts together what a sheet says, from its rows as understood.</summary>
internal sealed class SheetValues(RecordBook book, SheetReading reading, IReadOnlyList<ParsedRow> rows)
{
    private const int First = 5;
    private const int CellLength = 100;
    private const int MostShares = 40;

    private readonly BookKind kind = book.Kind;

    /// <summary>Null where there is nothing to show. Of a list of which only counts may enter no row is shown, whatever it was understood as.</summary>
    public static AsRead? Of(RecordBook book, SheetReading reading, IReadOnlyList<ParsedRow> rows) =>
        rows.Count == 0 || book.CountsBecome is not null || (book.Kind.ListsPeople && reading.RefusedColumns.Any())
            ? null
            : new SheetValues(book, reading, rows).Read();

    private AsRead Read()
    {
        var given = kind.Meanings.Where(IsGiven).ToList();
        var sorted = book.Sorted is { } words && given.Exists(m => m.Code == words.Meaning) ? words : null;
        return new()
        {
            Of = rows.Count,
            Columns = [.. given.SelectMany(m => Columns(m, sorted))],
            Rows = [.. rows.Take(First).Select(r => new ReadRow(r.Row, [.. given.SelectMany(m => Values(m, sorted, r))]))],
            Sums =
            [
                .. given.Where(IsAdded).Select(m => new ReadSum(m.Name, m.Value, rows.Sum(r => Number(r[m.Code])))),
                .. given
                    .Where(m => m is { Value: ValueKind.Signature, Denies: null })
                    .Select(m => new ReadSum(m.Name, ValueKind.Count, rows.Count(r => r.Detail is null && r.IsSigned(m.Code)))),
                .. Heads(),
            ],
            Shares = [.. Wards(given), .. Sorted(sorted)],
            Days = Days(given),
        };
    }

    // What was added up without telling whose value is whose stands beside nobody.
    private bool IsGiven(Meaning meaning) =>
        meaning is { AddedUp: false, RefusedBecause: null, Value: not ValueKind.Number }
        && !reading.Columns.Any(c => c.Meaning?.Code == meaning.Code && reading.Sheet.Pooled.Contains(c.Column))
        && (reading.Columns.Any(c => c.Meaning?.Code == meaning.Code) || rows.Any(r => r[meaning.Code] is not null));

    // A year and the number of a class are numbers that nobody adds: a title may say them of all rows.
    private bool IsAdded(Meaning meaning) =>
        meaning.Value is ValueKind.Count or ValueKind.Money or ValueKind.WeightKg && kind.Context.All(c => c.Meaning != meaning.Code);

    // A row that stands for several counts them all.
    private IEnumerable<ReadSum> Heads()
    {
        if (rows.Any(r => r.Detail is not null))
            yield return new("Người đi theo đoàn", ValueKind.Count, rows.Sum(r => r.Detail?.Count ?? 0));
    }

    private static decimal Number(object? value) =>
        value switch
        {
            long whole => whole,
            decimal amount => amount,
            _ => 0,
        };

    private IEnumerable<ReadColumn> Columns(Meaning meaning, SortedWords? sorted)
    {
        // 2019, and not 2.019.
        yield return new(meaning.Name, meaning.Value is ValueKind.Count && !IsAdded(meaning) ? ValueKind.Number : meaning.Value);
        if (sorted?.Meaning == meaning.Code)
            yield return new(sorted.Name, ValueKind.Choice);
    }

    private IEnumerable<string?> Values(Meaning meaning, SortedWords? sorted, ParsedRow row)
    {
        var value = row[meaning.Code] switch
        {
            DateOnly day => day.ToString(AsRead.DayFormat, CultureInfo.InvariantCulture),
            Period days => days.From == days.To
                ? VietnameseNumbers.Date(days.From)
                : $"{VietnameseNumbers.Date(days.From)} – {VietnameseNumbers.Date(days.To)}",
            UnitName unit => unit.Name,
            Organisation body => Named(body),
            Choice choice => choice.Name,
            bool mark => mark ? AsRead.Yes : "0",
            string text => MayShow(meaning, text) ? text.ShortTo(CellLength) : null,
            null => null,
            var number => Convert.ToString(number, CultureInfo.InvariantCulture),
        };
        yield return meaning.Value is ValueKind.PersonName && row.Detail is { } heads
            ? $"{heads.Text.ShortTo(CellLength)} ({heads.Count})"
            : value;
        if (sorted?.Meaning == meaning.Code)
            yield return Word(sorted, row);
    }

    // A unit that a body was read to belong to, though its name does not say so, is what must be seen.
    private static string Named(Organisation body) =>
        body.Unit is { } unit && !Fold.Words(body.Whole).Contains(Fold.Words(unit.Name), StringComparison.Ordinal)
            ? $"{body.Whole.ShortTo(CellLength)} ({unit.Name})"
            : body.Whole.ShortTo(CellLength);

    // What somebody is, and not what office they hold, is not kept with them; so it is not shown beside their name.
    private bool MayShow(Meaning meaning, string text) =>
        !kind.ListsPeople
        || meaning.Value is not ValueKind.Text
        || kind.Context.Any(c => c.Meaning == meaning.Code)
        || WatchedWords.CheckValue(text).Allowed;

    private IEnumerable<ReadShares> Wards(List<Meaning> given)
    {
        var ward = given.Find(m => m.Value is ValueKind.Unit) ?? given.Find(m => m.Value is ValueKind.Organisation);
        if (ward is not null)
            yield return new(ward.Name, ValueKind.Unit, Count(rows.Select(r => r.Unit(ward.Code)?.Name)));
    }

    private IEnumerable<ReadShares> Sorted(SortedWords? sorted)
    {
        if (sorted is not null)
            yield return new(sorted.Name, ValueKind.Choice, Count(rows.Select(r => Word(sorted, r))));
    }

    private static List<ReadShare> Count(IEnumerable<string?> values) =>
        [
            .. values
                .GroupBy(v => v, StringComparer.Ordinal)
                .Select(g => new ReadShare(g.Key, g.Count()))
                .OrderBy(s => s.What is null)
                .ThenByDescending(s => s.Rows)
                .Take(MostShares),
        ];

    private static string Word(SortedWords sorted, ParsedRow row) => T.In(Language.Vietnamese)[sorted.Of(row)];

    private ReadDays? Days(List<Meaning> given)
    {
        var day = given.Find(m => m is { Value: ValueKind.Date, Required: true }) ?? given.Find(m => m.Value is ValueKind.Date);
        var days = day is null ? [] : rows.Select(r => r.Day(day.Code)).OfType<DateOnly>().ToList();
        return days.Count == 0 ? null : new(day!.Name, days.Min(), days.Max());
    }
}

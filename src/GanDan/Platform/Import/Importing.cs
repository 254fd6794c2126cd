using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

public enum RowFate
{
    New,

    /// <summary>Says what an earlier row said.</summary>
    Same,

    /// <summary>Speaks of the record of an earlier row in other words; what differs is for the feature to find.</summary>
    Edited,
}

/// <summary>A row on its way to a record.</summary>
public sealed class ImportRow(ParsedRow row)
{
    public ParsedRow Row { get; } = row;
    public RowFate Fate { get; internal set; }

    /// <summary>The record: of the earlier row, or set by the feature that makes it.</summary>
    public Guid RecordId { get; set; }

    /// <summary>How many values of the record were corrected.</summary>
    public int Corrections { get; internal set; }

    /// <summary>The feature could not make a record of it.</summary>
    public bool Rejected { get; internal set; }

    /// <summary>Fingerprint of everything the row says; set by <see cref="Fingerprints"/>.</summary>
    internal long Hash { get; set; }

    /// <summary>Fingerprint of what stays the same when the row is edited; set by <see cref="Fingerprints"/>.</summary>
    internal long Key { get; set; }
    internal BookRow? Earlier { get; set; }
}

/// <summary>A sheet on its way: how it was understood, its rows, and the sheets of the same book it repeats.</summary>
public sealed class ImportSheet(SheetReading reading, RecordBook book)
{
    public SheetReading Reading { get; } = reading;
    public RecordBook Book { get; } = book;
    public List<ImportRow> Rows { get; internal set; } = [];

    /// <summary>Earlier sheets whose rows this one repeats; the first holds most of them.</summary>
    internal List<BookSheet> Pages { get; } = [];
    internal BookSheet? Page => Pages.Count > 0 ? Pages[0] : null;
    internal SheetReport Report { get; set; } = new();

    /// <summary>What the person said of <see cref="Like"/>; null when nothing.</summary>
    internal bool? Again { get; init; }

    /// <summary>The earlier sheet with which it has most rows in common, and how many.</summary>
    internal (BookSheet Page, int Shared)? Like { get; set; }

    /// <summary>Whether the row is counted by an earlier sheet that this one does not repeat.</summary>
    public bool IsOfAnother(ImportRow row) => row.Earlier is { } earlier && Pages.TrueForAll(p => p.Id != earlier.SheetId);

    /// <summary>Whether rows of what it repeats are no longer there. Their records stay, and whatever was added up of them.</summary>
    public bool HasLost { get; set; }

    /// <summary>What was added up over its rows; set by the feature when its kind adds up.</summary>
    public Tally? Tally { get; set; }

    /// <summary>What earlier imports added up over the sheets this one repeats.</summary>
    public Tally TallyBefore()
    {
        var sum = new Tally();
        foreach (var page in Pages)
            sum.Take(Tally.Of(page));
        return sum;
    }

    /// <summary>
    /// Whether the sheet has a place for <paramref name="meaning"/>: a column, or lines around its rows. Another layout of a book may have none,
    /// and says nothing against what the record holds.
    /// </summary>
    public bool Says(string meaning) =>
        Reading.Columns.Any(c => c.Meaning?.Code == meaning) || Book.Kind.Context.Any(c => c.Meaning == meaning);

    /// <summary>
    /// Taken for the earlier sheet because its rows speak of the same things: sure only when none of them says anything else.
    /// </summary>
    internal bool IsSupposed { get; set; }

    /// <summary>How many counts of groups, kept on no row, came out otherwise.</summary>
    internal int Recounted { get; set; }

    /// <summary>The address of the cell that says <paramref name="meaning"/> in the row: <c>2018!F14</c>.</summary>
    public string At(ParsedRow row, string meaning) =>
        Reading.Columns.FirstOrDefault(c => c.Meaning?.Code == meaning) is { } column
            ? string.Create(CultureInfo.InvariantCulture, $"{row.Sheet}!{column.Letter}{row.Row}")
            : row.Address;
}

/// <summary>What a feature works with while a book comes in. Everything is one transaction.</summary>
public sealed class Importing(Shelf shelf, Me me, ImportOptions options, IReadOnlyList<string> titles, KnownUnits units)
{
    /// <summary>After so many rows it is told how far the import is.</summary>
    private const int Told = 2_000;

    private readonly BulkInsert bulk = new(shelf.Books);
    private long inserted;

    /// <summary>Called now and then with the number of rows written so far.</summary>
    internal Action<long>? Inserted { get; set; }

    public DbContext Books => shelf.Books;

    public Me Me => me;

    public ImportOptions Options => options;

    /// <summary>The lines above the headers of all sheets of the file, also of those that go to another shelf.</summary>
    public IReadOnlyList<string> Titles => titles;

    internal List<Said> Notices { get; } = [];
    internal List<Said> Problems { get; } = [];
    internal List<ChangeLine> Changes { get; } = [];
    internal List<CarriedLine> CarriedOn { get; } = [];
    internal List<BookRow> Released { get; } = [];
    internal Journal Journal { get; } = new();

    /// <summary>Writes many rows quickly, past the change tracker. Parents first.</summary>
    public void Insert<T>(T row)
        where T : class
    {
        bulk.Add(row);
        Wrote(row);
    }

    /// <summary>The same for rows of which there are many: each is written while the next is made. Making them must ask the database nothing.</summary>
    public Task InsertAll<T>(IEnumerable<T> rows)
        where T : class =>
        bulk.AddAll(
            rows.Select(row =>
            {
                Wrote(row);
                return row;
            })
        );

    private void Wrote(object row)
    {
        if (++inserted % Told == 0)
            Inserted?.Invoke(inserted);
        Journal.AddedRow(Books, row);
    }

    /// <summary>The row is another year, or another part, of a record that is there already.</summary>
    /// <param name="since">Where that record began, in the words of people.</param>
    public void CarriesOn(ImportRow row, string name, string since) => CarriedOn.Add(new CarriedLine(row.Row.Address, name, since));

    /// <summary>Something to point out to the person: totals that disagree, rows carried on.</summary>
    public void Notice(string sentence, params object[] args) => Notices.Add(Said.Of(new Remark(sentence, args)));

    /// <summary>The same, with the page where the person decides about it.</summary>
    public void NoticeAt(string href, string sentence, params object[] args) =>
        Notices.Add(Said.Of(new Remark(sentence, args)) with { Href = href });

    /// <summary>No record can be made of the row; the sentence says why and names the cell as {0}.</summary>
    public void Reject(ImportRow row, string sentence, params object[] args)
    {
        row.Rejected = true;
        Problems.Add(Said.Of(new Remark(sentence, args)));
    }

    /// <summary>
    /// False, and the row is rejected at its cell, when one of these numbers is below zero, or cannot be read where there is no earlier value
    /// to keep: a record whose numbers are never empty would hold 0 instead.
    /// </summary>
    public bool TakesNumbers(ImportSheet sheet, ImportRow row, params ReadOnlySpan<string> meanings)
    {
        foreach (var meaning in meanings)
        {
            var (parsed, at) = (row.Row, sheet.At(row.Row, meaning));
            if ((parsed.Amount(meaning) ?? parsed.Whole(meaning)) is < 0 and { } below)
                Reject(row, "Ô {0}: số {1} nhỏ hơn 0 nên dòng này chưa vào sổ. Xin sửa ô này trong tệp rồi nhập lại.", at, Show(below)!);
            else if (row.Fate is RowFate.New && parsed.IsUnread(meaning))
                Reject(row, "Ô {0}: không đọc được số nên dòng này chưa vào sổ. Xin ghi một con số rồi nhập lại.", at);
        }
        return !row.Rejected;
    }

    /// <summary>
    /// The row looked like an earlier one and speaks of another record after all: it is new, and the earlier row is one that the book no longer
    /// holds.
    /// </summary>
    public void Anew(ImportSheet sheet, ImportRow row)
    {
        if (row.Earlier is { } earlier)
        {
            Released.Add(earlier);
            sheet.HasLost = true;
        }
        (row.Earlier, row.RecordId, row.Fate) = (null, Guid.Empty, RowFate.New);
    }

    /// <summary>A value could not be taken but the record can; the sentence names the cell as {0}.</summary>
    public void Problem(string sentence, params object[] args) => Problems.Add(Said.Of(new Remark(sentence, args)));

    /// <summary>Corrects one value of a record when the row says something else, and keeps the trace with the cell as its source.</summary>
    /// <param name="sheet">The sheet of the row.</param>
    /// <param name="row">The edited row.</param>
    /// <param name="record">Kind and id of the record that changes.</param>
    /// <param name="meaning">Which column says it.</param>
    /// <param name="field">The property of the record.</param>
    /// <param name="before">The value it has.</param>
    /// <param name="after">The value the row gives.</param>
    /// <param name="set">Sets it.</param>
    public void Correct<T>(
        ImportSheet sheet,
        ImportRow row,
        (string Kind, Guid Id) record,
        string meaning,
        string field,
        T before,
        T after,
        Action<T> set
    )
    {
        // What could not be read says nothing against what the record holds; the cell is told among the problems.
        if (row.Row.IsUnread(meaning) || Alike(before, after))
            return;
        if ((after is null || EqualityComparer<T>.Default.Equals(after, default)) && !sheet.Says(meaning))
            return;
        var (at, column) = (sheet.At(row.Row, meaning), sheet.Book.Kind.Find(meaning));
        var (was, now) = (Show(before, column), Show(after, column));
        shelf.Corrected(me, record.Kind, record.Id, field, was, now, at);
        Changes.Add(new ChangeLine(at, column?.Name ?? field, was, now));
        row.Corrections++;
        set(after);
    }

    /// <summary>A count that is kept on no row comes out otherwise, though the rows may say what they said.</summary>
    /// <param name="sheet">The sheet that was added up.</param>
    /// <param name="record">Kind and id of the record that holds the count.</param>
    /// <param name="group">What is counted.</param>
    /// <param name="before">The count it has.</param>
    /// <param name="after">The count it gets.</param>
    public void Recount(ImportSheet sheet, (string Kind, Guid Id) record, string group, string before, string after)
    {
        shelf.Corrected(me, record.Kind, record.Id, group, before, after, sheet.Reading.Name);
        Changes.Add(new ChangeLine(sheet.Reading.Name, group, before, after));
        sheet.Recounted++;
    }

    /// <summary>Writes what is buffered, both ways, so that later kinds can read it.</summary>
    public async Task Flush()
    {
        bulk.Flush();
        Journal.Tracked(Books);
        await Books.SaveChangesAsync();
    }

    private static bool Alike<T>(T before, T after) =>
        before is string a && after is string b ? Fold.Canonical(a) == Fold.Canonical(b)
        : before is null && after is string { Length: 0 } ? true
        : EqualityComparer<T>.Default.Equals(before, after);

    // In the words of people: the trace is read by those who have never seen a number of a unit.
    private string? Show<T>(T value, Meaning? column = null) =>
        value switch
        {
            int id when column?.Value is ValueKind.Unit or ValueKind.Organisation => units.Name(id),
            int or long => VietnameseNumbers.Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            decimal amount => VietnameseNumbers.Amount(amount),
            Enum word => column?.Choices.FirstOrDefault(c => c.Code == word.ToString())?.Name ?? word.ToString(),
            _ => TraceWords.Kept(value, Convert.ToString(value, CultureInfo.InvariantCulture)),
        };
}

/// <summary>What the person says beside the mapping.</summary>
/// <param name="CountsOnly">Of a list of people only counts enter.</param>
/// <param name="Date">The day of such counts where the book names none.</param>
/// <param name="Term">A term's days where the book is not to be asked: code, first and last day.</param>
public sealed record ImportOptions(bool CountsOnly = false, DateOnly? Date = null, TermDays? Term = null, ImportChoices? Choices = null);

/// <summary>The days of a term, given by hand: <c>2017-2020:2017-01-01:2020-03-24</c>.</summary>
public sealed record TermDays(string Code, DateOnly From, DateOnly To)
{
    /// <summary>Reads the form above; throws <see cref="RuleBroken"/> when it is another.</summary>
    public static TermDays Parse(string text)
    {
        var parts = text.Split(':');
        return
            parts.Length == 3
            && DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && DateOnly.TryParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            && from <= to
            ? new TermDays(parts[0], from, to)
            : throw new RuleBroken("Ghi nhiệm kỳ dạng 2017-2020:2017-01-01:2020-03-24.", "Term");
    }
}

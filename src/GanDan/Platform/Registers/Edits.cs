using GanDan.Platform.Access;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Registers;

/// <summary>A record that two people may edit at once: its version decides who was first.</summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>What somebody else saved meanwhile, beside what was typed here.</summary>
public sealed record Conflict(string By, DateTime At, IReadOnlyList<Difference> Differences);

/// <summary>One field where the two differ.</summary>
public sealed record Difference(string Title, string Typed, string Saved);

/// <summary>Editing with trace, the same in the office's books and in the vault's: each keeps its own corrections.</summary>
public static class Edits
{
    /// <summary>Keeps the trace of every value that differs between two forms of a record; true when any did.</summary>
    public static bool Traced<TForm>(this DbContext books, Me me, string kind, Guid id, TForm before, TForm after)
        where TForm : class
    {
        var changed = FormColumn.Of<TForm>().Where(c => !string.Equals(c.Text(before), c.Text(after), StringComparison.Ordinal)).ToList();
        foreach (var column in changed)
            books.Traced(me, kind, id, column.Path, column.Text(before), column.Text(after));
        return changed.Count > 0;
    }

    /// <summary>Keeps the trace of one changed value.</summary>
    public static void Traced(this DbContext books, Me me, string kind, Guid id, string field, string? before, string? after) =>
        books
            .Set<Correction>()
            .Add(
                new Correction
                {
                    RecordKind = kind,
                    RecordId = id,
                    Field = field,
                    Before = before,
                    After = after,
                    At = me.Now,
                    By = me.Name,
                }
            );

    /// <summary>
    /// Throws <see cref="DbUpdateConcurrencyException"/> when the record is no longer as the form was opened with: before any rule says something of
    /// what another has done meanwhile.
    /// </summary>
    public static void MustBeAsSeen(this DbContext books, IVersioned record, int version)
    {
        if (books.Entry(record).Property(nameof(IVersioned.Version)).CurrentValue is int now && now != version)
            throw new DbUpdateConcurrencyException("Somebody was first.");
    }

    /// <summary>Saves only if the record still has the version that the form was opened with; the database refuses otherwise.</summary>
    public static void Expect(this DbContext books, IVersioned record, int version)
    {
        books.Entry(record).Property(nameof(IVersioned.Version)).OriginalValue = version;
        record.Version = version + 1;
    }

    /// <summary>What differs between what was typed and what somebody else has saved.</summary>
    public static async Task<Conflict> ConflictOf<TForm>(this DbContext books, Guid id, TForm typed, TForm saved)
        where TForm : class
    {
        var last = await books
            .Set<Correction>()
            .AsNoTracking()
            .Where(c => c.RecordId == id)
            .OrderByDescending(c => c.Id)
            .FirstOrDefaultAsync();
        return new Conflict(
            last?.By ?? "",
            last?.At ?? default,
            [
                .. FormColumn
                    .Of<TForm>()
                    .Select(c => new Difference(c.Title, c.Text(typed), c.Text(saved)))
                    .Where(d => !string.Equals(d.Typed, d.Saved, StringComparison.Ordinal)),
            ]
        );
    }

    /// <summary>The changes of records, latest first.</summary>
    public static async Task<IReadOnlyList<Correction>> TraceOf(this DbContext books, IReadOnlyList<Guid> ids) =>
        await books.Set<Correction>().AsNoTracking().Where(c => ids.Contains(c.RecordId)).OrderByDescending(c => c.Id).ToListAsync();

    /// <summary>The changes of the last edit on the screen, for undoing it.</summary>
    public static async Task<IReadOnlyList<Correction>> LastEdit(this DbContext books, string kind, Guid id)
    {
        var edits = books.Set<Correction>().AsNoTracking().Where(c => c.RecordKind == kind && c.RecordId == id && c.Source == null);
        var last = await edits.OrderByDescending(c => c.Id).Select(c => (DateTime?)c.At).FirstOrDefaultAsync();
        return last is null ? [] : await edits.Where(c => c.At == last).ToListAsync();
    }

    /// <summary>Takes a record out of its register with a reason, with its trace. Throws <see cref="RuleBroken"/> without a reason.</summary>
    public static void TakeOut(this DbContext books, Me me, string kind, Guid id, IWithdrawable record, string? reason)
    {
        record.Withdraw(reason, me.Now);
        books.Traced(me, kind, id, RecordTrace.Taken, null, record.WithdrawnWhy);
    }

    /// <summary>Puts a withdrawn record back, with its trace.</summary>
    public static void TakeBack(this DbContext books, Me me, string kind, Guid id, IWithdrawable record)
    {
        books.Traced(me, kind, id, RecordTrace.Taken, record.WithdrawnWhy, null);
        record.PutBack();
    }
}

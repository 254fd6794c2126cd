using System.Data.Common;
using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Registers;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GanDan.Platform.Import;

/// <summary>Takes an import back whole, within seven days and only while nobody has edited what it brought.</summary>
public sealed class TakeBack(Me me)
{
    private const int Chunk = 500;

    /// <summary>Runs inside the caller's transaction when there is one. Throws <see cref="RuleBroken"/> when it cannot be taken back.</summary>
    public async Task Run(Shelf shelf, Guid runId)
    {
        var db = shelf.Books;
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        var run = await db.Set<ImportRun>().SingleOrDefaultAsync(r => r.Id == runId) ?? throw new RuleBroken("Không có lần nhập này.");
        var undo = await db.Set<ImportUndo>().SingleOrDefaultAsync(u => u.RunId == runId);
        if (run.UndoneAt is not null)
            throw new RuleBroken("Lần nhập này đã được hoàn tác.");
        if (undo is null || me.Now - undo.At > ImportUndo.Kept)
            throw new RuleBroken("Chỉ hoàn tác được trong 7 ngày sau khi nhập. Hãy sửa từng bản ghi, hoặc nhập lại sổ đã sửa.");

        var journal = Journal.Unpack(undo.Journal);
        await Untouched(db, journal, run);
        var restored = await Restore(shelf, journal);
        await db.Set<BookRow>().Where(r => r.RunId == runId).ExecuteDeleteAsync();
        var removed = await Remove(db, journal);
        (run.UndoneAt, run.UndoneBy) = (me.Now, me.Name);
        db.Remove(undo);
        shelf.Record(me, new ImportUndone(run.Id, run.BookId, removed, restored));
        await db.SaveChangesAsync();
        if (transaction is not null)
            await transaction.CommitAsync();
    }

    // With the row it came from, so that a person finds it; what has no row of its own is named by nothing.
    private static async Task<RuleBroken> EditedSince(DbContext db, ImportRun run, IReadOnlyCollection<Guid> records)
    {
        var row = await db.Set<BookRow>()
            .Where(r => r.RunId == run.Id && records.Contains(r.RecordId))
            .OrderBy(r => r.Id)
            .Select(r => new { r.SheetId, r.RowNumber })
            .FirstOrDefaultAsync();
        if (row is null)
            return EditedSince();
        var sheet = await db.Set<BookSheet>().Where(s => s.Id == row.SheetId).Select(s => s.Name).SingleAsync();
        return new(
            "Bản ghi của dòng {0} đã được sửa hoặc dùng tiếp, nên không hoàn tác cả lần nhập được. Hãy sửa từng bản ghi.",
            args: string.Create(CultureInfo.InvariantCulture, $"{sheet}!{row.RowNumber}")
        );
    }

    private static RuleBroken EditedSince() =>
        new("Có bản ghi của lần nhập này đã được sửa hoặc dùng tiếp, nên không hoàn tác cả lần nhập được. Hãy sửa từng bản ghi.");

    // Nobody has corrected a record it brought, and no later import that still stands has. What an import corrected that was itself taken
    // back is as it was: its traces stay, and are no reason to refuse.
    private static async Task Untouched(DbContext db, Journal journal, ImportRun run)
    {
        var later = await Later(db, run);
        foreach (var addition in journal.Added)
        {
            var type = db.Model.FindEntityType(addition.Entity)!;
            var versioned = type.FindProperty("Version") is not null && journal.Changed.TrueForAll(c => c.Entity != addition.Entity);
            foreach (var ids in addition.Ids.Chunk(Chunk))
            {
                if (ids.Where(later.Contains).ToList() is [_, ..] used)
                    throw await EditedSince(db, run, used);
                var corrected = await db.Set<Correction>()
                    .Where(c =>
                        ids.Contains(c.RecordId)
                        && c.At > run.At
                        && (c.Source == null || (c.Source != Source && !EF.Functions.Like(c.Source, "%!%")))
                    )
                    .Select(c => c.RecordId)
                    .Take(Chunk)
                    .ToListAsync();
                if (corrected.Count > 0)
                    throw await EditedSince(db, run, corrected);
                if (versioned && await Versioned(db, type, ids) is [_, ..] edited)
                    throw await EditedSince(db, run, edited);
            }
        }
    }

    // The records that imports after this one have changed and not given back.
    private static async Task<HashSet<Guid>> Later(DbContext db, ImportRun run)
    {
        var undos = await db.Set<ImportUndo>().AsNoTracking().Where(u => u.RunId != run.Id && u.At >= run.At).ToListAsync();
        return
        [
            .. undos
                .SelectMany(u => Journal.Unpack(u.Journal).Changed)
                .Select(c => Journal.Value(c.Key, Journal.KeyOf(db.Model.FindEntityType(c.Entity)!)!.ClrType))
                .OfType<Guid>(),
        ];
    }

    private async Task<int> Restore(Shelf shelf, Journal journal)
    {
        var (db, restored) = (shelf.Books, 0);
        foreach (var removal in journal.Removed)
            Revive(db, removal);
        await db.SaveChangesAsync();
        foreach (var record in journal.Changed.GroupBy(c => (c.Entity, c.Key)))
        {
            var type = db.Model.FindEntityType(record.Key.Entity)!;
            var key = Journal.Value(record.Key.Key, Journal.KeyOf(type)!.ClrType)!;
            // What the import itself added is removed below, whatever it became meanwhile.
            if (key is Guid id && journal.Added.Exists(a => a.Entity == record.Key.Entity && a.Ids.Contains(id)))
                continue;
            if (await db.FindAsync(type.ClrType, key) is not { } stored)
                throw EditedSince();
            var entry = db.Entry(stored);
            foreach (var change in record)
            {
                var property = entry.Property(change.Property);
                if (Journal.Text(property.CurrentValue) != change.After)
                    throw EditedSince();
                property.CurrentValue = Journal.Value(change.Before, property.Metadata.ClrType);
                // What an import keeps to know its book again is no record's value.
                if (key is Guid subject && change.Property is not "Version" && type.ClrType.Namespace != typeof(TakeBack).Namespace)
                    shelf.Corrected(
                        me,
                        type.ClrType.Name.ToLowerInvariant(),
                        subject,
                        change.Property,
                        Words(change.After, property.Metadata.ClrType),
                        Words(change.Before, property.Metadata.ClrType),
                        Source
                    );
            }
            restored++;
        }
        await db.SaveChangesAsync();
        return restored;
    }

    /// <summary>How the trace names a value that was given back.</summary>
    private const string Source = "hoàn tác lần nhập";

    private static string? Words(string? kept, Type type) => TraceWords.Kept(Journal.Value(kept, type), kept);

    private static void Revive(DbContext db, JournalRemoval removal)
    {
        var type = db.Model.FindEntityType(removal.Entity)!;
        var revived = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type.ClrType);
        var entry = db.Entry(revived);
        foreach (var (name, value) in removal.Values)
            entry.Property(name).CurrentValue = Journal.Value(value, type.FindProperty(name)!.ClrType);
        entry.State = EntityState.Added;
    }

    private static async Task<int> Remove(DbContext db, Journal journal)
    {
        var removed = 0;
        db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Unchanged && e.Entity is not ImportRun and not ImportUndo)
            .ToList()
            .ForEach(e => e.State = EntityState.Detached);
        foreach (var addition in Enumerable.Reverse(journal.Added))
        {
            var type = db.Model.FindEntityType(addition.Entity)!;
            foreach (var ids in addition.Ids.Chunk(Chunk))
                try
                {
                    removed += await Execute(db, type, "DELETE", ids);
                }
                catch (DbException)
                {
                    // Something was hung on it since: a foreign key holds it.
                    throw EditedSince();
                }
        }
        return removed;
    }

    private static async Task<List<Guid>> Versioned(DbContext db, IEntityType type, Guid[] ids)
    {
        await using var command = Command(db, type, "SELECT \"Id\"", ids, " AND \"Version\" > 0");
        await using var rows = await command.ExecuteReaderAsync();
        var edited = new List<Guid>();
        while (await rows.ReadAsync())
            edited.Add(rows.GetGuid(0));
        return edited;
    }

    private static async Task<int> Execute(DbContext db, IEntityType type, string verb, Guid[] ids)
    {
        await using var command = Command(db, type, verb, ids, "");
        return await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(DbContext db, IEntityType type, string verb, Guid[] ids, string and)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(
            db.Database.CurrentTransaction!
        );
        var schema = type.GetSchema() is { } named ? $"\"{named}\"." : "";
#pragma warning disable CA2100 // Table names come from the model, the verb from the two lines above.
        command.CommandText =
            $"{verb} FROM {schema}\"{type.GetTableName()}\" WHERE \"Id\" IN ({string.Join(", ", ids.Select((_, i) => "@p" + i))}){and}";
#pragma warning restore CA2100
        for (var i = 0; i < ids.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + i;
            parameter.Value = ids[i];
            command.Parameters.Add(parameter);
        }
        return command;
    }
}

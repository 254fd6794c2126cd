using GanDan.Platform.Access;
using GanDan.Platform.Registers;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Registers
{
    /// <summary>A record that two people may edit at once: its version decides who was first.</summary>
    public interface IVersioned
    {
        int Version { get; set; }
    }

    /// <summary>What somebody else saved meanwhile, beside what was typed here.</summary>
    public sealed record Conflict(string By, DateTime At, IReadOnlyList<Difference> Differences);

    /// <summary>One field where the two differ.</summary>
    public sealed record Difference(string Title, string Typed, string Saved);
}

namespace GanDan.Platform.Data
{
    public abstract partial class Db
    {
        /// <summary>Keeps the trace of every value that differs between two forms of a record; true when any did.</summary>
        public bool Traced<TForm>(Me me, string kind, Guid id, TForm before, TForm after)
            where TForm : class
        {
            var changed = FormColumn.Of<TForm>().Where(c => !string.Equals(c.Text(before), c.Text(after), StringComparison.Ordinal)).ToList();
            foreach (var column in changed)
                Corrected(me, kind, id, column.Path, column.Text(before), column.Text(after));
            return changed.Count > 0;
        }

        /// <summary>Saves only if the record still has the version that the form was opened with; the database refuses otherwise.</summary>
        public void Expect(IVersioned record, int version)
        {
            Entry(record).Property(r => r.Version).OriginalValue = version;
            record.Version = version + 1;
        }

        /// <summary>What differs between what was typed and what somebody else has saved.</summary>
        public async Task<Conflict> ConflictOf<TForm>(Guid id, TForm typed, TForm saved)
            where TForm : class
        {
            var last = await Corrections.AsNoTracking().Where(c => c.RecordId == id).OrderByDescending(c => c.Id).FirstOrDefaultAsync();
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

        /// <summary>The changes of a record, latest first.</summary>
        public async Task<IReadOnlyList<Correction>> TraceOf(params IReadOnlyList<Guid> ids) =>
            await Corrections.AsNoTracking().Where(c => ids.Contains(c.RecordId)).OrderByDescending(c => c.Id).ToListAsync();

        /// <summary>The changes of the last edit on the screen, for undoing it.</summary>
        public async Task<IReadOnlyList<Correction>> LastEdit(Guid id)
        {
            var edits = Corrections.AsNoTracking().Where(c => c.RecordId == id && c.Source == null);
            var last = await edits.OrderByDescending(c => c.Id).Select(c => (DateTime?)c.At).FirstOrDefaultAsync();
            return last is null ? [] : await edits.Where(c => c.At == last).ToListAsync();
        }
    }
}

using GanDan.Platform.Access;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Platform.Trace
{
    /// <summary>
    /// A changed value of a record: what it was, what it became, who changed it and from where. Texts live here and not in the event,
    /// so that an erasure reaches them while the trail keeps that the change happened.
    /// </summary>
    public sealed class Correction
    {
        public long Id { get; private init; }
        public required string RecordKind { get; init; }
        public required Guid RecordId { get; init; }
        public required string Field { get; init; }
        public string? Before { get; init; }
        public string? After { get; init; }
        public required DateTime At { get; init; }
        public required string By { get; init; }

        /// <summary>Where it came from: a cell of a book (<c>2018!F14</c>) or null for an edit on the screen.</summary>
        public string? Source { get; init; }
    }

    public sealed class CorrectionMap : IEntityTypeConfiguration<Correction>
    {
        public void Configure(EntityTypeBuilder<Correction> e)
        {
            e.Property(c => c.RecordKind).HasMaxLength(40);
            e.Property(c => c.Field).HasMaxLength(60);
            e.Property(c => c.By).HasMaxLength(200);
            e.Property(c => c.Source).HasMaxLength(200);
            e.HasIndex(c => c.RecordId);
        }
    }
}

namespace GanDan.Platform.Data
{
    public abstract partial class Db
    {
        public DbSet<Correction> Corrections => Set<Correction>();

        /// <summary>Keeps the trace of one changed value; says nothing when the value is the same.</summary>
        public void Corrected(Me me, string kind, Guid id, string field, string? before, string? after, string? source = null)
        {
            if (string.Equals(before, after, StringComparison.Ordinal))
                return;
            Corrections.Add(
                new Correction
                {
                    RecordKind = kind,
                    RecordId = id,
                    Field = field,
                    Before = before,
                    After = after,
                    At = me.Now,
                    By = me.Name,
                    Source = source,
                }
            );
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Initiatives
{
    public sealed class ContinuationMap : IEntityTypeConfiguration<Continuation>
    {
        public void Configure(EntityTypeBuilder<Continuation> e)
        {
            e.Property(c => c.EarlierName).HasMaxLength(Initiative.NameMaxLength);
            e.Property(c => c.LaterName).HasMaxLength(Initiative.NameMaxLength);
            e.Property(c => c.DecidedBy).HasMaxLength(200);
            e.Property(c => c.Version).IsConcurrencyToken();
            e.HasIndex(c => new { c.State, c.Year });
            e.HasIndex(c => c.LaterId);
        }
    }
}

namespace GanDan.Platform.Data
{
    public abstract partial class Db
    {
        public DbSet<Initiatives.Continuation> Continuations => Set<Initiatives.Continuation>();
    }
}

using GanDan.Cases.Words;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Words
{
    /// <summary>On PostgreSQL a change carries the number of its transaction.</summary>
    [OnPostgres]
    public sealed class WordChangeMap : IEntityTypeConfiguration<WordChange>
    {
        private const string Transaction = "Transaction";

        public void Configure(EntityTypeBuilder<WordChange> e)
        {
            e.Property<ulong>(Transaction).HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()");
            e.HasIndex(Transaction);
            e.Property(c => c.On).HasDefaultValueSql("CURRENT_DATE");
        }
    }
}

namespace GanDan.Platform.Data
{
    public abstract partial class Db
    {
        public DbSet<WordChange> WordChanges => Set<WordChange>();
    }
}

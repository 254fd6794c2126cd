using GanDan.Platform.Calendar;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Platform.Calendar
{
    public sealed class OfficeDayMap : IEntityTypeConfiguration<OfficeDay>
    {
        public void Configure(EntityTypeBuilder<OfficeDay> e)
        {
            e.Property(d => d.Name).HasMaxLength(OfficeDay.NameMaxLength);
            e.Property(d => d.Source).HasMaxLength(OfficeDay.SourceMaxLength);
            e.Property(d => d.WithdrawnWhy).HasMaxLength(Withdrawal.ReasonMaxLength);
            e.Property(d => d.Version).IsConcurrencyToken();
            e.HasIndex(d => d.Date).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        }
    }
}

namespace GanDan.Platform.Data
{
    public abstract partial class Db
    {
        public DbSet<OfficeDay> OfficeDays => Set<OfficeDay>();
    }
}

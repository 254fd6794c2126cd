using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Campaigns;

public sealed class DriveMap : IEntityTypeConfiguration<Drive>
{
    public void Configure(EntityTypeBuilder<Drive> e)
    {
        e.Property(d => d.Place).HasMaxLength(300);
        e.Property(d => d.SearchText).HasMaxLength(500);
        e.Property(d => d.WithdrawnWhy).HasMaxLength(Withdrawal.ReasonMaxLength);
        e.Property(d => d.Version).IsConcurrencyToken();
        e.HasOne<Unit>().WithMany().HasForeignKey(d => d.UnitId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(d => new { d.HeldOn, d.UnitId });
    }
}

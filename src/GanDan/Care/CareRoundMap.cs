using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Care;

public sealed class CareRoundMap : IEntityTypeConfiguration<CareRound>
{
    public void Configure(EntityTypeBuilder<CareRound> e)
    {
        e.Property(r => r.Occasion).HasMaxLength(200);
        e.Property(r => r.Source).HasMaxLength(200);
        e.Property(r => r.SearchText).HasMaxLength(500);
        e.Property(r => r.WithdrawnWhy).HasMaxLength(Withdrawal.ReasonMaxLength);
        e.Property(r => r.Version).IsConcurrencyToken();
        e.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(r => new { r.HeldOn, r.UnitId });
    }
}

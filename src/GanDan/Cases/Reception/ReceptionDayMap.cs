using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Reception;

public sealed class ReceptionDayMap : IEntityTypeConfiguration<ReceptionDay>
{
    public void Configure(EntityTypeBuilder<ReceptionDay> e)
    {
        e.Property(d => d.Place).HasMaxLength(CitizenReception.NameMaxLength);
        e.Property(d => d.Head).HasMaxLength(CitizenReception.NameMaxLength);
        e.Property(d => d.ReceivedBy).HasMaxLength(CitizenReception.NameMaxLength);
        e.Property(d => d.Title).HasMaxLength(CitizenReception.NameMaxLength);
        e.Property(d => d.Topics).HasMaxLength(ReceptionDay.TopicsMaxLength);
        e.Property(d => d.WithdrawnWhy).HasMaxLength(Withdrawal.ReasonMaxLength);
        e.Property(d => d.Version).IsConcurrencyToken();
        e.HasOne<Unit>().WithMany().HasForeignKey(d => d.UnitId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(d => new { d.HeldOn, d.UnitId });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Reception;

public sealed class SealedVisitorMap : IEntityTypeConfiguration<SealedVisitor>
{
    public void Configure(EntityTypeBuilder<SealedVisitor> e)
    {
        e.HasKey(v => v.ReceptionId);
        e.Property(v => v.Sealed).HasMaxLength(6000);
        e.HasIndex(v => v.PurgeOn);
        e.HasOne<CitizenReception>().WithMany().HasForeignKey(v => v.ReceptionId).OnDelete(DeleteBehavior.Restrict);
    }
}

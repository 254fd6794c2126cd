using GanDan.Cases.Flow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Moderation;

public sealed class HidingMap : IEntityTypeConfiguration<Hiding>
{
    public void Configure(EntityTypeBuilder<Hiding> e)
    {
        e.ToTable("CaseHidings");
        e.HasKey(h => new { h.CaseId, h.Id });
        e.Property(h => h.Ground).HasMaxLength(CaseStep.GroundMaxLength);
        e.HasOne<Case>().WithMany().HasForeignKey(h => h.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

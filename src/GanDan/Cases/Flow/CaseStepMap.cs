using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Flow;

public sealed class CaseStepMap : IEntityTypeConfiguration<CaseStep>
{
    public void Configure(EntityTypeBuilder<CaseStep> e)
    {
        e.HasKey(s => new { s.CaseId, s.Id });
        e.Property(s => s.ByName).HasMaxLength(200);
        e.Property(s => s.Told).HasMaxLength(CaseStep.TextMaxLength);
        e.Property(s => s.Note).HasMaxLength(CaseStep.TextMaxLength);
        e.Property(s => s.Ground).HasMaxLength(CaseStep.GroundMaxLength);
        e.Property(s => s.Document).HasMaxLength(CaseStep.GroundMaxLength);
        e.Ignore(s => s.IsPublic);
        e.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

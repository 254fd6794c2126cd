using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Intake;

public sealed class CaseContactMap : IEntityTypeConfiguration<CaseContact>
{
    public void Configure(EntityTypeBuilder<CaseContact> e)
    {
        e.HasKey(c => c.CaseId);
        e.Property(c => c.Sealed).HasMaxLength(4000);
        e.HasIndex(c => c.PurgeOn);
        e.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

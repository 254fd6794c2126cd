using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Intake;

public sealed class CaseFileMap : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> e)
    {
        e.HasKey(f => new { f.CaseId, f.Id });
        e.Property(f => f.Hash).HasMaxLength(64);
        e.Property(f => f.ThumbHash).HasMaxLength(64);
        e.Property(f => f.PublicHash).HasMaxLength(64);
        e.Property(f => f.MediaType).HasMaxLength(40);
        e.Ignore(f => f.IsPaper);
        e.HasOne<Case>().WithMany().HasForeignKey(f => f.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

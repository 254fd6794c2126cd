using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Answers;

public sealed class VerdictMap : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> e)
    {
        e.ToTable("CaseVerdicts");
        e.HasKey(v => new { v.CaseId, v.Id });
        e.Property(v => v.Words).HasMaxLength(Verdict.WordsMaxLength);
        e.HasOne<Case>().WithMany().HasForeignKey(v => v.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Answers;

public sealed class CaseAnswerMap : IEntityTypeConfiguration<CaseAnswer>
{
    public void Configure(EntityTypeBuilder<CaseAnswer> e)
    {
        e.HasKey(a => new { a.CaseId, a.Id });
        e.Property(a => a.Text).HasMaxLength(CaseAnswer.TextMaxLength);
        e.Property(a => a.WrittenByName).HasMaxLength(200);
        e.Property(a => a.ReviewedByName).HasMaxLength(200);
        e.Property(a => a.SentBackWhy).HasMaxLength(CaseAnswer.SentBackWhyMaxLength);
        e.Property(a => a.Version).IsConcurrencyToken();
        e.HasIndex(a => new { a.CaseId, a.Round }).IsUnique();
        e.HasIndex(a => a.State);
        e.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

using GanDan.Cases.Answers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Corrections;

public sealed class AnswerCorrectionMap : IEntityTypeConfiguration<AnswerCorrection>
{
    public void Configure(EntityTypeBuilder<AnswerCorrection> e)
    {
        e.HasKey(c => new { c.CaseId, c.Id });
        e.Property(c => c.Text).HasMaxLength(CaseAnswer.TextMaxLength);
        e.Property(c => c.Why).HasMaxLength(AnswerCorrection.WhyMaxLength);
        e.Property(c => c.WrittenByName).HasMaxLength(200);
        e.Property(c => c.ReviewedByName).HasMaxLength(200);
        e.Property(c => c.SentBackWhy).HasMaxLength(CaseAnswer.SentBackWhyMaxLength);
        e.Property(c => c.Version).IsConcurrencyToken();
        e.HasIndex(c => c.State);
        e.HasOne<CaseAnswer>().WithMany().HasForeignKey(c => new { c.CaseId, c.AnswerId }).OnDelete(DeleteBehavior.Restrict);
    }
}

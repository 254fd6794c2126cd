using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Answers;

public sealed class PointMap : IEntityTypeConfiguration<Point>
{
    public void Configure(EntityTypeBuilder<Point> e)
    {
        e.ToTable("CasePoints");
        e.HasKey(p => new { p.CaseId, p.Id });
        e.Property(p => p.Question).HasMaxLength(Point.QuestionMaxLength);
        e.Property(p => p.Reply).HasMaxLength(Point.ReplyMaxLength);
        e.Property(p => p.PassedTo).HasMaxLength(Point.EvidenceMaxLength);
        e.Property(p => p.Document).HasMaxLength(Point.EvidenceMaxLength);
        e.Property(p => p.Ground).HasMaxLength(Point.EvidenceMaxLength);
        e.Property(p => p.Version).IsConcurrencyToken();
        e.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

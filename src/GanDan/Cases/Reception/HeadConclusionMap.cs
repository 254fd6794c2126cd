using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Reception;

public sealed class HeadConclusionMap : IEntityTypeConfiguration<HeadConclusion>
{
    public void Configure(EntityTypeBuilder<HeadConclusion> e)
    {
        e.Property(c => c.Id).ValueGeneratedNever();
        e.Property(c => c.Task).HasMaxLength(HeadConclusion.TaskMaxLength);
        e.Property(c => c.Body).HasMaxLength(HeadConclusion.BodyMaxLength);
        e.Property(c => c.Notice).HasMaxLength(HeadConclusion.PaperMaxLength);
        e.Property(c => c.Proof).HasMaxLength(HeadConclusion.PaperMaxLength);
        e.Property(c => c.Version).IsConcurrencyToken();
        e.HasOne<CitizenReception>().WithMany().HasForeignKey(c => c.ReceptionId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(c => new { c.DoneOn, c.DueOn });
    }
}

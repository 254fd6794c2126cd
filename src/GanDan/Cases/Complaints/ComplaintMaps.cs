using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Complaints;

public sealed class ComplaintDialogueMap : IEntityTypeConfiguration<ComplaintDialogue>
{
    public void Configure(EntityTypeBuilder<ComplaintDialogue> e)
    {
        e.HasKey(d => new { d.CaseId, d.Id });
        e.Property(d => d.Place).HasMaxLength(ComplaintDialogue.PlaceMaxLength);
        e.Property(d => d.Minutes).HasMaxLength(ComplaintDialogue.MinutesMaxLength);
        e.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class ComplaintDecisionMap : IEntityTypeConfiguration<ComplaintDecision>
{
    public void Configure(EntityTypeBuilder<ComplaintDecision> e)
    {
        e.HasKey(d => d.CaseId);
        e.Property(d => d.Number).HasMaxLength(ComplaintDecision.NumberMaxLength);
        e.Property(d => d.SentBy).HasMaxLength(ComplaintDecision.PaperMaxLength);
        e.Property(d => d.Version).IsConcurrencyToken();
        e.HasOne<Case>().WithOne().HasForeignKey<ComplaintDecision>(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Triage;

public sealed class PetitionMap : IEntityTypeConfiguration<Petition>
{
    public void Configure(EntityTypeBuilder<Petition> e)
    {
        e.HasKey(p => p.CaseId);
        e.Property(p => p.Whose).HasMaxLength(Petition.WhoseMaxLength);
        e.Property(p => p.Grounds).HasMaxLength(Petition.GroundsMaxLength);
        e.Property(p => p.Version).IsConcurrencyToken();
        e.Ignore(p => p.Eligible);
        e.Ignore(p => p.GroundList);
        e.Ignore(p => p.Size);
        e.Ignore(p => p.HoldsPapers);
        e.Property(p => p.FirstDecision).HasMaxLength(Petition.FirstDecisionMaxLength);
        e.Ignore(p => p.ResolveCode);
        e.Ignore(p => p.IsSecond);
        e.HasOne<Case>().WithOne().HasForeignKey<Petition>(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Case>().WithMany().HasForeignKey(p => p.SplitFromId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Case>().WithMany().HasForeignKey(p => p.SecondOfId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(p => p.SplitFromId);
        e.HasIndex(p => p.SecondOfId);
        e.HasIndex(p => p.KeepUntil);
    }
}

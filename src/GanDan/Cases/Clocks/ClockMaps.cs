using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Clocks;

public sealed class DeadlineRuleMap : IEntityTypeConfiguration<DeadlineRule>
{
    public void Configure(EntityTypeBuilder<DeadlineRule> e)
    {
        e.Property(r => r.Code).HasMaxLength(DeadlineRule.CodeMaxLength);
        e.Property(r => r.Source).HasMaxLength(DeadlineRule.SourceMaxLength);
        e.Property(r => r.Version).IsConcurrencyToken();
        e.HasIndex(r => new { r.Code, r.ValidFrom }).IsUnique();
    }
}

public sealed class CaseClockMap : IEntityTypeConfiguration<CaseClock>
{
    public void Configure(EntityTypeBuilder<CaseClock> e)
    {
        e.HasKey(c => new { c.CaseId, c.Id });
        e.Property(c => c.RuleCode).HasMaxLength(DeadlineRule.CodeMaxLength);
        e.Property(c => c.Version).IsConcurrencyToken();
        e.Ignore(c => c.Runs);
        e.Ignore(c => c.MetLate);
        e.Ignore(c => c.MeasuredBy);
        e.Ignore(c => c.Extendable);
        e.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

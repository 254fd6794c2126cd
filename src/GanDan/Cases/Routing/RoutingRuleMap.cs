using GanDan.Cases.Intake;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Routing;

public sealed class RoutingRuleMap : IEntityTypeConfiguration<RoutingRule>
{
    public void Configure(EntityTypeBuilder<RoutingRule> e)
    {
        e.Property(r => r.HandledBy).HasMaxLength(Case.HandledByMaxLength);
        e.Property(r => r.Version).IsConcurrencyToken();
        e.HasIndex(r => new { r.UnitId, r.TopicId }).IsUnique();
        e.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Topic>().WithMany().HasForeignKey(r => r.TopicId).OnDelete(DeleteBehavior.Restrict);
    }
}

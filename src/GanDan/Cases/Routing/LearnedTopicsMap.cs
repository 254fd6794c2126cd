using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Routing;

public sealed class LearnedTopicsMap : IEntityTypeConfiguration<LearnedTopics>
{
    public void Configure(EntityTypeBuilder<LearnedTopics> e)
    {
        e.ToTable("TopicModels");
        e.Property(m => m.Basis).HasMaxLength(64);
        e.HasIndex(m => m.TrainedAt);
    }
}

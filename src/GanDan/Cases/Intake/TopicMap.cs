using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Intake;

public sealed class TopicMap : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> e)
    {
        e.Property(t => t.Name).HasMaxLength(Topic.NameMaxLength);
        e.Property(t => t.Icon).HasMaxLength(40);
        e.Property(t => t.HandledBy).HasMaxLength(300);
        e.Property(t => t.Version).IsConcurrencyToken();
        e.HasIndex(t => t.Name).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.People;

public sealed class OneTimeLinkMap : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> e)
    {
        e.Property(l => l.Hash).HasMaxLength(64);
        e.Property(l => l.Version).IsConcurrencyToken();
        e.HasIndex(l => l.Hash).IsUnique();
    }
}

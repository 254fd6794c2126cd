using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Initiatives;

public sealed class InitiativeMap : IEntityTypeConfiguration<Initiative>
{
    public void Configure(EntityTypeBuilder<Initiative> e)
    {
        e.Property(i => i.Name).HasMaxLength(Initiative.NameMaxLength);
        e.Property(i => i.NameKey).HasMaxLength(Initiative.NameMaxLength);
        e.Property(i => i.RegisteredBy).HasMaxLength(300);
        e.Property(i => i.WithdrawnWhy).HasMaxLength(Withdrawal.ReasonMaxLength);
        e.Property(i => i.Version).IsConcurrencyToken();
        e.HasOne<Unit>().WithMany().HasForeignKey(i => i.UnitId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Initiative>().WithMany().HasForeignKey(i => i.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        e.HasMany(i => i.Listings).WithOne().HasForeignKey(l => l.InitiativeId);
        e.HasIndex(i => new { i.NameKey, i.UnitId });
        e.HasIndex(i => new { i.RegisteredOn, i.UnitId });
    }
}

public sealed class ListingMap : IEntityTypeConfiguration<Listing>
{
    public void Configure(EntityTypeBuilder<Listing> e)
    {
        e.Property(l => l.ResultText).HasMaxLength(300);
        e.Property(l => l.Note).HasMaxLength(1000);
        e.HasIndex(l => new { l.RegisteredOn });
        e.HasIndex(l => l.CameFromId);
    }
}

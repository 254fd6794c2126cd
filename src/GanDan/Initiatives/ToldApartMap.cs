using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Initiatives;

public sealed class ToldApartMap : IEntityTypeConfiguration<ToldApart>
{
    public void Configure(EntityTypeBuilder<ToldApart> e)
    {
        e.Property(a => a.FirstKey).HasMaxLength(Initiative.NameMaxLength);
        e.Property(a => a.SecondKey).HasMaxLength(Initiative.NameMaxLength);
        e.Property(a => a.FirstName).HasMaxLength(Initiative.NameMaxLength);
        e.Property(a => a.SecondName).HasMaxLength(Initiative.NameMaxLength);
        e.Property(a => a.ByName).HasMaxLength(200);
        e.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(a => new
            {
                a.UnitId,
                a.FirstKey,
                a.SecondKey,
            })
            .IsUnique();
    }
}

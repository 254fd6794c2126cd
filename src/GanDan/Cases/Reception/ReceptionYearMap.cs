using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Reception;

public sealed class ReceptionYearMap : IEntityTypeConfiguration<ReceptionYear>
{
    public void Configure(EntityTypeBuilder<ReceptionYear> e)
    {
        e.HasKey(y => new { y.UnitId, y.Year });
        e.HasOne<Unit>().WithMany().HasForeignKey(y => y.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Reception;

public sealed class VisitorLookMap : IEntityTypeConfiguration<VisitorLook>
{
    public void Configure(EntityTypeBuilder<VisitorLook> e)
    {
        e.HasKey(l => new { l.ReceptionId, l.Id });
        e.Property(l => l.ByName).HasMaxLength(200);
        e.HasOne<CitizenReception>().WithMany().HasForeignKey(l => l.ReceptionId).OnDelete(DeleteBehavior.Restrict);
    }
}

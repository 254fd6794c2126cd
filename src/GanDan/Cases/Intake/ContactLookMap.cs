using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Intake;

public sealed class ContactLookMap : IEntityTypeConfiguration<ContactLook>
{
    public void Configure(EntityTypeBuilder<ContactLook> e)
    {
        e.HasKey(l => new { l.CaseId, l.Id });
        e.Property(l => l.ByName).HasMaxLength(200);
        e.HasOne<Case>().WithMany().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

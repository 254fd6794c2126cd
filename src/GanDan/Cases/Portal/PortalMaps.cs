using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Portal;

public sealed class PortalItemMap : IEntityTypeConfiguration<PortalItem>
{
    public void Configure(EntityTypeBuilder<PortalItem> e)
    {
        e.HasKey(i => new { i.Portal, i.Code });
        e.Property(i => i.Portal).HasMaxLength(40);
        e.Property(i => i.Code).HasMaxLength(PortalItem.CodeMaxLength);
        e.Property(i => i.Status).HasMaxLength(PortalItem.StatusMaxLength);
        e.Property(i => i.SeenStatus).HasMaxLength(PortalItem.StatusMaxLength);
        e.Property(i => i.SeenBy).HasMaxLength(200);
        e.Ignore(i => i.KnownStatus);
        e.HasIndex(i => i.ExportId);
        e.HasOne<Case>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class PortalExportMap : IEntityTypeConfiguration<PortalExport>
{
    public void Configure(EntityTypeBuilder<PortalExport> e)
    {
        e.Property(x => x.Portal).HasMaxLength(40);
        e.Property(x => x.FileName).HasMaxLength(260);
        e.Property(x => x.Sha256).HasMaxLength(64);
        e.Property(x => x.ByName).HasMaxLength(200);
        e.Property(x => x.UndoneBy).HasMaxLength(200);
        e.HasIndex(x => x.At);
    }
}

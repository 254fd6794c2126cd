using GanDan.Cases.Portal;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<PortalItem> PortalItems => Set<PortalItem>();

    public DbSet<PortalExport> PortalExports => Set<PortalExport>();
}

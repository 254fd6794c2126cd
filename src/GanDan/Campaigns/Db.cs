using GanDan.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<Drive> Drives => Set<Drive>();
}

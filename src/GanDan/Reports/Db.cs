using GanDan.Reports;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<Report> Reports => Set<Report>();

    public DbSet<Edition> Editions => Set<Edition>();
}

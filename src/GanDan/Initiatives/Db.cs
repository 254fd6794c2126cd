using GanDan.Initiatives;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<Initiative> Initiatives => Set<Initiative>();

    public DbSet<Listing> Listings => Set<Listing>();

    public DbSet<ToldApart> ToldApart => Set<ToldApart>();
}

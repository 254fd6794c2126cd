using GanDan.People;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
}

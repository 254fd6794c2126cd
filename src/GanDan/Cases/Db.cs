using GanDan.Cases;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<Case> Cases => Set<Case>();
}

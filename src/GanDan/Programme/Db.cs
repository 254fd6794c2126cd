using GanDan.Programme;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<Term> Terms => Set<Term>();

    public DbSet<Target> Targets => Set<Target>();
}

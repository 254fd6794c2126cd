using GanDan.Care;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<CareRound> CareRounds => Set<CareRound>();
}

using GanDan.Cases.Reception;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<CitizenReception> Receptions => Set<CitizenReception>();

    public DbSet<ReceptionYear> ReceptionYears => Set<ReceptionYear>();

    public DbSet<SealedVisitor> SealedVisitors => Set<SealedVisitor>();

    public DbSet<VisitorLook> VisitorLooks => Set<VisitorLook>();

    public DbSet<HeadConclusion> HeadConclusions => Set<HeadConclusion>();

    public DbSet<ReceptionDay> ReceptionDays => Set<ReceptionDay>();
}

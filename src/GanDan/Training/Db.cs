using GanDan.Training;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<TrainingClass> Classes => Set<TrainingClass>();

    public DbSet<Attendance> Attendances => Set<Attendance>();

    public DbSet<Audience> Audiences => Set<Audience>();
}

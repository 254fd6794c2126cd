using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Training;

public sealed class TrainingClassMap : IEntityTypeConfiguration<TrainingClass>
{
    public void Configure(EntityTypeBuilder<TrainingClass> e)
    {
        e.Property(c => c.Name).HasMaxLength(TrainingClass.NameMaxLength);
        e.Property(c => c.NameKey).HasMaxLength(TrainingClass.NameMaxLength);
        e.Property(c => c.Place).HasMaxLength(300);
        e.Property(c => c.WithdrawnWhy).HasMaxLength(Withdrawal.ReasonMaxLength);
        e.Property(c => c.Version).IsConcurrencyToken();
        e.HasMany(c => c.Attendances).WithOne().HasForeignKey(a => a.ClassId);
        e.HasMany(c => c.Audiences).WithOne().HasForeignKey(a => a.ClassId);
        e.HasIndex(c => c.HeldOn);
    }
}

public sealed class AttendanceMap : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> e)
    {
        e.Property(a => a.Name).HasMaxLength(200);
        e.Property(a => a.Position).HasMaxLength(200);
        e.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
        // Covers the sums of a term, so that a million rows are added up without touching the table.
        e.HasIndex(a => new
        {
            a.HeldOn,
            a.Attended,
            a.Method,
            a.UnitId,
            a.Heads,
            a.ClassId,
        });
    }
}

public sealed class AudienceMap : IEntityTypeConfiguration<Audience>
{
    public void Configure(EntityTypeBuilder<Audience> e)
    {
        e.Property(a => a.Group).HasMaxLength(200);
        e.HasIndex(a => new { a.ClassId, a.Group }).IsUnique();
    }
}

using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Programme;

public sealed class TermMap : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> e)
    {
        e.Property(t => t.Code).HasMaxLength(40);
        e.HasIndex(t => t.Code).IsUnique();
        e.HasMany(t => t.Targets).WithOne().HasForeignKey(t => t.TermId);
    }
}

public sealed class TargetMap : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> e)
    {
        e.Property(t => t.Name).HasMaxLength(300);
        e.Property(t => t.UnitText).HasMaxLength(60);
        e.Property(t => t.FigureCode).HasMaxLength(60);
        e.Property(t => t.Note).HasMaxLength(1000);
        e.Property(t => t.WithdrawnWhy).HasMaxLength(Withdrawal.ReasonMaxLength);
        e.Property(t => t.Version).IsConcurrencyToken();
    }
}

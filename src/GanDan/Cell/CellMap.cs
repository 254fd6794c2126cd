using GanDan.Platform.Data;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cell;

[Vault]
public sealed class CellMap
    : IEntityTypeConfiguration<CellAccess>,
        IEntityTypeConfiguration<Member>,
        IEntityTypeConfiguration<Meeting>,
        IEntityTypeConfiguration<CellEvent>,
        IEntityTypeConfiguration<CellRelease>
{
    public void Configure(EntityTypeBuilder<CellAccess> e)
    {
        e.ToTable("CellAccess");
        e.HasIndex(a => a.AccountId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Member> e)
    {
        e.Property(m => m.Name).HasMaxLength(200);
        e.Property(m => m.NameSortKey).HasMaxLength(400);
        e.Property(m => m.Position).HasMaxLength(200);
        e.Property(m => m.Note).HasMaxLength(1000);
        e.Property(m => m.WithdrawnWhy).HasMaxLength(Withdrawal.ReasonMaxLength);
        e.Property(m => m.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Meeting> e)
    {
        e.Property(m => m.Subject).HasMaxLength(1000);
        e.Property(m => m.WithdrawnWhy).HasMaxLength(Withdrawal.ReasonMaxLength);
        e.Property(m => m.Version).IsConcurrencyToken();
        e.HasIndex(m => m.HeldOn);
    }

    public void Configure(EntityTypeBuilder<CellEvent> e)
    {
        e.Property(r => r.Kind).HasMaxLength(100);
        e.Property(r => r.ByName).HasMaxLength(200);
        e.HasIndex(r => r.Subject);
    }

    public void Configure(EntityTypeBuilder<CellRelease> e)
    {
        e.Property(r => r.FigureCode).HasMaxLength(60);
        e.Property(r => r.TermCode).HasMaxLength(40);
        e.Property(r => r.ReleasedBy).HasMaxLength(200);
        e.Property(r => r.Note).HasMaxLength(1000);
        e.HasIndex(r => new { r.TermCode, r.FigureCode });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Reports;

public sealed class ReportMap : IEntityTypeConfiguration<Report>, IEntityTypeConfiguration<Section>, IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Report> e)
    {
        e.Property(r => r.Title).HasMaxLength(Report.TitleMaxLength);
        e.Property(r => r.Abstract).HasMaxLength(400);
        e.Property(r => r.TemplateCode).HasMaxLength(40);
        e.Property(r => r.PeriodCode).HasMaxLength(40);
        e.Property(r => r.UnitCode).HasMaxLength(40);
        e.Property(r => r.StartedBy).HasMaxLength(200);
        e.Property(r => r.Version).IsConcurrencyToken();
        e.HasMany(r => r.Sections).WithOne().HasForeignKey(s => s.ReportId);
        e.HasMany(r => r.Declarations).WithOne().HasForeignKey(d => d.ReportId);
    }

    public void Configure(EntityTypeBuilder<Section> e)
    {
        e.ToTable("ReportSections");
        e.Property(s => s.Title).HasMaxLength(Report.TitleMaxLength);
        e.Property(s => s.Body).HasMaxLength(Section.BodyMaxLength);
        e.Property(s => s.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Declaration> e)
    {
        e.ToTable("ReportDeclarations");
        e.Property(d => d.Slot).HasMaxLength(100);
        e.Property(d => d.Source).HasMaxLength(400);
        e.Property(d => d.By).HasMaxLength(200);
        e.HasIndex(d => new { d.ReportId, d.Slot }).IsUnique();
    }
}

public sealed class EditionMap
    : IEntityTypeConfiguration<Edition>,
        IEntityTypeConfiguration<EditionFigure>,
        IEntityTypeConfiguration<EditionFile>
{
    public void Configure(EntityTypeBuilder<Edition> e)
    {
        e.Property(x => x.Title).HasMaxLength(Report.TitleMaxLength);
        e.Property(x => x.Abstract).HasMaxLength(400);
        e.Property(x => x.SealedBy).HasMaxLength(200);
        e.Property(x => x.GapReason).HasMaxLength(1000);
        e.HasOne<Report>().WithMany().HasForeignKey(x => x.ReportId);
        e.HasMany(x => x.Figures).WithOne().HasForeignKey(f => f.EditionId);
        e.HasMany(x => x.Files).WithOne().HasForeignKey(f => f.EditionId);
        e.HasIndex(x => new { x.ReportId, x.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EditionFigure> e)
    {
        e.Ignore(f => f.Taken);
        e.Ignore(f => f.IsCell);
        e.Property(f => f.Slot).HasMaxLength(300);
        e.Property(f => f.Code).HasMaxLength(100);
        e.Property(f => f.RecordsSha256).HasMaxLength(64);
        e.Property(f => f.RecordsFile).HasMaxLength(64);
        e.Property(f => f.DeclaredSource).HasMaxLength(400);
        e.Property(f => f.DeclaredBy).HasMaxLength(200);
        e.Property(f => f.ReleasedBy).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<EditionFile> e)
    {
        e.Property(f => f.Name).HasMaxLength(200);
        e.Property(f => f.ContentType).HasMaxLength(120);
        e.Property(f => f.Sha256).HasMaxLength(64);
    }
}

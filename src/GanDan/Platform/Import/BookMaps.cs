using GanDan.Platform.Books;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Platform.Import;

/// <summary>The tables of imported books: the same in the office's database and in the cell's vault, each with its own rows.</summary>
public abstract class BookTables
    : IEntityTypeConfiguration<Book>,
        IEntityTypeConfiguration<BookSheet>,
        IEntityTypeConfiguration<BookRow>,
        IEntityTypeConfiguration<ImportRun>,
        IEntityTypeConfiguration<ImportUndo>,
        IEntityTypeConfiguration<Draft>,
        IEntityTypeConfiguration<RememberedMapping>
{
    public void Configure(EntityTypeBuilder<Book> e)
    {
        e.ToTable("Books");
        e.Property(b => b.Title).HasMaxLength(260);
    }

    public void Configure(EntityTypeBuilder<BookSheet> e)
    {
        e.ToTable("BookSheets");
        e.Property(s => s.Name).HasMaxLength(200);
        e.Property(s => s.KindCode).HasMaxLength(40);
        e.Property(s => s.TitleKey).HasMaxLength(40);
        e.HasOne<Book>().WithMany().HasForeignKey(s => s.BookId);
        e.HasIndex(s => new { s.KindCode, s.TitleKey });
    }

    public void Configure(EntityTypeBuilder<BookRow> e)
    {
        e.ToTable("BookRows");
        e.Property(r => r.Number).HasMaxLength(BookRowText.NumberLength);
        e.Property(r => r.Group).HasMaxLength(BookRowText.GroupLength);
        e.HasOne<BookSheet>().WithMany().HasForeignKey(r => r.SheetId);
        e.HasIndex(r => r.Key);
        e.HasIndex(r => r.RecordId);
    }

    public void Configure(EntityTypeBuilder<ImportRun> e)
    {
        e.ToTable("ImportRuns");
        e.Property(r => r.FileName).HasMaxLength(260);
        e.Property(r => r.Sha256).HasMaxLength(64);
        e.Property(r => r.ByName).HasMaxLength(200);
        e.Property(r => r.UndoneBy).HasMaxLength(200);
        e.HasOne<Book>().WithMany().HasForeignKey(r => r.BookId);
        e.HasIndex(r => r.At);
        e.HasIndex(r => r.DraftId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ImportUndo> e)
    {
        e.ToTable("ImportUndos");
        e.HasKey(u => u.RunId);
        e.HasOne<ImportRun>().WithOne().HasForeignKey<ImportUndo>(u => u.RunId);
    }

    public void Configure(EntityTypeBuilder<Draft> e)
    {
        e.ToTable("ImportDrafts");
        e.Property(d => d.FileName).HasMaxLength(260);
        e.Property(d => d.Sha256).HasMaxLength(64);
        e.Property(d => d.ByName).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<RememberedMapping> e)
    {
        e.ToTable("RememberedMappings");
        e.Property(m => m.LayoutKey).HasMaxLength(40);
        e.Property(m => m.KindCode).HasMaxLength(40);
        e.Property(m => m.ByName).HasMaxLength(200);
        e.HasIndex(m => m.LayoutKey).IsUnique();
    }
}

public sealed class OfficeBookTables : BookTables;

/// <summary>How much of a row's own number and group is kept.</summary>
public static class BookRowText
{
    public const int NumberLength = 60;
    public const int GroupLength = 300;

    /// <summary>The group rows above as they are kept: nothing of them on the row of a person.</summary>
    internal static string? GroupOf(ParsedRow row) => row.Kind.ListsPeople ? null : row.Group.CutTo(GroupLength);
}

using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace GanDan.Cases;

/// <summary>PostgreSQL's index over the words of cases: a column the database works out itself.</summary>
[OnPostgres]
public sealed class CaseWordsMap : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> e)
    {
        e.Property<NpgsqlTsVector>(CaseSearch.Words)
            .HasComputedColumnSql($"to_tsvector('simple', \"{nameof(Case.SearchText)}\")", stored: true);
        e.HasIndex(CaseSearch.Words).HasMethod("gin");
    }
}

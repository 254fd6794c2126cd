using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace GanDan.Cases;

/// <summary>PostgreSQL's index over the words of cases: a column the database works out itself.</summary>
[OnPostgres]
public sealed class CaseWordsMap : IEntityTypeConfiguration<Case>
{
    /// <summary>The column, which the model of SQLite does not have.</summary>
    public const string Words = "Words";

    public void Configure(EntityTypeBuilder<Case> e)
    {
        e.Property<NpgsqlTsVector>(Words).HasComputedColumnSql($"to_tsvector('simple', \"{nameof(Case.SearchText)}\")", stored: true);
        e.HasIndex(Words).HasMethod("gin");
    }
}

using GanDan.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Filters;

public sealed class SavedFilterMap : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> e)
    {
        e.Property(f => f.Name).HasMaxLength(SavedFilter.NameMaxLength);
        e.Property(f => f.Query).HasMaxLength(SavedFilter.QueryMaxLength);
        e.HasIndex(f => f.AccountId);
        e.HasOne<Account>().WithMany().HasForeignKey(f => f.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

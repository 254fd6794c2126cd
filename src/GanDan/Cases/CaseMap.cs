using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases;

public sealed class CaseMap : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> e)
    {
        e.Property(c => c.PublicNumber).HasMaxLength(20);
        e.Property(c => c.FollowDigest).HasMaxLength(64);
        e.Property(c => c.Place).HasMaxLength(Case.PlaceMaxLength);
        e.Property(c => c.BookNumber).HasMaxLength(60);
        e.Property(c => c.Channel).HasMaxLength(100);
        e.Property(c => c.Topic).HasMaxLength(100);
        e.Property(c => c.Summary).HasMaxLength(Case.SummaryMaxLength);
        e.Property(c => c.MaskedSummary).HasMaxLength(Case.SummaryMaxLength);
        e.Property(c => c.SearchText).HasMaxLength(Case.SearchMaxLength);
        e.Property(c => c.WithdrawnWhy).HasMaxLength(Withdrawal.ReasonMaxLength);
        e.Property(c => c.HandledBy).HasMaxLength(Case.HandledByMaxLength);
        e.Property(c => c.Answer).HasMaxLength(Case.SummaryMaxLength);
        e.Property(c => c.Outcome).HasMaxLength(200);
        e.Property(c => c.Version).IsConcurrencyToken();
        e.Ignore(c => c.AnsweredLate);
        e.Ignore(c => c.PublicDueOn);
        e.Ignore(c => c.Title);
        e.Ignore(c => c.AnswerOfBook);
        e.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(c => c.PublicNumber).IsUnique();
        // The lists' order, newest first, what figures count by, and what came lately near a place.
        e.HasIndex(c => new
        {
            c.ReceivedOn,
            c.Id,
            c.UnitId,
            c.Latitude,
            c.Longitude,
        });
        e.HasIndex(c => c.FollowDigest).IsUnique();
        e.HasIndex(c => new { c.Status, c.NextDueOn });
        e.HasIndex(c => c.MergedIntoId);
        e.Property(c => c.InboxOn).UsePropertyAccessMode(PropertyAccessMode.Property);
        // The inbox's order, with what its counts need to look at.
        e.HasIndex(c => new
        {
            c.InboxOn,
            c.ReceivedAt,
            c.Id,
            c.UnitId,
        });
        e.HasIndex(c => new { c.AssigneeId, c.InboxOn });
        e.HasIndex(c => new { c.HandledBy, c.InboxOn });
        e.HasOne<Case>().WithMany().HasForeignKey(c => c.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
    }
}

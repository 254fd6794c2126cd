using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Cases.Reception;

public sealed class CitizenReceptionMap : IEntityTypeConfiguration<CitizenReception>
{
    public void Configure(EntityTypeBuilder<CitizenReception> e)
    {
        e.ToTable("Reception");
        e.Property(r => r.Id).ValueGeneratedNever();
        e.Property(r => r.ReceivedBy).HasMaxLength(CitizenReception.NameMaxLength);
        e.Property(r => r.Content).HasMaxLength(CitizenReception.ContentMaxLength);
        e.Property(r => r.MaskedContent).HasMaxLength(CitizenReception.ContentMaxLength);
        e.Property(r => r.SearchText).HasMaxLength(CitizenReception.ContentMaxLength);
        e.Property(r => r.HandledBefore).HasMaxLength(CitizenReception.NameMaxLength);
        e.Property(r => r.Guidance).HasMaxLength(CitizenReception.WordsMaxLength);
        e.Property(r => r.AcceptedBy).HasMaxLength(CitizenReception.NameMaxLength);
        e.Property(r => r.Note).HasMaxLength(CitizenReception.WordsMaxLength);
        e.Property(r => r.RefusalWords).HasMaxLength(CitizenReception.WordsMaxLength);
        e.Property(r => r.NoticeNumber).HasMaxLength(CitizenReception.NoticeMaxLength);
        e.Property(r => r.Result).HasMaxLength(CitizenReception.ResultMaxLength);
        e.Property(r => r.ToldHow).HasMaxLength(CitizenReception.NameMaxLength);
        e.Property(r => r.WithdrawnWhy).HasMaxLength(Withdrawal.ReasonMaxLength);
        e.Property(r => r.Version).IsConcurrencyToken();
        e.Ignore(r => r.Shown);
        e.Ignore(r => r.IsSettled);
        e.Ignore(r => r.MayBecomeCase);
        e.Ignore(r => r.MayBeRefused);
        e.Ignore(r => r.IsPassedOn);
        e.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(r => new
            {
                r.UnitId,
                r.Year,
                r.Number,
            })
            .IsUnique();
        e.HasIndex(r => new { r.HeldOn, r.UnitId });
        e.HasIndex(r => r.CaseId).IsUnique();
    }
}

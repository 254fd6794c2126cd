using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Open;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Moderation;

/// <summary>A hidden case as its number is asked for by anybody: the number, since when, why; none of its words.</summary>
public sealed record HiddenCase(string Number, Hiding Hiding);

/// <summary>Takes a case from the public with a reason of the published list, and shows it again; both are steps of its timeline.</summary>
public sealed class Hidings(Db db, Me me, CaseWork work)
{
    /// <summary>Why a case is hidden now; null when it is not, or never was published.</summary>
    public static Task<Hiding?> Of(Db db, Guid caseId) =>
        db
            .CaseHidings.AsNoTracking()
            .Where(h => h.CaseId == caseId && h.ShownAt == null)
            .OrderByDescending(h => h.At)
            .FirstOrDefaultAsync();

    /// <summary>
    /// The hidden case behind a number that everybody once could open, or the hidden one that it was joined to. Null for all that never was
    /// or never may be public.
    /// </summary>
    public static async Task<HiddenCase?> Find(Db db, string number)
    {
        if (
            PublicNumber.Read(number) is not { } known
            || await db.Cases.AsNoTracking().OfPublicKind().SingleOrDefaultAsync(c => c.PublicNumber == known) is not { } asked
        )
            return null;
        var hidden =
            asked.Publication is not Publication.Published ? asked
            : asked.MergedIntoId is { } into
                ? await db
                    .Cases.AsNoTracking()
                    .OfPublicKind()
                    .SingleOrDefaultAsync(c => c.Id == into && c.Publication != Publication.Published)
            : null;
        return hidden is not null && await Of(db, hidden.Id) is { } hiding ? new(asked.PublicNumber, hiding) : null;
    }

    /// <summary>Hides a published case. Throws <see cref="RuleBroken"/> when it is not public, or the law is missing where it is needed.</summary>
    /// <param name="note">Stays inside.</param>
    public async Task Hide(Case @case, HideReason reason, string? ground, string? note)
    {
        if (@case.Publication is not Publication.Published)
            throw new RuleBroken("Việc này không công khai nên không có gì để ẩn.");
        reason.MustBeGrounded(ground);
        var kept = TypedText.Kept(ground);
        db.CaseHidings.Add(
            new()
            {
                CaseId = @case.Id,
                Reason = reason,
                Ground = kept,
                At = me.Now,
            }
        );
        @case.Publication = Publication.Hidden;
        await work.Move(
            @case,
            Move.Hide,
            new()
            {
                Told = reason.Sentence(),
                Ground = kept,
                Note = note,
            }
        );
    }

    /// <summary>Lets the public read the case; one that was hidden is shown again, and its timeline says so.</summary>
    /// <param name="looked">Somebody has looked at what was found and says that it is no personal data.</param>
    public async Task Publish(Case @case, bool looked)
    {
        @case.Publish(looked);
        var hidings = await db.CaseHidings.Where(h => h.CaseId == @case.Id && h.ShownAt == null).ToListAsync();
        if (hidings.Count == 0)
            return;
        foreach (var hiding in hidings)
            hiding.ShownAt = me.Now;
        await work.Move(@case, Move.Show, new());
    }
}

using GanDan.Cases.Answers;
using GanDan.Cases.Clocks;
using GanDan.Cases.Corrections;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Moderation;
using GanDan.Cases.Reception;
using GanDan.Cases.Triage;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>
/// All that the office holds of one case, as its page shows it. What exists once in a case comes with the case itself, and what cannot be
/// there yet is not asked for: on a large office each question costs more than what it brings.
/// </summary>
/// <param name="Case">Tracked: the page's moves change it.</param>
/// <param name="Contact">Sealed; null when nobody left one.</param>
/// <param name="Reception">The entry of the reception register that it was made from.</param>
/// <param name="Steps">The newest first.</param>
/// <param name="Answers">The newest round first.</param>
/// <param name="Corrections">Of any of the answers, in whatever state.</param>
/// <param name="Joined">The cases that were joined to this one.</param>
/// <param name="Hiding">Why the public does not see it any more.</param>
public sealed record Dossier(
    Case Case,
    CaseContact? Contact,
    CitizenReception? Reception,
    PetitionDesk Paper,
    IReadOnlyList<CaseStep> Steps,
    IReadOnlyList<CaseClock> Clocks,
    IReadOnlyList<CaseFile> Files,
    IReadOnlyList<CaseAnswer> Answers,
    IReadOnlyList<AnswerCorrection> Corrections,
    IReadOnlyList<Verdict> Verdicts,
    IReadOnlyList<Case> Joined,
    CaseMessages Messages,
    Hiding? Hiding
)
{
    /// <summary>The answers as they read now.</summary>
    public IReadOnlyList<(CaseAnswer Answer, Wording Now)> Said { get; } = [.. Answers.Select(a => (a, AnswerNow.Of(a, Corrections).Now))];

    public bool Answered => Answers.Any(a => a.PublishedAt is not null);
    public bool CorrectionWaits => Corrections.Any(c => c.State is AnswerState.Submitted);

    /// <summary>Null when there is none, or not for this person.</summary>
    public static async Task<Dossier?> Read(Db db, Me me, KnownUnits units, Guid id)
    {
        var found = await db
            .Cases.VisibleTo(me, units)
            .Where(c => c.Id == id)
            .LeftJoin(db.CaseContacts, c => c.Id, k => k.CaseId, (c, k) => new { Case = c, Contact = k })
            .LeftJoin(
                db.Petitions,
                f => f.Case.Id,
                p => p.CaseId,
                (f, p) =>
                    new
                    {
                        f.Case,
                        f.Contact,
                        Petition = p,
                    }
            )
            .LeftJoin(
                db.Receptions,
                f => f.Case.Id,
                r => r.CaseId,
                (f, r) =>
                    new
                    {
                        f.Case,
                        f.Contact,
                        f.Petition,
                        Reception = r,
                    }
            )
            .SingleOrDefaultAsync();
        if (found is null)
            return null;
        var answers = await db.CaseAnswers.AsNoTracking().Where(a => a.CaseId == id).OrderByDescending(a => a.Round).ToListAsync();
        var published = answers.Any(a => a.PublishedAt is not null);
        return new(
            found.Case,
            found.Contact,
            found.Reception,
            await PetitionDesk.Of(db, found.Case, found.Petition),
            await db
                .CaseSteps.AsNoTracking()
                .Where(s => s.CaseId == id)
                .OrderByDescending(s => s.At)
                .ThenByDescending(s => s.Id)
                .ToListAsync(),
            await db.CaseClocks.AsNoTracking().Where(c => c.CaseId == id).OrderBy(c => c.StartsOn).ThenBy(c => c.DueOn).ToListAsync(),
            await db.CaseFiles.AsNoTracking().Where(f => f.CaseId == id).OrderBy(f => f.At).ToListAsync(),
            answers,
            published ? await db.AnswerCorrections.AsNoTracking().Where(c => c.CaseId == id).ToListAsync() : [],
            published ? await Judged(db, me, id) : [],
            await db.Cases.AsNoTracking().Where(c => c.MergedIntoId == id).ToListAsync(),
            await CaseMessages.Of(db, id),
            found.Case.Publication is Publication.Published ? null : await Hidings.Of(db, id)
        );
    }

    // As with the report itself: whoever does not handle cases reads the words with what is personal in them masked.
    private static async Task<List<Verdict>> Judged(Db db, Me me, Guid id)
    {
        var verdicts = await db.CaseVerdicts.AsNoTracking().Where(v => v.CaseId == id).OrderByDescending(v => v.At).ToListAsync();
        return me.HandlesCases() ? verdicts : [.. verdicts.Select(v => v.Masked())];
    }
}

using GanDan.Cases.Flow;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Triage;

/// <summary>What the page of a case says of it as a petition.</summary>
/// <param name="Whole">The petition it was a part of.</param>
/// <param name="Parts">What it was split into.</param>
/// <param name="Forms">The notices that can be printed of it now.</param>
/// <param name="FiledOn">The day on which it was filed without being dealt with; null for none.</param>
public sealed record PetitionDesk(
    Case Case,
    Petition? Petition,
    Case? Whole,
    IReadOnlyList<Case> Parts,
    IReadOnlyList<NoticeForm> Forms,
    DateOnly? FiledOn = null
)
{
    public bool Shown => Petition is not null || Petition.Is(Case);

    /// <summary>What the decision table says; null until somebody has sorted it.</summary>
    public TriageRow? Row => Petition?.TriagedOn is null ? null : Petition.Decided(Case);

    public static async Task<PetitionDesk> Of(Db db, Case @case, Petition? petition)
    {
        var whole = petition?.SplitFromId is { } from ? await db.Cases.AsNoTracking().SingleAsync(c => c.Id == from) : null;
        var parts = petition is null ? [] : await PetitionSplit.Parts(db.Cases.AsNoTracking(), db, @case.Id).ToListAsync();
        var desk = new PetitionDesk(@case, petition, whole, parts, []);
        return desk with { Forms = [.. NoticeForm.All.Where(desk.MayPrint)], FiledOn = await Filed(db, @case) };
    }

    private static async Task<DateOnly?> Filed(Db db, Case @case) =>
        @case.Status is CaseStatus.Refused
        && await db.CaseSteps.Where(s => s.CaseId == @case.Id && s.Move == Move.Refuse).MaxAsync(s => (DateTime?)s.At) is { } at
            ? DateOnly.FromDateTime(at.ToLocal())
            : null;

    private bool MayPrint(NoticeForm form) =>
        form.Slug switch
        {
            NoticeForm.Papers => Petition is { OriginalPapers: true },
            NoticeForm.Guide => Case.Status is CaseStatus.Guided || Does(Move.Guide),
            NoticeForm.Forward => Case.Status is CaseStatus.Forwarded || Does(Move.Forward),
            NoticeForm.Refuse => Case.Status is CaseStatus.Refused || Does(Move.Refuse),
            _ => Case.Status is CaseStatus.Split,
        };

    private bool Does(Move move) => Case.Status.IsOpen() && Row?.Does == move;
}

using GanDan.Cases.Clocks;
using GanDan.Cases.Triage;
using GanDan.Platform;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Flow;

/// <summary>What the law of petitions adds to the moves of a case, and what is not kept at all.</summary>
public sealed partial class CaseWork
{
    /// <summary>
    /// Says which of the legal kinds it is. A complaint runs by the Law's own terms from the day of receipt, in place of the office's term for
    /// an answer, and the other way round. A denunciation is none of the kinds kept here.
    /// </summary>
    /// <param name="apart">Takes out what was joined to it, where otherwise that would forbid the step.</param>
    public async Task Classify(Case @case, CaseKind kind, string? note = null, bool apart = false)
    {
        if (@case.Kind == kind)
            return;
        if (kind is CaseKind.Denunciation)
            throw new RuleBroken("Tố cáo không xử lý và không lưu ở đây. Mở “Phân loại đơn” của việc này để xem cách đưa đơn đi.", "Kind");
        if (await db.Petitions.AnyAsync(p => p.CaseId == @case.Id && p.AdmittedOn != null))
            throw new RuleBroken("Khiếu nại đã thụ lý thì không đổi loại nữa: giải quyết, hoặc ghi người gửi rút đơn.", "Kind");
        if (await db.Petitions.AnyAsync(p => p.CaseId == @case.Id && p.SecondOfId != null))
            throw new RuleBroken(
                "Khiếu nại lần hai thì không đổi loại: thụ lý, hướng dẫn, không thụ lý, hoặc ghi người gửi rút đơn.",
                "Kind"
            );
        if (kind is not (CaseKind.Report or CaseKind.Recommendation))
            await MustStandAlone(@case, apart);
        var was = @case.Kind;
        @case.Kind = kind;
        @case.AboutAdministrativeRule &= kind is CaseKind.Report or CaseKind.Recommendation;
        DateOnly? due = null;
        if (kind is CaseKind.Complaint)
        {
            await timer.Stop(@case, ClockKind.Answer, ClockKind.Forward);
            due = await timer.Start(@case, ClockKind.Admit, Codes.Admit, @case.ReceivedOn);
        }
        else if (was is CaseKind.Complaint)
        {
            await timer.Stop(@case, ClockKind.Admit);
            due = await timer.Start(@case, ClockKind.Answer, Codes.Answer, @case.ReceivedOn);
        }
        @case.DueOn = due ?? @case.DueOn;
        await Move(@case, Flow.Move.Classify, new() { DueAfter = due, Note = note });
    }

    /// <summary>The answer of a complaint follows its decision: the law's term is met by that, on whichever day everybody reads of it.</summary>
    private async Task AnswerComplaint(Case @case, string told)
    {
        var decision = await db.ComplaintDecisions.FindAsync(@case.Id);
        if (Complaints.ComplaintDecision.Lacks(await db.Petitions.FindAsync(@case.Id), decision) is { } lacks)
            throw lacks;
        await Ended(@case, told, decision!.DecidedOn);
    }

    /// <summary>What the decision table says of a petition binds; who does otherwise says why, and the step keeps it.</summary>
    private async Task<StepWords> ByTheTable(Case @case, Move move, StepWords words)
    {
        if (await db.Petitions.FindAsync(@case.Id) is not { TriagedOn: not null } petition)
            return @case.Kind is CaseKind.Complaint or CaseKind.Mixed || move is Flow.Move.Admit or Flow.Move.Split
                ? throw new RuleBroken("Phân loại đơn này trước, ở “Phân loại đơn”: điều kiện, thẩm quyền, số người ký.")
                : words;
        var why = TriageTable.Agree(petition.Decided(@case), move, words.Otherwise);
        if (move is Flow.Move.Refuse)
            petition.File(me.Today);
        return why is null ? words : words with { Note = words.Note is null ? why : $"{words.Note}\n{why}" };
    }

    /// <summary>
    /// From 1/7/2026 a complaint's term is interrupted by a decision to suspend, and begins anew on the day of the decision to go on; each of
    /// these decisions, and that to terminate, is sent within the term KN-SUSPEND-SEND (Luật Khiếu nại 02/2011 Đ.11a added by Luật 136/2025/QH15;
    /// Nghị định 155/2026 Đ.28b). Before that day nothing of this held, and the term went on with the days it had.
    /// </summary>
    /// <returns>The new due date, when the term begins anew.</returns>
    private async Task<DateOnly?> PauseComplaint(Case @case, Move move)
    {
        if (
            move is not (Flow.Move.Suspend or Flow.Move.Resume or Flow.Move.Terminate)
            || me.Today < Triage.ComplaintTerms.Amended
            || await Undecided(@case) is not { } petition
        )
            return null;
        await timer.Stop(@case, ClockKind.Resolve);
        if ((await timer.RulesOf(Codes.SuspendSend)).Find(Codes.SuspendSend, me.Today) is not null)
            await timer.Start(@case, ClockKind.SendOrder, Codes.SuspendSend, me.Today);
        if (move is not Flow.Move.Resume)
            return null;
        @case.DueOn = await timer.Start(@case, ClockKind.Resolve, petition.ResolveCode, me.Today);
        return @case.DueOn;
    }

    // An admitted complaint is suspended, taken up again and terminated by a decision in writing; whatever is terminated is.
    private async Task<bool> NeedsDecision(Case @case, Move move) =>
        move is Flow.Move.Terminate || (move is Flow.Move.Suspend or Flow.Move.Resume && await Undecided(@case) is not null);

    private async Task<Triage.Petition?> Undecided(Case @case) =>
        @case.Kind is CaseKind.Complaint
        && await db.Petitions.FindAsync(@case.Id) is { AdmittedOn: not null } petition
        && !await db.ComplaintDecisions.AnyAsync(d => d.CaseId == @case.Id)
            ? petition
            : null;

    /// <summary>
    /// It tells of a private person and is nobody's matter (product, principle 11): words, place, photos and contact are erased, nothing is
    /// counted, and the code answers with a sentence.
    /// </summary>
    public Task Decline(Case @case) => Erase(@case, Flow.Move.Decline, "PrivatePerson");

    /// <summary>
    /// It is a denunciation: the paper goes to those who may take denunciations, sealed, and nothing of it stays here (Luật Tố cáo 25/2018 Đ.8, 9,
    /// 56). The code tells its holder where to go.
    /// </summary>
    public Task HandOff(Case @case) => Erase(@case, Flow.Move.HandOff, "Denunciation");

    private async Task Erase(Case @case, Move move, string why)
    {
        _ = CaseFlow.After(@case.Status, move);
        await GoOnWithout(@case);
        await Move(@case, move, new());
        @case.Reword("");
        @case.Place = null;
        @case.Latitude = @case.Longitude = null;
        @case.Publication = Publication.Hidden;
        @case.WithdrawnAt = me.Now;
        @case.WithdrawnWhy = why;
        @case.BookNumber = null;
        await db.CaseContacts.Where(c => c.CaseId == @case.Id).ExecuteDeleteAsync();
        await db.CaseFiles.Where(f => f.CaseId == @case.Id).ExecuteDeleteAsync();
        await db.CasePoints.Where(p => p.CaseId == @case.Id).ExecuteDeleteAsync();
        await db.CaseAnswers.Where(a => a.CaseId == @case.Id && a.PublishedAt == null).ExecuteDeleteAsync();
        await db.ComplaintDialogues.Where(d => d.CaseId == @case.Id).ExecuteDeleteAsync();
        await db.ComplaintDecisions.Where(d => d.CaseId == @case.Id).ExecuteDeleteAsync();
        await db.Petitions.Where(p => p.CaseId == @case.Id).ExecuteDeleteAsync();
    }
}

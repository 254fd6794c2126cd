using System.Text.Json;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Messages;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Messages;

/// <summary>Has a message written to whoever left an address, when something they should hear of happened to their case.</summary>
public sealed class TellSender(Db db, Me me) : IHandle<CaseReceived>, IHandle<CaseMoved>
{
    public async Task Handle(CaseReceived happened, CancellationToken stop)
    {
        // Most leave nothing to be reached by; asking that first is a third of the way.
        if (
            !await db.CaseContacts.AnyAsync(c => c.CaseId == happened.CaseId, stop)
            || await Found(happened.CaseId, stop) is not { } received
        )
            return;
        await Tell(received, Move.Receive, received.Id, received.DueOn, stop);
        await db.SaveChangesAsync(stop);
    }

    public async Task Handle(CaseMoved happened, CancellationToken stop)
    {
        if (
            happened.StepId is not { } stepId
            || !CaseNews.Tells(happened.Move)
            || await Found(happened.CaseId, stop) is not { } moved
            || await db.CaseSteps.AsNoTracking().SingleOrDefaultAsync(s => s.CaseId == moved.Id && s.Id == stepId, stop) is not { } step
        )
            return;
        // Opened again by the office itself: the sender hears of it by what follows.
        if (step is { Move: Move.Reopen, By: not null })
            return;
        // Other terms are the office's own: the sender was promised the answer.
        if (step.Move is Move.Recalculate && !await IsOfAnswer(moved.Id, step.DueAfter, stop))
            return;
        var due = step.Move is Move.Reopen ? moved.NextDueOn : step.DueAfter;
        await Tell(moved, step.Move, step.Id, due, stop);
        if (CaseNews.TellsJoined(step.Move))
            foreach (var joined in await Joined(moved.Id, stop))
                await Tell(
                    joined,
                    step.Move,
                    step.Id,
                    step.Move is Move.Extend or Move.Share or Move.Resume or Move.Recalculate ? due : null,
                    stop
                );
        await db.SaveChangesAsync(stop);
    }

    // An event may be handled twice: a subject hears of a step once.
    private async Task Tell(Case about, Move move, Guid step, DateOnly? due, CancellationToken stop)
    {
        var wish = await db
            .CaseContacts.Where(c => c.CaseId == about.Id && c.Sealed != CaseContact.Nothing)
            .Select(c => (Wish?)c.Wish)
            .SingleOrDefaultAsync(stop);
        if (wish is null or Wish.CodeOnly || await db.Messages.AnyAsync(m => m.Subject == about.Id && m.About == step, stop))
            return;
        var channel = wish is Wish.Email ? MessageChannel.Mail : MessageChannel.Sms;
        if (channel is MessageChannel.Sms)
        {
            var before = await db.Messages.CountAsync(m => m.Subject == about.Id && m.Channel == MessageChannel.Sms, stop);
            if (!CaseNews.TextGoesOut(move, before))
                return;
        }
        db.Post(
            me,
            new()
            {
                Subject = about.Id,
                About = step,
                Channel = channel,
                Template = move.ToString(),
                Args = JsonSerializer.Serialize<string?[]>([about.PublicNumber, due is { } day ? VietnameseNumbers.Date(day) : null]),
                At = me.Now,
            }
        );
    }

    private Task<bool> IsOfAnswer(Guid id, DateOnly? due, CancellationToken stop) =>
        db.CaseClocks.AnyAsync(
            c =>
                c.CaseId == id
                && c.DueOn == due
                && (c.Kind == ClockKind.Answer || c.Kind == ClockKind.Review || c.Kind == ClockKind.Resolve),
            stop
        );

    private Task<Case?> Found(Guid id, CancellationToken stop) =>
        db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.WithdrawnAt == null, stop);

    private Task<List<Case>> Joined(Guid into, CancellationToken stop) =>
        db.Cases.AsNoTracking().Where(c => c.MergedIntoId == into && c.WithdrawnAt == null).ToListAsync(stop);
}

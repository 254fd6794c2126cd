using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Triage;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Complaints;

/// <summary>
/// A second complaint (khiếu nại lần hai, Luật Khiếu nại 02/2011 Đ.33): a case of its own with the clocks of the second instance, that refers
/// to the first and is followed by the first one's code.
/// </summary>
public sealed class SecondComplaint(Db db, Me me, CaseWork work, OfficeCalendar calendar)
{
    private readonly CaseTimer timer = new(db, me, calendar);

    /// <summary>Makes it; throws <see cref="RuleBroken"/> when the first cannot have one, or its days are over.</summary>
    public async Task<Case> Make(Case first, SecondForm form)
    {
        _ = CaseFlow.After(first.Status, Move.ComplainAgain);
        if (
            first.Kind is not CaseKind.Complaint
            || await db.Petitions.FindAsync(first.Id) is not { AdmittedOn: not null, IsSecond: false } petition
        )
            throw new RuleBroken("Chỉ khiếu nại lần đầu đã thụ lý mới có khiếu nại lần hai.");
        if (await Of(db.Cases, db, first.Id).FirstOrDefaultAsync() is { } known)
            throw new RuleBroken("Vụ việc này đã có khiếu nại lần hai, số {0}.", null, known.PublicNumber);
        var receivedOn = form.ReceivedOn!.Value;
        if (receivedOn > me.Today)
            throw new RuleBroken("Ngày nhận chưa tới. Ghi ngày đã nhận.", nameof(form.ReceivedOn));
        var code = SecondTerm.CodeOf(petition.Remote);
        var rules = await timer.RulesOf(code);
        var stands = await Stands(first, petition.Remote);
        _ = SecondTerm.LastDay(stands, receivedOn, form.ServedOn, form.Obstacle, rules, (await calendar.Read()).ForTerms);

        var made = Copy(first, form);
        made.DueOn = await timer.Start(made, ClockKind.Admit, Codes.AdmitSecond, receivedOn);
        db.Petitions.Add(
            new()
            {
                CaseId = made.Id,
                SecondOfId = first.Id,
                Signatures = form.Signatures,
            }
        );
        work.Write(made, Move.Receive, new() { Told = $"Khiếu nại lần hai của vụ việc {first.PublicNumber}", DueAfter = made.DueOn });
        db.Record(me, new CaseReceived(made.Id));
        // Who complains again is who complained: the sealed contact goes along unopened, until the same day.
        if (await db.CaseContacts.AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == first.Id) is { } contact)
            db.CaseContacts.Add(
                new()
                {
                    CaseId = made.Id,
                    Wish = contact.Wish,
                    Sealed = contact.Sealed,
                    PurgeOn = contact.PurgeOn,
                }
            );
        // The first decision is contested: nothing of it takes effect by the days running out.
        await timer.Stop(first, ClockKind.Verdict);
        await work.Move(
            first,
            Move.ComplainAgain,
            new()
            {
                Told = $"Khiếu nại lần hai, số theo dõi {made.PublicNumber}",
                Note = TypedText.Kept(form.Obstacle) is { } why ? $"Trở ngại khách quan: {why}" : null,
            }
        );
        return made;
    }

    /// <summary>The second complaint over a first one; none that was withdrawn.</summary>
    public static IQueryable<Case> Of(IQueryable<Case> cases, Db db, Guid first) =>
        cases.Of(db.Petitions.Where(p => p.SecondOfId == first)).Where(c => c.Status != CaseStatus.Withdrawn);

    private Case Copy(Case first, SecondForm form)
    {
        var words = TypedText.Clean(form.Words);
        var made = new Case
        {
            PublicNumber = PublicNumber.New(),
            Kind = CaseKind.Complaint,
            ReceivedAt = me.Now,
            ReceivedOn = form.ReceivedOn!.Value,
            Channel = Petition.Written,
            BookNumber = TypedText.Kept(form.BookNumber),
            UnitId = first.UnitId,
            Topic = first.Topic,
            Summary = words,
            MaskedSummary = PersonalData.Mask(words),
            Place = first.Place,
        };
        db.Cases.Add(made);
        return made;
    }

    private async Task<FirstComplaint> Stands(Case first, bool remote) =>
        new(
            await db.CaseClocks.Where(c => c.CaseId == first.Id && c.Kind == ClockKind.Resolve).MaxAsync(c => (DateOnly?)c.DueOn),
            await db.ComplaintDecisions.AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == first.Id),
            first.AnsweredOn,
            remote
        );
}

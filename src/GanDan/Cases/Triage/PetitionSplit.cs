using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Triage;

/// <summary>
/// Tears a petition of several contents into one case for each (Thông tư 05/2021, Mẫu số 07), and puts it together again. The parts keep the
/// day of receipt; the code of the first shows them all.
/// </summary>
public sealed class PetitionSplit(Db db, Me me, CaseWork work, PetitionWork petitions, OfficeCalendar calendar)
{
    private readonly CaseTimer timer = new(db, me, calendar);

    /// <summary>
    /// Makes the parts and ends the petition as split; returns them. With a denunciation in it, the words and files that would tell of it are
    /// erased, and nothing is written of its having been there.
    /// </summary>
    public async Task<IReadOnlyList<Case>> Split(Case whole, SplitForm form)
    {
        _ = CaseFlow.After(whole.Status, Move.Split);
        form.Check();
        await work.Classify(whole, CaseKind.Mixed);
        var petition = await petitions.Kept(whole.Id);
        var contact = await db.CaseContacts.AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == whole.Id);
        var files = form.Denounces ? [] : await db.CaseFiles.AsNoTracking().Where(f => f.CaseId == whole.Id).ToListAsync();
        var parts = new List<Case>();
        foreach (var (place, part) in form.Parts.Index())
            parts.Add(await Part(whole, petition, part, place, contact, files));
        await work.Move(
            whole,
            Move.Split,
            new() { Told = string.Join(", ", parts.Select(p => p.PublicNumber)), Ground = "Thông tư 05/2021/TT-TTCP, Mẫu số 07" }
        );
        if (form.Denounces)
            await Forget(whole, form);
        whole.Publication = Publication.Hidden;
        return parts;
    }

    /// <summary>Puts the parts together again while nobody has ended one of them: they are joined to the petition, which is open again.</summary>
    public async Task Rejoin(Case whole, string? why)
    {
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleBroken("Ghi vì sao bỏ tách: lý do được lưu lại.", "Why");
        var parts = await Parts(db.Cases, db, whole.Id).ToListAsync();
        if (parts.FirstOrDefault(p => !p.Status.IsOpen()) is { } ended)
            throw new RuleBroken("Đơn số {0} tách ra từ đây đã kết thúc nên không bỏ tách được nữa.", null, ended.PublicNumber);
        await work.Move(whole, Move.Rejoin, new() { Note = why });
        await timer.Start(whole, ClockKind.Answer, Codes.Answer, whole.ReceivedOn);
        foreach (var part in parts)
        {
            await work.Join(part, whole);
            db.Expect(part, part.Version);
        }
    }

    /// <summary>The cases that a petition was split into and that still stand by themselves.</summary>
    public static IQueryable<Case> Parts(IQueryable<Case> cases, Db db, Guid whole) =>
        cases.Of(db.Petitions.Where(p => p.SplitFromId == whole)).Where(c => c.MergedIntoId != whole).OrderBy(c => c.Id);

    /// <summary>What the code of a petition opens besides itself: its parts, and the second complaint over it or over one of them.</summary>
    public static IQueryable<Case> Behind(IQueryable<Case> cases, Db db, Guid whole) =>
        cases
            .Of(
                db.Petitions.Where(p =>
                    p.SplitFromId == whole
                    || p.SecondOfId == whole
                    || db.Petitions.Any(part => part.CaseId == p.SecondOfId && part.SplitFromId == whole)
                )
            )
            .Where(c => c.MergedIntoId != whole);

    private async Task<Case> Part(
        Case whole,
        Petition petition,
        PartForm part,
        int place,
        CaseContact? contact,
        IReadOnlyList<CaseFile> files
    )
    {
        var made = new Case
        {
            // Ids of one millisecond have no order among themselves; parts stand as they were written.
            Id = Guid.CreateVersion7(new DateTimeOffset(me.Now).AddMilliseconds(place)),
            PublicNumber = PublicNumber.New(),
            Kind = part.Kind,
            ReceivedAt = whole.ReceivedAt,
            ReceivedOn = whole.ReceivedOn,
            Channel = whole.Channel,
            BookNumber = whole.BookNumber,
            UnitId = whole.UnitId,
            Topic = string.IsNullOrEmpty(part.Topic) ? null : part.Topic,
            Summary = part.Words!,
            MaskedSummary = PersonalData.Mask(part.Words!),
            Place = whole.Place,
            Latitude = whole.Latitude,
            Longitude = whole.Longitude,
            OnMap = whole.OnMap,
        };
        db.Cases.Add(made);
        db.Petitions.Add(
            new()
            {
                CaseId = made.Id,
                SplitFromId = whole.Id,
                Signatures = petition.Signatures,
            }
        );
        made.DueOn =
            part.Kind is CaseKind.Complaint
                ? await timer.Start(made, ClockKind.Admit, Codes.Admit, made.ReceivedOn)
                : await timer.Start(made, ClockKind.Answer, Codes.Answer, made.ReceivedOn);
        db.CaseSteps.Add(
            new()
            {
                CaseId = made.Id,
                At = me.Now,
                Move = Move.Receive,
                By = me.AccountId,
                ByName = me.SignedIn ? me.Name : "",
                Told = $"Tách từ đơn {whole.PublicNumber}",
                DueAfter = made.DueOn,
            }
        );
        if (contact is not null)
            db.CaseContacts.Add(
                new()
                {
                    CaseId = made.Id,
                    Wish = contact.Wish,
                    Sealed = contact.Sealed,
                    PurgeOn = contact.PurgeOn,
                }
            );
        db.CaseFiles.AddRange(files.Select(f => f.Of(made.Id)));
        db.Record(me, new CaseReceived(made.Id));
        return made;
    }

    private async Task Forget(Case whole, SplitForm form)
    {
        var kept = string.Join("\n\n", form.Parts.Select(p => p.Words));
        whole.Reword(Case.Cut(kept));
        await db.CaseFiles.Where(f => f.CaseId == whole.Id).ExecuteDeleteAsync();
    }
}

using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Triage;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Writing;

namespace GanDan.Cases.Intake;

/// <summary>How a report came when somebody else typed it: by whom it was told, when, and by which paper.</summary>
/// <param name="Channel">“Điện thoại”, “Đến trụ sở”, “Đơn thư”, …</param>
/// <param name="ReceivedOn">The day it came; the terms run from it.</param>
/// <param name="BookNumber">The number of the letter or of another portal.</param>
/// <param name="Contact">What was left to be reached by.</param>
/// <param name="PaperCode">The code printed on a paper form: it is the follow code, and a paper typed twice is one case.</param>
/// <param name="Kind">What an officer has said it is; the law's own terms run from the start for a complaint.</param>
/// <param name="KnownOn">Of a complaint, the day from which its limit runs (<see cref="Petition.KnownOn"/>), where it was said.</param>
public sealed record Behalf(
    string Channel,
    DateOnly ReceivedOn,
    string? BookNumber,
    Contact? Contact,
    string? PaperCode,
    CaseKind Kind = CaseKind.Report,
    DateOnly? KnownOn = null
);

/// <summary>All rows of a report that comes in: the case, its clocks, the first line of its timeline, the sealed contact, the photos.</summary>
public sealed record Registration(
    Case Case,
    IReadOnlyList<CaseClock> Clocks,
    CaseStep Step,
    CaseContact? Contact,
    IReadOnlyList<CaseFile> Files,
    Petition? Petition = null
)
{
    /// <summary>Works the rows out; throws <see cref="RuleBroken"/> at the field that is wrong. Nothing is written.</summary>
    /// <param name="digest">Of the follow code.</param>
    /// <param name="contact">Sealed already.</param>
    public static Registration Of(
        IntakeForm form,
        IntakeBook book,
        string digest,
        Me me,
        Behalf? behalf,
        Case? joined,
        IReadOnlyList<CaseFile> files,
        Func<Guid, CaseContact?> contact
    )
    {
        form.Check(book);
        if (behalf?.ReceivedOn > me.Today)
            throw new RuleBroken("Ngày nhận chưa tới. Ghi ngày đã nhận.", "ReceivedOn");
        if (book.Rules.Since(Codes.Acknowledge) is { } since && behalf?.ReceivedOn < since)
            throw new RuleBroken(
                "Ngày nhận quá xa: hệ thống có thời hạn xử lý từ {0}. Xem lại năm.",
                "ReceivedOn",
                VietnameseNumbers.Date(since)
            );
        var made = Made(form, book, behalf, digest, me);
        var routed = book.Routing.Find(made.Topic, made.UnitId, me.Today);
        made.HandledBy = routed?.HandledBy;
        CaseClock[] clocks =
        [
            Clock(made, book, ClockKind.Acknowledge, Codes.Acknowledge),
            made.Kind is CaseKind.Complaint
                ? Clock(made, book, ClockKind.Admit, Codes.Admit)
                : Clock(made, book, ClockKind.Answer, Codes.Answer),
        ];
        made.DueOn = clocks[1].DueOn;
        // The first thing due is that somebody looks at it.
        made.NextDueOn = clocks.Min(c => c.DueOn);
        if (joined is not null)
            Join(made, clocks, joined, me.Today);
        var step = new CaseStep
        {
            CaseId = made.Id,
            At = me.Now,
            Move = Move.Receive,
            By = me.AccountId,
            ByName = me.SignedIn ? me.Name : "",
            Note = joined?.PublicNumber ?? routed?.Note,
            DueAfter = made.DueOn,
        };
        return new(made, clocks, step, contact(made.Id), [.. files.Select(f => f.Of(made.Id))], Known(made, behalf));
    }

    /// <summary>Writes the rows in the hot writer's batch, with the event. Harmless to run again after a rollback.</summary>
    public void Insert(Batch rows, Me me)
    {
        rows.Insert(Case);
        foreach (var clock in Clocks)
            rows.Insert(clock);
        rows.Insert(Step);
        if (Contact is not null)
            rows.Insert(Contact);
        if (Petition is not null)
            rows.Insert(Petition);
        foreach (var file in Files)
            rows.Insert(file);
        rows.Record(me, new CaseReceived(Case.Id));
    }

    /// <summary>Adds the rows to a transaction of the desk's.</summary>
    public void AddTo(Db db, Me me)
    {
        db.Add(Case);
        db.AddRange(Clocks);
        db.Add(Step);
        if (Contact is not null)
            db.Add(Contact);
        if (Petition is not null)
            db.Add(Petition);
        db.AddRange(Files);
        db.Record(me, new CaseReceived(Case.Id));
    }

    private static Case Made(IntakeForm form, IntakeBook book, Behalf? behalf, string digest, Me me)
    {
        var unit =
            book.UnitOf(form.Ward)
            ?? throw new RuleBroken("Văn phòng chưa nhập đơn vị nên chưa nhận được. Gọi cho văn phòng giúp chúng tôi.");
        return new()
        {
            PublicNumber = PublicNumber.New(),
            FollowDigest = digest,
            Kind = behalf?.Kind ?? CaseKind.Report,
            ReceivedAt = me.Now,
            ReceivedOn = behalf?.ReceivedOn ?? me.Today,
            Channel = behalf?.Channel ?? "Trang web",
            BookNumber = behalf?.BookNumber,
            UnitId = unit.Id,
            Topic = string.IsNullOrEmpty(form.Topic) ? null : form.Topic,
            Summary = form.Words!,
            MaskedSummary = form.Shown(),
            Place = form.Place is null ? null : PersonalData.Mask(form.Place).CutTo(Case.PlaceMaxLength),
            Latitude = form.Latitude,
            Longitude = form.Longitude,
            OnMap = form.OnMap,
        };
    }

    // What the counter was told and nobody has sorted yet.
    private static Petition? Known(Case made, Behalf? behalf)
    {
        if (behalf is not { KnownOn: { } known })
            return null;
        var petition = new Petition { CaseId = made.Id };
        petition.Know(made.Kind, known, 0, made.ReceivedOn);
        return petition.KnownOn is null ? null : petition;
    }

    private static void Join(Case made, CaseClock[] clocks, Case other, DateOnly today)
    {
        made.Status = CaseFlow.After(made.Status, Move.Merge);
        made.MergedIntoId = other.Id;
        made.NextDueOn = null;
        made.DueOn = other.DueOn ?? made.DueOn;
        foreach (var clock in clocks)
            clock.Stop(today);
    }

    private static CaseClock Clock(Case made, IntakeBook book, ClockKind kind, string code) =>
        CaseClock.Start(made.Id, kind, book.Rules.For(code, made.ReceivedOn), made.ReceivedOn, book.Calendar);
}

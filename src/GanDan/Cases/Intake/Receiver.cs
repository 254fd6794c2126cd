using System.Globalization;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Writing;

namespace GanDan.Cases.Intake;

/// <summary>How a report came when somebody else typed it: by whom it was told, when, and by which paper.</summary>
/// <param name="Channel">“Điện thoại”, “Đến trụ sở”, “Đơn thư”, …</param>
/// <param name="ReceivedOn">The day it came; the terms run from it.</param>
/// <param name="BookNumber">The number of the letter or of another portal.</param>
/// <param name="Contact">What was left to be reached by.</param>
/// <param name="PaperCode">The code printed on a paper form: it is the follow code, and a paper typed twice is one case.</param>
public sealed record Behalf(string Channel, DateOnly ReceivedOn, string? BookNumber, Contact? Contact, string? PaperCode);

/// <summary>
/// Takes a report in: the case, its clocks, its first step, its contact and its photos in one change of the hot writer. What costs time
/// (cleaning, masking, sealing) is done before.
/// </summary>
public sealed class Receiver(HotWriter writer, FollowCodes codes, ContactSeal seal, Me me)
{
    /// <summary>
    /// Writes the report once for its key and returns when it is on disk. Throws <see cref="RuleBroken"/> at the field that is wrong,
    /// and what the writer throws.
    /// </summary>
    /// <param name="files">Photos that are in the file store already.</param>
    /// <param name="joined">The open case it is the same matter as: it gets that one's answer, and its clocks end.</param>
    /// <param name="behalf">Null when the resident sent it.</param>
    public async Task<Receipt> Receive(
        IntakeForm form,
        IntakeBook book,
        IReadOnlyList<CaseFile> files,
        Case? joined = null,
        Behalf? behalf = null
    )
    {
        form.Check(book);
        if (behalf?.ReceivedOn > me.Today)
            throw new RuleBroken("Ngày nhận chưa tới. Ghi ngày đã nhận.", "ReceivedOn");
        var code = behalf?.PaperCode ?? codes.Of(form.Key);
        var made = Made(form, book, behalf, codes.Digest(code));
        var clocks = Clocks(made, book);
        made.DueOn = clocks[1].DueOn;
        made.NextDueOn = made.DueOn;
        if (joined is not null)
            Join(made, clocks, joined);
        var contact = behalf is null ? seal.Of(made.Id, form, me.Today) : seal.Of(made.Id, behalf, me.Today);
        var step = new CaseStep
        {
            CaseId = made.Id,
            At = me.Now,
            Move = Move.Receive,
            By = me.AccountId,
            ByName = me.SignedIn ? me.Name : "",
            Note = joined is null ? null : joined.PublicNumber,
            DueAfter = made.DueOn,
        };
        var by = me;
        var accepted = await writer.Write(
            form.ToKey(),
            rows =>
            {
                rows.Insert(made);
                foreach (var clock in clocks)
                    rows.Insert(clock);
                rows.Insert(step);
                if (contact is not null)
                    rows.Insert(contact);
                foreach (var file in files)
                    rows.Insert(file.Of(made.Id));
                rows.Record(by, new CaseReceived(made.Id));
                return $"{made.PublicNumber} {made.DueOn:yyyy-MM-dd}";
            }
        );
        var answer = accepted.Answer.Split(' ');
        var due = DateOnly.ParseExact(answer[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(answer[0], code, due, me.Now, form.Ward, accepted.Again, accepted.Changed);
    }

    private Case Made(IntakeForm form, IntakeBook book, Behalf? behalf, string digest)
    {
        var unit =
            book.UnitOf(form.Ward)
            ?? throw new RuleBroken("Văn phòng chưa nhập đơn vị nên chưa nhận được. Gọi cho văn phòng giúp chúng tôi.");
        return new()
        {
            PublicNumber = PublicNumber.New(),
            FollowDigest = digest,
            ReceivedAt = me.Now,
            ReceivedOn = behalf?.ReceivedOn ?? me.Today,
            Channel = behalf?.Channel ?? "Trang web",
            BookNumber = behalf?.BookNumber,
            UnitId = unit.Id,
            Topic = string.IsNullOrEmpty(form.Topic) ? null : form.Topic,
            HandledBy = book.Topics.FirstOrDefault(t => t.Name == form.Topic)?.HandledBy,
            Summary = form.Words!,
            MaskedSummary = form.Shown(),
            Place = form.Place is null ? null : IntakeForm.Masked(form.Place),
            Latitude = form.Latitude,
            Longitude = form.Longitude,
            OnMap = form.OnMap,
        };
    }

    private void Join(Case made, CaseClock[] clocks, Case other)
    {
        made.Status = CaseFlow.After(made.Status, Move.Merge);
        made.MergedIntoId = other.Id;
        made.NextDueOn = null;
        made.DueOn = other.DueOn ?? made.DueOn;
        foreach (var clock in clocks)
            clock.Stop(me.Today);
    }

    private static CaseClock[] Clocks(Case made, IntakeBook book) =>
        [Clock(made, book, ClockKind.Acknowledge, Codes.Acknowledge), Clock(made, book, ClockKind.Answer, Codes.Answer)];

    private static CaseClock Clock(Case made, IntakeBook book, ClockKind kind, string code) =>
        CaseClock.Start(made.Id, kind, book.Rules.For(code, made.ReceivedOn), made.ReceivedOn, book.Calendar);
}

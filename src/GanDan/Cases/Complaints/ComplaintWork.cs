using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Triage;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Complaints;

/// <summary>What happens to an admitted complaint until its decision has reached the parties: dialogue, decision, sending.</summary>
public sealed class ComplaintWork(Db db, Me me, CaseWork work, OfficeCalendar calendar)
{
    private readonly CaseTimer timer = new(db, me, calendar);

    /// <summary>Writes down a dialogue that was held.</summary>
    public async Task Talk(Case @case, DialogueForm form)
    {
        var petition = await Admitted(@case);
        var dialogue = new ComplaintDialogue
        {
            CaseId = @case.Id,
            NoticedOn = form.NoticedOn,
            HeldOn = form.HeldOn!.Value,
            Place = PersonalData.Mask(TypedText.Clean(form.Place)),
            Outcome = form.Outcome,
            Minutes = TypedText.Clean(form.Minutes),
        };
        var rules = await timer.RulesOf(Codes.DialogueNotice);
        dialogue.Check(petition.AdmittedOn!.Value, rules, (await calendar.Read()).ForTerms, form.Otherwise, me.Today);
        db.ComplaintDialogues.Add(dialogue);
        await work.Move(
            @case,
            Move.Dialogue,
            new()
            {
                Told = $"Đối thoại ngày {Day(dialogue.HeldOn)} tại {dialogue.Place}: {Vietnamese(dialogue.Outcome)}.",
                Document = dialogue.Minutes,
                Note = TypedText.Kept(form.Otherwise) is { } why ? $"Thông báo đối thoại muộn: {why}" : null,
            }
        );
    }

    /// <summary>The decision is signed: its term is met on that day, and the days to send it begin (Luật Khiếu nại Đ.28, 32; lần hai Đ.37, 41).</summary>
    public async Task Decide(Case @case, DecisionForm form)
    {
        var petition = await Admitted(@case);
        if (await db.ComplaintDecisions.AnyAsync(d => d.CaseId == @case.Id))
            throw new RuleBroken("Khiếu nại này đã ghi quyết định giải quyết.");
        var decision = new ComplaintDecision
        {
            CaseId = @case.Id,
            Number = TypedText.Clean(form.Number),
            DecidedOn = form.DecidedOn!.Value,
            Outcome = form.Outcome!.Value,
        };
        var talked = await db.ComplaintDialogues.Where(d => d.CaseId == @case.Id).MinAsync(d => (DateOnly?)d.HeldOn);
        decision.Check(petition.AdmittedOn!.Value, talked, petition.IsSecond, me.Today);
        db.ComplaintDecisions.Add(decision);
        await timer.Meet(@case, ClockKind.Resolve, decision.DecidedOn);
        var code = petition.IsSecond ? Codes.SendSecond : Codes.Send;
        var due = await timer.DateOf(code, decision.DecidedOn);
        await work.Move(
            @case,
            Move.Decide,
            new()
            {
                Told =
                    $"Quyết định số {decision.Number} ngày {Day(decision.DecidedOn)}: {Vietnamese(decision.Outcome)}. Gửi chậm nhất ngày {Day(due)}.",
                Ground = (await timer.RuleOf(petition.ResolveCode, petition.AdmittedOn.Value)).Source,
            }
        );
        await timer.Start(@case, ClockKind.Send, code, decision.DecidedOn);
    }

    /// <summary>
    /// The decision went out (KN-SEND): the days to send it are met on that day, and those for a second complaint begin, or after a second
    /// decision those until it is in force (Đ.33, 44).
    /// </summary>
    public async Task Send(Case @case, SendForm form)
    {
        var petition = await Admitted(@case);
        var decision =
            await db.ComplaintDecisions.FindAsync(@case.Id) ?? throw new RuleBroken("Ghi quyết định giải quyết trước, rồi ghi đã gửi.");
        decision.Send(form.SentOn!.Value, TypedText.Clean(form.SentBy), form.ServedOn, me.Today);
        db.Expect(decision, decision.Version);
        var (code, from) = petition.IsSecond
            ? (petition.Remote ? Codes.EffectRemote : Codes.Effect, decision.DecidedOn)
            : (SecondTerm.CodeOf(petition.Remote), decision.ServedOn ?? decision.SentOn!.Value);
        var last = await timer.DateOf(code, from);
        await timer.Meet(@case, ClockKind.Send, decision.SentOn!.Value);
        await work.Move(
            @case,
            Move.Send,
            new()
            {
                Told = petition.IsSecond
                    ? $"Đã gửi quyết định số {decision.Number} ngày {Day(decision.SentOn.Value)}. Quyết định có hiệu lực sau ngày {Day(last)}; không đồng ý thì khởi kiện tại Tòa án."
                    : $"Đã gửi quyết định số {decision.Number} ngày {Day(decision.SentOn.Value)}. Khiếu nại lần hai hoặc khởi kiện tại Tòa án: đến hết ngày {Day(last)}.",
                Document = decision.SentBy,
            }
        );
        await timer.Start(@case, ClockKind.Verdict, code, from);
    }

    /// <summary>
    /// The complainant received the decision, which often is known days after it was sent: the days for a second complaint run from the receipt
    /// (Đ.33), so their clock begins anew. A second decision is in force by its own day (Đ.44), which stays.
    /// </summary>
    public async Task Serve(Case @case, ServeForm form)
    {
        var petition = await Admitted(@case);
        var decision =
            await db.ComplaintDecisions.FindAsync(@case.Id) ?? throw new RuleBroken("Ghi quyết định giải quyết trước, rồi ghi đã gửi.");
        if (await SecondComplaint.Of(db.Cases, db, @case.Id).AnyAsync())
            throw new RuleBroken("Vụ việc này đã có khiếu nại lần hai nên không ghi lại ngày nhận quyết định.");
        decision.Serve(form.ServedOn!.Value, me.Today);
        db.Expect(decision, decision.Version);
        var said = $"Người khiếu nại nhận quyết định số {decision.Number} ngày {Day(decision.ServedOn!.Value)}.";
        if (!petition.IsSecond)
        {
            await timer.Stop(@case, ClockKind.Verdict);
            var last = await timer.Start(@case, ClockKind.Verdict, SecondTerm.CodeOf(petition.Remote), decision.ServedOn.Value);
            said += $" Khiếu nại lần hai hoặc khởi kiện tại Tòa án: đến hết ngày {Day(last)}.";
        }
        await work.Move(@case, Move.Serve, new() { Told = said, Document = TypedText.Clean(form.Paper) });
    }

    /// <summary>
    /// The decision to suspend, to terminate or to go on went out to the parties (KN-SUSPEND-SEND; Luật Khiếu nại Đ.11a, Nghị định 155/2026
    /// Đ.28b); the term is met on that day.
    /// </summary>
    public async Task SendOrder(Case @case, OrderForm form)
    {
        var waiting = (await timer.Running(@case)).Where(c => c.Kind is ClockKind.SendOrder).ToList();
        if (waiting.Count == 0)
            throw new RuleBroken("Không có quyết định tạm đình chỉ, đình chỉ hay giải quyết tiếp nào chờ gửi.");
        var on = form.SentOn!.Value;
        if (on < waiting.Max(c => c.StartsOn) || on > me.Today)
            throw new RuleBroken("Ghi ngày đã gửi: không trước ngày quyết định, không sau hôm nay.", nameof(OrderForm.SentOn));
        await timer.Meet(@case, ClockKind.SendOrder, on);
        await work.Move(@case, Move.SendOrder, new() { Told = $"Đã gửi ngày {Day(on)}.", Document = TypedText.Clean(form.SentBy) });
    }

    private async Task<Petition> Admitted(Case @case) =>
        @case.Kind is CaseKind.Complaint && await db.Petitions.FindAsync(@case.Id) is { AdmittedOn: not null } petition
            ? petition
            : throw new RuleBroken("Khiếu nại phải được thụ lý trước. Mở “Phân loại đơn” để thụ lý.");

    private static string Day(DateOnly day) => T.In(Language.Vietnamese).Day(day);

    private static string Vietnamese(Enum value) => T.In(Language.Vietnamese)[value].ToLower(T.In(Language.Vietnamese).Culture);
}

using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Triage;

/// <summary>What an officer does with a petition as a paper of the law: sorts it, admits it, gives its originals back, ends it when it is withdrawn.</summary>
public sealed class PetitionWork(Db db, Me me, CaseWork work, OfficeCalendar calendar)
{
    private readonly CaseTimer timer = new(db, me, calendar);

    /// <summary>Keeps what the paper is by the axes of the law, and lets the clocks follow from it.</summary>
    public async Task Sort(Case @case, TriageForm form)
    {
        if (!CaseFlow.Allows(@case.Status, Move.Classify))
            throw new RuleBroken("Việc này đã kết thúc nên không phân loại lại. Tải lại trang để xem bước mới nhất.");
        var petition = await Kept(@case.Id);
        var first = ListWords.Kept(form.FirstDecision) is { } decision ? PersonalData.Mask(decision) : null;
        petition.Sort(form.Kind, form.Competence, ListWords.Kept(form.Whose), form.Body, form.Signatures, form.Grounds, me.Today, first);
        petition.Know(form.Kind, form.KnownOn, form.ObstacleDays, @case.ReceivedOn);
        petition.OriginalPapers = form.OriginalPapers;
        var note = Words(petition, form.Kind, await StatutePassed(@case, petition));
        if (@case.Kind != form.Kind)
            await work.Classify(@case, form.Kind, note, form.Apart);
        else
            await work.Move(@case, Move.Classify, new() { Note = note });
        @case.AboutAdministrativeRule = form.AboutAdministrativeRule && form.Kind is CaseKind.Report or CaseKind.Recommendation;
        await Forwarding(@case, petition);
        await Instance(@case, petition);
        Raise(petition);
    }

    /// <summary>Does what the table says, or otherwise with a reason.</summary>
    public async Task Act(Case @case, ActForm form)
    {
        var words = new StepWords
        {
            Told = form.Told,
            Ground = form.Ground,
            Document = form.Document,
            Otherwise = form.Otherwise,
            Looked = form.Looked,
        };
        if (form.Move is not Move.Admit)
        {
            await work.Move(@case, form.Move, words);
            return;
        }
        var petition = await Known(@case.Id);
        if (form.Complex is { } reason)
            words = words with
            {
                Told = string.Join('\n', new[] { form.Told, Vietnamese(reason) }.Where(t => !string.IsNullOrWhiteSpace(t))),
            };
        var code = ComplaintTerms.CodeOf(form.Complex is not null, form.Remote, petition.IsSecond);
        var due = await timer.DateOf(code, me.Today);
        await work.Move(@case, Move.Admit, words with { DueAfter = due, Note = await StatutePassed(@case, petition) });
        petition.Admit(form.Complex, form.Remote, me.Today);
        @case.DueOn = await timer.Start(@case, ClockKind.Resolve, code, me.Today);
        Raise(petition);
    }

    /// <summary>An admitted complaint turns out to be complex: the longer term of the law, from the day of admission; the first date stays visible.</summary>
    public async Task MarkComplex(Case @case, ComplexReason? reason, string? document)
    {
        var petition = await Known(@case.Id);
        petition.MarkComplex(reason);
        if (string.IsNullOrWhiteSpace(document))
            throw new RuleBroken("Ghi số, ngày văn bản ghi nhận vụ việc phức tạp.", "Document");
        var clock =
            (await timer.Running(@case)).FirstOrDefault(c => c.Kind is ClockKind.Resolve)
            ?? throw new RuleBroken("Hạn giải quyết không còn chạy nên không ghi nhận phức tạp được nữa.");
        var (before, rule) = (clock.DueOn, await timer.RuleOf(petition.ResolveCode, clock.StartsOn));
        clock.DueOn = await timer.DateOf(petition.ResolveCode, clock.StartsOn);
        await work.Move(
            @case,
            Move.Extend,
            new()
            {
                Told = Vietnamese(reason!.Value),
                Ground = rule.Source,
                Document = document,
                DueBefore = before,
                DueAfter = clock.DueOn,
            }
        );
        Raise(petition);
    }

    /// <summary>The originals are with the sender again; the signed slip proves it.</summary>
    public async Task ReturnPapers(Case @case)
    {
        var petition = await Known(@case.Id);
        petition.ReturnPapers(me.Today);
        await work.Move(@case, Move.ReturnPapers, new());
        Raise(petition);
    }

    /// <summary>The writer takes it back; a complaint only in writing, anything else at least on a day that is written down.</summary>
    public Task Withdraw(Case @case, string? document) =>
        string.IsNullOrWhiteSpace(document)
            ? throw new RuleBroken("Ghi số, ngày đơn rút; khiếu nại chỉ rút được bằng văn bản.", "Document")
            : work.Move(@case, Move.Withdraw, new() { Document = document });

    /// <summary>
    /// A withdrawn complaint is taken up again where the law lets it be, a terminated one while its writer may still go on with it; its term
    /// begins anew today.
    /// </summary>
    public async Task TakeUpAgain(Case @case, bool coerced, string? document)
    {
        if (@case.Kind is not CaseKind.Complaint)
            throw new RuleBroken("Chỉ khiếu nại đã rút hoặc đã đình chỉ mới có bước thụ lý lại. Loại đơn khác thì gửi đơn mới.");
        var petition = await Known(@case.Id);
        if (await db.ComplaintDecisions.AnyAsync(d => d.CaseId == @case.Id))
            throw new RuleBroken("Khiếu nại này đã có quyết định giải quyết nên không thụ lý lại.");
        if (@case.Status is CaseStatus.Terminated)
            ComplaintTerms.MayContinue(await timer.DateOf(Codes.Continue, await LastDayOf(@case, Move.Terminate)), me.Today, document);
        else
            ComplaintTerms.MayTakeUpAgain(await LastDayOf(@case, Move.Withdraw), coerced, document);
        var due = await timer.DateOf(petition.ResolveCode, me.Today);
        await work.Move(@case, Move.TakeUpAgain, new() { Document = document, DueAfter = due });
        petition.AdmitAgain(me.Today);
        @case.DueOn = await timer.Start(@case, ClockKind.Resolve, petition.ResolveCode, me.Today);
        Raise(petition);
    }

    private async Task<DateOnly> LastDayOf(Case @case, Move move) =>
        DateOnly.FromDateTime((await db.CaseSteps.Where(s => s.CaseId == @case.Id && s.Move == move).MaxAsync(s => s.At)).ToLocal());

    /// <summary>It is a denunciation: nothing of it stays here. Throws <see cref="RuleBroken"/> until somebody says that the paper is on its way.</summary>
    public async Task HandOff(Case @case, bool onItsWay)
    {
        if (!onItsWay)
            throw new RuleBroken("Đưa đơn gốc đi trước, rồi đánh dấu ô này: sau bước này ở đây không còn gì để chép lại.", "OnItsWay");
        await work.HandOff(@case);
    }

    /// <summary>The petition of a case, made when there is none.</summary>
    public async Task<Petition> Kept(Guid caseId)
    {
        if (await db.Petitions.FindAsync(caseId) is { } kept)
            return kept;
        var made = new Petition { CaseId = caseId };
        db.Petitions.Add(made);
        return made;
    }

    // What is not ours has its own term to be passed on; what is ours, or cannot be passed on, has none.
    private async Task Forwarding(Case @case, Petition petition)
    {
        var due = petition.Decided(@case).Does is Move.Forward;
        var code = @case.AboutAdministrativeRule ? Codes.ForwardOfRule : Codes.Forward;
        var running = (await timer.Running(@case)).FirstOrDefault(c => c.Kind is ClockKind.Forward);
        if (running is not null && (!due || running.RuleCode != code))
            await timer.Stop(@case, ClockKind.Forward);
        if (due && running?.RuleCode != code)
            await timer.Start(@case, ClockKind.Forward, code, @case.ReceivedOn);
    }

    // The second instance has its own term to be admitted by (Luật Khiếu nại Đ.36).
    private async Task Instance(Case @case, Petition petition)
    {
        var code = petition.IsSecond ? Codes.AdmitSecond : Codes.Admit;
        if ((await timer.Running(@case)).All(c => c.Kind is not ClockKind.Admit || c.RuleCode == code))
            return;
        await timer.Stop(@case, ClockKind.Admit);
        @case.DueOn = await timer.Start(@case, ClockKind.Admit, code, @case.ReceivedOn);
    }

    private async Task<Petition> Known(Guid caseId) =>
        await db.Petitions.FindAsync(caseId) is { TriagedOn: not null } known ? known : throw new RuleBroken("Phân loại đơn này trước.");

    // A row that is only being added has nobody to be compared with.
    private void Raise(Petition petition)
    {
        if (db.Entry(petition).State is not EntityState.Added)
            db.Expect(petition, petition.Version);
    }

    /// <summary>The last day to complain of what a first complaint is about; null while nobody has written down since when it was known.</summary>
    public async Task<DateOnly?> StatuteOf(Petition? petition) =>
        petition is { IsSecond: false }
            ? ComplaintStatute.LastDay(
                petition.KnownOn,
                petition.ObstacleDays,
                await timer.RulesOf(Codes.Statute),
                (await calendar.Read()).ForTerms
            )
            : null;

    // Nothing is refused for it by itself; that somebody has seen it stays with the step.
    private async Task<string?> StatutePassed(Case @case, Petition petition) =>
        await StatuteOf(petition) is { } last && ComplaintStatute.Passed(last, @case.ReceivedOn)
            ? $"Nhận đơn sau khi hết thời hiệu khiếu nại ngày {VietnameseNumbers.Date(last)}"
            : null;

    private static string Words(Petition petition, CaseKind kind, string? statute) =>
        string.Join(
            "; ",
            new[]
            {
                Vietnamese(kind),
                petition.FirstDecision is { } first ? $"lần hai, lần đầu đã có quyết định {first}" : null,
                Vietnamese(petition.Competence),
                petition.Whose,
                statute,
                Vietnamese(petition.Size),
            }
                .Concat(petition.GroundList.Select(g => g.Words))
                .OfType<string>()
        );

    private static string Vietnamese(Enum value) => T.In(Language.Vietnamese)[value];
}

using GanDan.Cases.Clocks;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Flow;

/// <summary>What the moves of a case do to its status, its clocks and its timeline, for the desk and for the resident alike.</summary>
public sealed partial class CaseWork(Db db, Me me, OfficeCalendar calendar)
{
    private readonly CaseTimer timer = new(db, me, calendar);

    /// <summary>Somebody has seen it and takes it up; the acknowledgement's clock is met.</summary>
    public async Task Accept(Case @case, CaseKind kind, string? topic)
    {
        @case.Topic = topic;
        await Move(@case, Flow.Move.Accept, new());
        await Classify(@case, kind);
    }

    /// <summary>Gives it to a part of the office and, where named, to a person. Taking it up comes with it.</summary>
    public async Task Assign(Case @case, string body, Guid? account, string? note = null)
    {
        if (string.IsNullOrWhiteSpace(body))
            throw new RuleBroken("Ghi nơi xử lý.", nameof(Case.HandledBy));
        MustFit(body, Case.HandledByMaxLength, nameof(Case.HandledBy));
        if (@case.Status is CaseStatus.Received)
            await Move(@case, Flow.Move.Accept, new());
        @case.HandledBy = body.Trim();
        @case.AssigneeId = account;
        await Move(@case, Flow.Move.Assign, new() { Told = @case.HandledBy, Note = note });
    }

    /// <summary>A later date, with its ground; the first one stays where it is, and says so.</summary>
    /// <param name="looked">What seems personal in the reason is not.</param>
    public async Task Extend(Case @case, DateOnly to, string why, string ground, bool looked = false)
    {
        var clock = (await timer.Running(@case)).FirstOrDefault(c => c.Extendable);
        if (clock is null)
            throw new RuleBroken("Việc này không còn hạn nào đang chạy để gia hạn.");
        if (clock.Kind is ClockKind.Resolve)
            throw new RuleBroken("Hạn giải quyết khiếu nại do luật định: chỉ dài thêm khi ghi nhận vụ việc phức tạp, ở “Phân loại đơn”.");
        if (to <= clock.DueOn || to > clock.DueOn.AddDays(DeadlineRule.Longest))
            throw new RuleBroken("Hạn mới phải sau hạn đang có ({0}).", "To", VietnameseNumbers.Date(clock.DueOn));
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleBroken("Nói rõ vì sao cần thêm thời gian: người gửi đọc được câu này.", "Why");
        if (string.IsNullOrWhiteSpace(ground))
            throw new RuleBroken(Ungrounded, "Ground");
        var words = new StepWords
        {
            Told = why.Trim(),
            Ground = Blank(ground),
            DueBefore = clock.DueOn,
            DueAfter = to,
            Looked = looked,
        };
        Check(Flow.Move.Extend, words);
        clock.DueOn = to;
        await Move(@case, Flow.Move.Extend, words);
    }

    /// <summary>
    /// Moves a running clock to what today's rules and calendar give. The first date stays, and so does what else the case waits for; nothing
    /// but an officer's decision calls this.
    /// </summary>
    public async Task Recalculate(Case @case, CaseClock clock, DateOnly to, string ground)
    {
        _ = CaseFlow.After(@case.Status, Flow.Move.Recalculate);
        var before = clock.DueOn;
        clock.DueOn = to;
        CaseTimer.SetNext(@case, await timer.Running(@case));
        Write(
            @case,
            Flow.Move.Recalculate,
            new()
            {
                Ground = ground,
                DueBefore = before,
                DueAfter = to,
            }
        );
    }

    /// <summary>Ends it without an answer of ours: guided, passed on, refused, stopped, taken up again, withdrawn; the words say why.</summary>
    public async Task Move(Case @case, Move move, StepWords words)
    {
        // Before anything is changed: the page that comes back shows the case as it is.
        Check(move, words);
        if (NeedsGround(move) && string.IsNullOrWhiteSpace(words.Told))
            throw new RuleBroken("Ghi rõ lý do và hướng dẫn tiếp theo: người gửi đọc được câu này.", nameof(words.Told));
        if (NeedsGround(move) && string.IsNullOrWhiteSpace(words.Ground))
            throw new RuleBroken(Ungrounded, nameof(words.Ground));
        if (string.IsNullOrWhiteSpace(words.Document) && await NeedsDecision(@case, move))
            throw new RuleBroken("Ghi số, ngày quyết định: bước này phải có văn bản.", nameof(words.Document));
        var after = CaseFlow.After(@case.Status, move);
        // Suspended while it was open again, it comes back as what it was; a complaint is not opened again but admitted.
        if (move is Flow.Move.Resume && @case is { Reopenings: > 0, Kind: not CaseKind.Complaint })
            after = CaseStatus.Reopened;
        if (move is Flow.Move.Guide or Flow.Move.Forward or Flow.Move.Refuse or Flow.Move.Admit or Flow.Move.Split)
            words = await ByTheTable(@case, move, words);
        if (move is Flow.Move.Withdraw && @case.Kind is CaseKind.Complaint && string.IsNullOrWhiteSpace(words.Document))
            throw new RuleBroken(
                "Rút khiếu nại phải bằng văn bản: nộp đơn rút cho văn phòng, cán bộ ghi số và ngày.",
                nameof(words.Document)
            );
        if (move is Flow.Move.Withdraw)
        {
            await GoOnWithout(@case);
            @case.MergedIntoId = null;
        }
        @case.Status = after;
        await timer.After(@case, move);
        if (await PauseComplaint(@case, move) is { } anew)
            words = words with { DueAfter = anew };
        else if (move is Flow.Move.Resume && await timer.GoOn(@case) is { } moved && moved.Before != moved.After)
        {
            words = words with { DueBefore = moved.Before, DueAfter = moved.After };
            // A stopped clock is not late: what is measured by the date first promised is measured without the days it stood still.
            if (@case.AnsweredOn is null)
                @case.DueOn = @case.DueOn?.AddDays(moved.After.DayNumber - moved.Before.DayNumber);
        }
        Write(@case, move, words);
    }

    private static bool NeedsGround(Move move) =>
        move is Flow.Move.Guide or Flow.Move.Forward or Flow.Move.Refuse or Flow.Move.Suspend or Flow.Move.Terminate;

    /// <summary>
    /// Takes a report up again that was passed on, guided, filed or terminated by mistake. Its clock runs on as if it had never stopped: the first date
    /// stays.
    /// </summary>
    /// <param name="why">Read by its sender.</param>
    /// <param name="looked">What seems personal in it is not.</param>
    public async Task TakeBack(Case @case, string? why, bool looked = false)
    {
        if (@case.Kind is not (CaseKind.Report or CaseKind.Recommendation))
            throw new RuleBroken("Khiếu nại và đơn đã ra thông báo thì không xử lý lại theo lối này: tiếp nhận như đơn mới.");
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleBroken("Nói rõ vì sao xử lý lại: người gửi đọc được câu này.", nameof(StepWords.Told));
        await Move(@case, Flow.Move.TakeBack, new() { Told = why, Looked = looked });
        await RunOn(@case);
    }

    /// <summary>Sent to a resident: the answer of this round stands, and they have days to say whether it is solved.</summary>
    /// <param name="told">All the words of the answer, for the list and the search.</param>
    public async Task Answer(Case @case, string told)
    {
        if (@case.Kind is CaseKind.Complaint)
        {
            await AnswerComplaint(@case, told);
            return;
        }
        await Ended(@case, told, me.Today);
        await timer.Start(@case, ClockKind.Verdict, Codes.Verdict, me.Today);
    }

    private async Task Ended(Case @case, string told, DateOnly on)
    {
        await Move(@case, Flow.Move.Answer, new());
        @case.Answered(on);
        @case.Answer = Case.Cut(told);
    }

    /// <summary>
    /// What the resident says of the answer. “Not solved” opens it again with a clock of its own. The step tells everybody which it was; the
    /// words stand with the verdict alone, where no reader outside meets them.
    /// </summary>
    public async Task Say(Case @case, bool solved, string? words)
    {
        if (!solved && @case.Kind is CaseKind.Complaint)
            throw new RuleBroken(
                "Không đồng ý với quyết định giải quyết thì khiếu nại lần hai lên cấp trên trực tiếp, hoặc khởi kiện tại Tòa án; ở đây không mở lại."
            );
        MustFit(words, Answers.Verdict.WordsMaxLength, "Loi");
        var round = @case.Reopenings + 1;
        if (!solved && @case.Status is CaseStatus.Closed)
            await MustBeReopenable(@case);
        db.CaseVerdicts.Add(
            new()
            {
                CaseId = @case.Id,
                Round = round,
                Solved = solved,
                Words = Blank(words),
                At = me.Now,
            }
        );
        await Move(@case, solved ? Flow.Move.Solve : Flow.Move.Reopen, new());
        if (solved)
            return;
        @case.Reopenings++;
        await timer.Start(@case, ClockKind.Review, Codes.Review, me.Today);
    }

    /// <summary>Writes a line of the timeline, and the event behind it.</summary>
    public void Write(Case @case, Move move, StepWords words)
    {
        Check(move, words);
        var step = new CaseStep
        {
            CaseId = @case.Id,
            At = me.Now,
            Move = move,
            By = me.AccountId,
            ByName = me.SignedIn ? me.Name : "",
            Told = Blank(words.Told),
            Note = NoteOf(move, words),
            Ground = Blank(words.Ground),
            Document = Blank(words.Document),
            DueBefore = words.DueBefore,
            DueAfter = words.DueAfter,
        };
        db.CaseSteps.Add(step);
        db.Record(me, new CaseMoved(@case.Id, move, step.Id));
    }

    private async Task MustBeReopenable(Case @case)
    {
        var closed = await db
            .CaseSteps.Where(s => s.CaseId == @case.Id && (s.Move == Flow.Move.Close || s.Move == Flow.Move.Solve))
            .MaxAsync(s => (DateTime?)s.At);
        var rule = await timer.RuleOf(Codes.Reopen, me.Today);
        if (closed is { } at && rule.From(DateOnly.FromDateTime(at.ToLocal()), (await calendar.Read()).ForTerms).DueOn < me.Today)
            throw new RuleBroken(
                "Đã quá thời gian mở lại việc này. Hãy gửi phản ánh mới, nhắc số công khai {0}.",
                null,
                @case.PublicNumber
            );
    }

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}

/// <summary>The words of a step: what is told outside, what stays inside, the ground, the paper, and what it does to the due date.</summary>
public sealed record StepWords
{
    public string? Told { get; init; }
    public string? Note { get; init; }
    public string? Ground { get; init; }
    public string? Document { get; init; }

    /// <summary>Why the officer does otherwise than the decision table says; it is kept inside.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Somebody has looked at what seems personal in the words, and says that it is not.</summary>
    public bool Looked { get; init; }
    public DateOnly? DueBefore { get; init; }
    public DateOnly? DueAfter { get; init; }
}

using GanDan.Cases.Clocks;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Flow;

/// <summary>What the moves of a case do to its status, its clocks and its timeline, for the desk and for the resident alike.</summary>
public sealed class CaseWork(Db db, Me me, OfficeCalendar calendar)
{
    /// <summary>Somebody has seen it and takes it up; the acknowledgement's clock is met.</summary>
    public async Task Accept(Case @case, CaseKind kind, string? topic)
    {
        @case.Kind = kind;
        @case.Topic = topic;
        await Move(@case, Flow.Move.Accept, new());
    }

    /// <summary>Gives it to a part of the office and, where named, to a person. Taking it up comes with it.</summary>
    public async Task Assign(Case @case, string body, Guid? account, string? note = null)
    {
        if (string.IsNullOrWhiteSpace(body))
            throw new RuleBroken("Ghi nơi xử lý.", nameof(Case.HandledBy));
        if (@case.Status is CaseStatus.Received)
            await Move(@case, Flow.Move.Accept, new());
        @case.HandledBy = body.Trim();
        @case.AssigneeId = account;
        await Move(@case, Flow.Move.Assign, new() { Told = @case.HandledBy, Note = note });
    }

    /// <summary>A later date, with its ground; the first one stays where it is, and says so.</summary>
    public async Task Extend(Case @case, DateOnly to, string why, string ground)
    {
        var clock = (await Running(@case)).FirstOrDefault(c => c.Kind is ClockKind.Answer or ClockKind.Review);
        if (clock is null)
            throw new RuleBroken("Việc này không còn hạn nào đang chạy để gia hạn.");
        if (to <= clock.DueOn || to > clock.DueOn.AddDays(DeadlineRule.Longest))
            throw new RuleBroken("Hạn mới phải sau hạn đang có ({0}).", "To", $"{clock.DueOn:d/M/yyyy}");
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleBroken("Nói rõ vì sao cần thêm thời gian: người gửi đọc được câu này.", "Why");
        var before = clock.DueOn;
        clock.DueOn = to;
        await Move(
            @case,
            Flow.Move.Extend,
            new()
            {
                Told = why.Trim(),
                Ground = Blank(ground),
                DueBefore = before,
                DueAfter = to,
            }
        );
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
        @case.NextDueOn = (await Running(@case)).Min(c => (DateOnly?)c.DueOn);
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
        if (move is Flow.Move.Guide or Flow.Move.Forward or Flow.Move.Refuse or Flow.Move.Suspend && string.IsNullOrWhiteSpace(words.Told))
            throw new RuleBroken("Ghi rõ lý do và hướng dẫn tiếp theo: người gửi đọc được câu này.", nameof(words.Told));
        if (move is Flow.Move.Forward or Flow.Move.Refuse or Flow.Move.Suspend && string.IsNullOrWhiteSpace(words.Ground))
            throw new RuleBroken("Ghi căn cứ: điều luật, quy chế, hoặc thẩm quyền.", nameof(words.Ground));
        @case.Status = CaseFlow.After(@case.Status, move);
        await Clocks(@case, move);
        Write(@case, move, words);
    }

    /// <summary>Sent to a resident: the answer of this round stands, and they have days to say whether it is solved.</summary>
    /// <param name="told">All the words of the answer, for the list and the search.</param>
    public async Task Answer(Case @case, string told)
    {
        await Move(@case, Flow.Move.Answer, new());
        @case.Answered(me.Today);
        @case.Answer = told.Length <= Case.SummaryMaxLength ? told : told[..Case.SummaryMaxLength];
        await Start(@case, ClockKind.Verdict, Codes.Verdict);
    }

    /// <summary>What the resident says of the answer. “Not solved” opens it again with a clock of its own.</summary>
    public async Task Say(Case @case, bool solved, string? words)
    {
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
        await Move(@case, solved ? Flow.Move.Solve : Flow.Move.Reopen, new() { Told = Blank(words) });
        if (solved)
            return;
        @case.Reopenings++;
        await Start(@case, ClockKind.Review, Codes.Review);
    }

    /// <summary>Joins it to another open case: one answer for both, both codes go on.</summary>
    public async Task Merge(Case @case, Case into)
    {
        if (into.Id == @case.Id || into.MergedIntoId is not null || !into.Status.IsOpen())
            throw new RuleBroken("Chỉ gộp vào một việc khác đang mở, chưa gộp đi đâu. Số {0} không hợp.", "Into", into.PublicNumber);
        @case.MergedIntoId = into.Id;
        await db.Cases.Where(c => c.MergedIntoId == @case.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.MergedIntoId, into.Id));
        await Move(@case, Flow.Move.Merge, new() { Told = into.PublicNumber });
    }

    /// <summary>
    /// It tells of a private person and is nobody's matter (product, principle 11): words, place, photos and contact are erased, nothing is
    /// counted, and the code answers with a sentence.
    /// </summary>
    public async Task Decline(Case @case)
    {
        await Move(@case, Flow.Move.Decline, new());
        @case.Reword("");
        @case.Place = null;
        @case.Latitude = @case.Longitude = null;
        @case.Publication = Publication.Hidden;
        @case.WithdrawnAt = me.Now;
        @case.WithdrawnWhy = "PrivatePerson";
        await db.CaseContacts.Where(c => c.CaseId == @case.Id).ExecuteDeleteAsync();
        await db.CaseFiles.Where(f => f.CaseId == @case.Id).ExecuteDeleteAsync();
        await db.CasePoints.Where(p => p.CaseId == @case.Id).ExecuteDeleteAsync();
    }

    /// <summary>Writes a line of the timeline, and the event behind it.</summary>
    public void Write(Case @case, Move move, StepWords words)
    {
        var step = new CaseStep
        {
            CaseId = @case.Id,
            At = me.Now,
            Move = move,
            By = me.AccountId,
            ByName = me.SignedIn ? me.Name : "",
            Told = Blank(words.Told),
            Note = Blank(words.Note),
            Ground = Blank(words.Ground),
            Document = Blank(words.Document),
            DueBefore = words.DueBefore,
            DueAfter = words.DueAfter,
        };
        db.CaseSteps.Add(step);
        db.Record(me, new CaseMoved(@case.Id, move, step.Id));
    }

    private async Task Clocks(Case @case, Move move)
    {
        var running = await Running(@case);
        foreach (var clock in running)
            if (clock.Kind is ClockKind.Acknowledge || move is Flow.Move.Answer or Flow.Move.Solve or Flow.Move.Reopen)
                clock.Meet(me.Today);
            else if (!@case.Status.IsOpen())
                clock.Stop(me.Today);
        @case.NextDueOn = @case.Status.IsOpen() ? running.Where(c => c.Runs).Min(c => (DateOnly?)c.DueOn) : null;
    }

    private async Task Start(Case @case, ClockKind kind, string code)
    {
        var clock = CaseClock.Start(@case.Id, kind, await RuleOf(code), me.Today, (await calendar.Read()).ForTerms);
        db.CaseClocks.Add(clock);
        @case.NextDueOn = clock.DueOn;
    }

    private async Task MustBeReopenable(Case @case)
    {
        var closed = await db
            .CaseSteps.Where(s => s.CaseId == @case.Id && (s.Move == Flow.Move.Close || s.Move == Flow.Move.Solve))
            .MaxAsync(s => (DateTime?)s.At);
        var rule = await RuleOf(Codes.Reopen);
        if (closed is { } at && rule.From(DateOnly.FromDateTime(at.ToLocal()), (await calendar.Read()).ForTerms).DueOn < me.Today)
            throw new RuleBroken(
                "Đã quá thời gian mở lại việc này. Hãy gửi phản ánh mới, nhắc số công khai {0}.",
                null,
                @case.PublicNumber
            );
    }

    private async Task<DeadlineRule> RuleOf(string code) =>
        new RuleBook(await db.DeadlineRules.AsNoTracking().Where(r => r.Code == code).ToListAsync()).For(code, me.Today);

    private async Task<List<CaseClock>> Running(Case @case)
    {
        var stored = await db.CaseClocks.Where(c => c.CaseId == @case.Id && c.MetOn == null && c.StoppedOn == null).ToListAsync();
        return [.. stored.Where(c => c.Runs)];
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
    public DateOnly? DueBefore { get; init; }
    public DateOnly? DueAfter { get; init; }
}

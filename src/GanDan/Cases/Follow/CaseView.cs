using System.Text.Json;
using GanDan.Cases.Answers;
using GanDan.Cases.Clocks;
using GanDan.Cases.Complaints;
using GanDan.Cases.Corrections;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Moderation;
using GanDan.Cases.Triage;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Follow;

/// <summary>A point as it was published.</summary>
public sealed record PublishedPoint(
    int Number,
    string Question,
    Outcome Outcome,
    string Reply,
    DateOnly? PromisedOn,
    string? PassedTo,
    string? Document,
    string? Ground,
    DateOnly? VisitedOn,
    IReadOnlyList<Guid>? Evidence = null
)
{
    /// <param name="files">The office's files of the round; those given to a point stand beside it. What was published before files were given to points has none.</param>
    public static string Write(IEnumerable<Point> points, IEnumerable<CaseFile>? files = null) =>
        Write(
            points.Select(p => new PublishedPoint(
                p.Number,
                p.Question,
                p.Outcome!.Value,
                p.Reply!,
                p.PromisedOn,
                p.PassedTo,
                p.Document,
                p.Ground,
                p.VisitedOn,
                files?.Where(f => f.PointId == p.Id).Select(f => f.Id).ToList() is { Count: > 0 } own ? own : null
            ))
        );

    public static string Write(IEnumerable<PublishedPoint> points) => JsonSerializer.Serialize(points);

    public static IReadOnlyList<PublishedPoint> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<PublishedPoint>>(json)!;
}

/// <summary>An answer as residents read it, with what its reader said.</summary>
public sealed record PublishedAnswer(int Round, string? Text, IReadOnlyList<PublishedPoint> Points, DateTime At, string By, Said? Verdict)
{
    /// <summary>The newest first; text and points above are as the last of them left them.</summary>
    public IReadOnlyList<Corrected> Corrections { get; init; } = [];
}

/// <summary>
/// The verdict on an answer as it is read outside: which it was, and when. Nobody has looked at the words that came with it, so they are
/// given to their own sender and to no other reader.
/// </summary>
/// <param name="Wrote">There are words, whoever may read them.</param>
public sealed record Said(bool Solved, DateTime At, bool Wrote, string? Words)
{
    /// <param name="own">The reader is the one who wrote it.</param>
    public static Said? Of(Answers.Verdict? verdict, bool own) =>
        verdict is null ? null : new(verdict.Solved, verdict.At, verdict.Words is not null, own ? verdict.Words : null);
}

/// <summary>A case as someone outside reads it: masked words, answers, the public part of the timeline. The joined case's answer is this one's.</summary>
public sealed record CaseView(
    Case Case,
    Case Answering,
    string Unit,
    IReadOnlyList<CaseStep> Steps,
    IReadOnlyList<PublishedAnswer> Answers,
    IReadOnlyList<CaseClock> Clocks,
    IReadOnlyList<CaseFile> Files,
    int Others
)
{
    /// <summary>The heading of its page.</summary>
    public string Title(Platform.Text.T t) => Case.Status is CaseStatus.Declined ? t["Phản ánh không nhận"] : Case.Title;

    /// <summary>What it was split into; each is a case of its own.</summary>
    public IReadOnlyList<Case> Parts { get; private init; } = [];

    /// <summary>The second complaint over it (khiếu nại lần hai), a case of its own too.</summary>
    public Case? Second { get; private init; }

    /// <summary>Why and since when it is hidden from everybody but its sender.</summary>
    public Hiding? Hiding { get; private init; }

    /// <summary>Of the files that somebody has looked at for the public, the photos; none while the case is not published.</summary>
    public IEnumerable<CaseFile> Photos => Files.Where(f => !f.IsPaper);

    public IEnumerable<CaseFile> Papers => Files.Where(f => f.IsPaper);

    /// <summary>Photos that stand with no point: the sender's, and those for the whole case.</summary>
    public IEnumerable<CaseFile> PhotosOfCase => OfCase(Photos);

    public IEnumerable<CaseFile> PapersOfCase => OfCase(Papers);

    /// <summary>The way of the case as a bar.</summary>
    public Progress Progress => Progress.Of(Answering.Status, Answering.HandledBy is not null, Answering.AnsweredOn is not null);

    /// <summary>What is told outside of a step; the words of an answer stand above, those of a verdict with their sender.</summary>
    public static string? Told(CaseStep step) => step.Move is Move.Answer or Move.Solve or Move.Reopen ? null : step.Told;

    /// <summary>The paper of a step that ended the case without an answer, or put it off; numbers alone, since nobody looks at them twice.</summary>
    public static string? PaperOf(CaseStep step) =>
        step
            is {
                Document: { } paper,
                Move: Move.Guide or Move.Forward or Move.Refuse or Move.Suspend or Move.Resume or Move.Terminate or Move.Extend
            }
            ? PersonalData.Mask(paper)
            : null;

    /// <summary>The title of who heads the office, where one is written down: titles answer for an office, names are nobody's business.</summary>
    public string? HeadTitle { get; private init; }

    public CaseClock? Due =>
        Clocks
            .Where(c => c.Runs && c.Kind is ClockKind.Answer or ClockKind.Review or ClockKind.Admit or ClockKind.Resolve)
            .MinBy(c => c.DueOn);

    /// <summary>The last that moved its date was a changed calendar or rule and no extension.</summary>
    public bool IsReckonedAgain(CaseClock clock) => Steps.FirstOrDefault(s => s.DueAfter == clock.DueOn) is { Move: Move.Recalculate };

    /// <summary>The date first promised, whatever moved it since; a complaint's is that of the term it is in.</summary>
    public DateOnly? FirstDueOn =>
        Case.Kind is CaseKind.Complaint
            ? Answering.DueOn
            : Clocks.Where(c => c.Kind is ClockKind.Answer).MinBy(c => c.StartsOn)?.FirstDueOn ?? Answering.DueOn;

    /// <summary>The term that the answer of a round had to keep: the first one its own, each later one that of the reopening before it.</summary>
    public CaseClock? ReviewOf(int round) =>
        Clocks.Where(c => c.Kind is ClockKind.Review).OrderBy(c => c.StartsOn).ThenBy(c => c.Id).ElementAtOrDefault(round - 2);

    public CaseClock? Verdict => Clocks.FirstOrDefault(c => c.Runs && c.Kind is ClockKind.Verdict);

    // Where the office has one head, as on its papers.
    private static async Task<string?> HeadOf(Db db)
    {
        var titles = await db
            .Accounts.AsNoTracking()
            .Where(a => a.ClosedAt == null && db.Grants.Any(g => g.AccountId == a.Id && g.Role == Role.OfficeLeader && g.UnitCode == null))
            .Select(a => a.Title)
            .Take(2)
            .ToListAsync();
        return titles is [{ Length: > 0 } title] ? title : null;
    }

    private IEnumerable<CaseFile> OfCase(IEnumerable<CaseFile> files)
    {
        var atPoints = Answers.SelectMany(a => a.Points).SelectMany(p => p.Evidence ?? []).ToHashSet();
        return files.Where(f => !atPoints.Contains(f.Id));
    }

    /// <summary>It is a second complaint: after its decision there is the court and no third.</summary>
    public bool IsSecond => Clocks.Any(c => c is { RuleCode: Codes.AdmitSecond, StoppedOn: null });

    /// <param name="bySender">It is opened by the code that its sender alone has.</param>
    public static async Task<CaseView> Of(Db db, Case found, bool bySender = false)
    {
        var answering = found.MergedIntoId is { } into ? await db.Cases.AsNoTracking().SingleAsync(c => c.Id == into) : found;
        var id = answering.Id;
        var verdicts = await db.CaseVerdicts.AsNoTracking().Where(v => v.CaseId == id).ToListAsync();
        var answers = await db
            .CaseAnswers.AsNoTracking()
            .Where(a => a.CaseId == id && a.PublishedAt != null)
            .OrderByDescending(a => a.Round)
            .ToListAsync();
        var corrections = await db.AnswerCorrections.AsNoTracking().Where(c => c.CaseId == id && c.PublishedAt != null).ToListAsync();
        var others = await db.Cases.CountAsync(c => c.MergedIntoId == id);
        // Of a case of several senders nobody knows which of them wrote it.
        var own = bySender && others == 0;
        var steps = await db.CaseSteps.AsNoTracking().Where(s => s.CaseId == id || s.CaseId == found.Id).ToListAsync();
        return new(
            found,
            answering,
            await db.Units.AsNoTracking().Where(u => u.Id == found.UnitId).Select(u => u.Name).SingleAsync(),
            [
                .. steps
                    .Where(s => s.IsPublic && (s.CaseId == found.Id || s.Move is not Move.Receive))
                    .OrderByDescending(s => s.At)
                    .ThenByDescending(s => s.Id),
            ],
            [
                .. answers
                    .Select(a => (Answer: a, Read: AnswerNow.Of(a, corrections)))
                    .Select(a => new PublishedAnswer(
                        a.Answer.Round,
                        a.Read.Now.Text,
                        a.Read.Now.Points,
                        a.Answer.PublishedAt!.Value,
                        answering.HandledBy ?? "",
                        Said.Of(verdicts.Where(v => v.Round == a.Answer.Round).MaxBy(v => v.At), own)
                    )
                    {
                        Corrections = a.Read.Corrections,
                    }),
            ],
            await db.CaseClocks.AsNoTracking().Where(c => c.CaseId == id).ToListAsync(),
            // Their addresses are the public ones: before the words are published there is nothing behind them.
            answering.Publication is Publication.Published
                ? await db.CaseFiles.AsNoTracking().Where(f => f.CaseId == id && f.PublicHash != null).OrderBy(f => f.At).ToListAsync()
                : [],
            others
        )
        {
            HeadTitle = answers.Count == 0 ? null : await HeadOf(db),
            Hiding = found.Publication is Publication.Published ? null : await Hidings.Of(db, found.Id),
            Second =
                found.Kind is CaseKind.Complaint
                    ? await SecondComplaint.Of(db.Cases.AsNoTracking(), db, found.Id).FirstOrDefaultAsync()
                    : null,
            Parts = found.Status is CaseStatus.Split ? await PetitionSplit.Parts(db.Cases.AsNoTracking(), db, found.Id).ToListAsync() : [],
        };
    }
}

using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using GanDan.Sense.Text;

namespace GanDan.Cases;

/// <summary>
/// What a resident said, and what became of it. A case brought in from an old book keeps the due date that was written in it and
/// stays out of today's inbox.
/// </summary>
public sealed class Case : IVersioned, IWithdrawable, IAtUnit
{
    public const int SummaryMaxLength = 4000;
    public const int PlaceMaxLength = 300;
    public const int SearchMaxLength = SummaryMaxLength + PlaceMaxLength + 1;
    public const int HandledByMaxLength = 300;
    private const int TitleMaxLength = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Number shown to everyone: random, so that it tells neither time nor count.</summary>
    public required string PublicNumber { get; init; }

    public CaseKind Kind { get; set; }

    /// <summary>The moment it came; null for what an old book tells by day only.</summary>
    public DateTime? ReceivedAt { get; init; }

    /// <summary>Finds the case by the resident's secret code without keeping the code (<see cref="Intake.FollowCodes"/>); null when there is none.</summary>
    public string? FollowDigest { get; init; }

    /// <summary>The book's own number, kept when it came from a book or another portal.</summary>
    public string? BookNumber { get; set; }
    public required DateOnly ReceivedOn { get; set; }
    public string? Channel { get; set; }
    public required int UnitId { get; set; }
    public string? Topic { get; set; }

    /// <summary>A report of a regulation or a procedure itself, which has a term of its own (Nghị định 20/2008); never a complaint.</summary>
    public bool AboutAdministrativeRule { get; set; }

    /// <summary>Where it is, in the resident's words, masked: “đầu hẻm 42, cạnh trường mầm non”.</summary>
    public string? Place
    {
        get;
        set
        {
            field = value;
            Index();
        }
    }

    /// <summary>Degrees, WGS 84; both or none.</summary>
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }

    /// <summary>The resident agrees that its place is shown on the map.</summary>
    public bool OnMap { get; init; }

    /// <summary>The words as received; shown to whoever handles the case.</summary>
    public required string Summary { get; set; }

    /// <summary>The words with personal data masked: all that is searched, and all that may be published.</summary>
    public required string MaskedSummary
    {
        get;
        set
        {
            field = value;
            Index();
        }
    }

    /// <summary>
    /// The masked words, the place and what the public reads as the answer, folded; nothing as long as a case of an old book awaits its review.
    /// Read only by <see cref="Words.CaseSearch"/>.
    /// </summary>
    public string SearchText { get; private set; } = "";
    public string? HandledBy { get; set; }

    /// <summary>The account that has it in hand.</summary>
    public Guid? AssigneeId { get; set; }

    /// <summary>The case this one was joined to: its answer is the answer here.</summary>
    public Guid? MergedIntoId { get; set; }

    /// <summary>
    /// The date first promised, which no extension changes; for an imported case the one written by hand in the book. While it is suspended the
    /// days do not run: when it goes on the date lies later by as many, and a complaint's is the new one.
    /// </summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>What is next due by the clocks that run, that somebody looks at a new case among them; null when nothing is.</summary>
    public DateOnly? NextDueOn { get; set; }

    /// <summary>What is next due to its sender: before anybody has looked at it that is the answer, and not the look.</summary>
    public DateOnly? PublicDueOn => PublicDue(Status, DueOn, NextDueOn);

    /// <summary>The same for who has read no more of a case than this.</summary>
    public static DateOnly? PublicDue(CaseStatus status, DateOnly? dueOn, DateOnly? nextDueOn) =>
        status is CaseStatus.Received ? dueOn ?? nextDueOn : nextDueOn;

    /// <summary>
    /// Where it stands in the inbox: the day it is due, a day without end when nothing is due, null when it is no work of today. Kept as a
    /// column of its own so that the order of a hundred thousand open cases is an index and no sorting.
    /// </summary>
    public DateOnly? InboxOn
    {
        get =>
            Imported || WithdrawnAt is not null ? null
            : Status.IsOpen() ? NextDueOn ?? DateOnly.MaxValue
            // Terminated, its decision has still to be sent.
            : Status is CaseStatus.Terminated ? NextDueOn
            : null;
        private set { }
    }
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The answer that was sent; of an imported case what its book says, which nobody has masked.</summary>
    public string? Answer
    {
        get;
        set
        {
            field = value;
            Index();
        }
    }
    public string? Outcome { get; set; }
    public CaseStatus Status { get; set; }

    /// <summary>How many times it was opened again by the resident.</summary>
    public int Reopenings { get; set; }
    public Publication Publication
    {
        get;
        set
        {
            field = value;
            if (Imported)
                Index();
        }
    }

    /// <summary>True for cases of an old book: answered before points were asked for one by one.</summary>
    public bool Imported
    {
        get;
        init
        {
            field = value;
            Index();
        }
    }
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnWhy { get; set; }
    public int Version { get; set; }

    private string? MaskedAnswer => Answer is null ? null : PersonalData.Mask(Answer);

    /// <summary>The first words of what the public may read, short enough for a list.</summary>
    public string Title => TitleOf(MaskedSummary);

    /// <summary>What an old book says was answered, masked, once the case is published; a case of ours has its answers in rows of their own.</summary>
    public string? AnswerOfBook => Imported && Publication is Publication.Published ? MaskedAnswer : null;

    /// <summary>Answered after the date promised. Not answered at all is overdue, not late.</summary>
    public bool AnsweredLate => AnsweredOn is { } answered && DueOn is { } due && answered > due;

    /// <summary>As much of the words as a case holds.</summary>
    public static string Cut(string words) => words.CutTo(SummaryMaxLength);

    /// <summary>The title of a case with these masked words; for who reads no more than them.</summary>
    public static string TitleOf(string maskedSummary)
    {
        var line = maskedSummary.Split('\n', 2)[0].Trim();
        var end = line.AsSpan(0, Math.Min(line.Length, TitleMaxLength)).IndexOfAny('.', '!', '?');
        if (end > 20)
            return line[..end];
        return line.ShortTo(TitleMaxLength);
    }

    /// <summary>Keeps the words as received; their masked form is made anew and waits for review.</summary>
    public void Reword(string summary)
    {
        Summary = summary;
        MaskedSummary = PersonalData.Mask(summary);
        Publication = Publication.AwaitingReview;
    }

    /// <summary>Lets the public read the masked words. Throws <see cref="RuleBroken"/> while personal data is found in them.</summary>
    /// <param name="looked">Somebody has looked at what was found and says that it is no personal data.</param>
    public void Publish(bool looked)
    {
        if (!looked && PersonalData.Find(MaskedSummary).Count > 0)
            throw new RuleBroken("Lời đã che còn chỗ giống dữ liệu cá nhân. Che nốt, hoặc đánh dấu đã xem kỹ.", "Looked");
        Publication = Publication.Published;
    }

    /// <summary>The first answer's day is the one that counts; later ones are other rounds.</summary>
    public void Answered(DateOnly on) => AnsweredOn ??= on;

    /// <summary>Takes over what an old book says was answered.</summary>
    public void TakeOverAnswer(DateOnly? on, string? answer, string? outcome)
    {
        AnsweredOn = on;
        Answer = answer;
        Outcome = outcome;
        Status = on is null ? CaseStatus.InProgress : CaseStatus.Answered;
    }

    // What was written down in an old book was meant for the office alone: nobody finds it by its words before a person has looked at it.
    // While a row is made the masked words may still be to come.
    private void Index()
    {
        if (Imported && Publication is Publication.AwaitingReview)
        {
            SearchText = "";
            return;
        }
        var answer = Imported ? AnswerOfBook : MaskedAnswer;
        var folded = VietnameseText.FoldWords(string.Join(' ', new[] { MaskedSummary, Place, answer }.Where(words => words is not null)));
        SearchText = folded.CutTo(SearchMaxLength);
    }
}

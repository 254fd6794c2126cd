using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using GanDan.Sense.Text;

namespace GanDan.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    Received,
    InProgress,
    Answered,
    Forwarded,
    Closed,
}

/// <summary>May the public read it? Imported words stay unpublished until someone has masked and reviewed them.</summary>
public enum Publication
{
    AwaitingReview,
    Published,
    Hidden,
}

/// <summary>
/// What a resident said, and what became of it. A case brought in from an old book keeps the due date that was written in it and
/// stays out of today's inbox.
/// </summary>
public sealed class Case : IVersioned, IWithdrawable, IAtUnit
{
    public const int SummaryMaxLength = 4000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Number shown to everyone: random, so that it tells neither time nor count.</summary>
    public required string PublicNumber { get; init; }

    /// <summary>The book's own number, kept when it came from a book or another portal.</summary>
    public string? BookNumber { get; set; }
    public required DateOnly ReceivedOn { get; set; }
    public string? Channel { get; set; }
    public required int UnitId { get; set; }
    public string? Topic { get; set; }

    /// <summary>The words as received; shown to whoever handles the case.</summary>
    public required string Summary { get; set; }

    /// <summary>The words with personal data masked: all that is searched, and all that may be published.</summary>
    public required string MaskedSummary
    {
        get;
        set
        {
            field = value;
            SearchText = VietnameseText.FoldWords(value);
        }
    }

    /// <summary>The masked words folded; read only by <see cref="CaseSearch"/>.</summary>
    public string SearchText { get; private set; } = "";
    public string? HandledBy { get; set; }

    /// <summary>The date promised; for an imported case the one written by hand in the book.</summary>
    public DateOnly? DueOn { get; set; }
    public DateOnly? AnsweredOn { get; private set; }
    public string? Answer { get; set; }
    public string? Outcome { get; set; }
    public CaseStatus Status { get; private set; }
    public Publication Publication { get; set; }

    /// <summary>True for cases of an old book: answered before points were asked for one by one.</summary>
    public bool Imported { get; init; }
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnWhy { get; set; }
    public int Version { get; set; }

    /// <summary>Answered after the date promised. Not answered at all is overdue, not late.</summary>
    public bool AnsweredLate => AnsweredOn is { } answered && DueOn is { } due && answered > due;

    /// <summary>Keeps the words as received; their masked form is made anew and waits for review.</summary>
    public void Reword(string summary)
    {
        Summary = summary;
        MaskedSummary = PersonalData.Mask(summary, PersonalData.Find(summary));
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

    /// <summary>Takes over what an old book says was answered.</summary>
    public void TakeOverAnswer(DateOnly? on, string? answer, string? outcome)
    {
        AnsweredOn = on;
        Answer = answer;
        Outcome = outcome;
        Status = on is null ? CaseStatus.InProgress : CaseStatus.Answered;
    }
}

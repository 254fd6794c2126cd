using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using GanDan.Sense.Text;

namespace GanDan.Cases.Reception;

/// <summary>Why a citizen may be refused a reception (Luật Tiếp công dân 42/2013 Đ.9, Nghị định 154/2026 Đ.4): what was done there, never what kind of person came.</summary>
public enum RefusalGround
{
    [Display(Name = "Đang say hoặc không điều khiển được hành vi của mình tại nơi tiếp")]
    OutOfControl,

    [Display(Name = "Đe dọa, xúc phạm người tiếp công dân hoặc gây rối nơi tiếp")]
    Disrupts,

    [Display(Name = "Việc đã giải quyết xong theo pháp luật, đã được thông báo, vẫn cố tình kéo dài")]
    FinallyDecided,

    [Display(Name = "Trường hợp khác theo quy định của pháp luật")]
    OtherByLaw,
}

/// <summary>How a reception stands; computed, never typed.</summary>
public enum ReceptionStanding
{
    [Display(Name = "Chờ trả lời")]
    Waiting,

    [Display(Name = "Quá hạn trả lời")]
    Overdue,

    [Display(Name = "Đã hướng dẫn")]
    Guided,

    [Display(Name = "Đã lập việc")]
    Taken,

    [Display(Name = "Từ chối tiếp")]
    Refused,
}

/// <summary>
/// One line of the reception register (form 03/TCD): somebody came and said something. Who it was is sealed and lies elsewhere
/// (<see cref="SealedVisitor"/>); a denunciation is never in it.
/// </summary>
public sealed partial class CitizenReception : IVersioned, IWithdrawable, IAtUnit
{
    public const int ContentMaxLength = Case.SummaryMaxLength;
    public const int WordsMaxLength = 2000;
    public const int NameMaxLength = 300;
    public const int NoticeMaxLength = 60;

    /// <summary>Made with the empty form, so that the form sent twice is one line.</summary>
    public required Guid Id { get; init; }
    public required int UnitId { get; init; }

    /// <summary>The year whose running number it has.</summary>
    public required int Year { get; init; }

    /// <summary>Runs from 1 in every year and unit; a line taken out keeps its number.</summary>
    public required int Number { get; init; }
    public required DateOnly HeldOn { get; set; }
    public required string ReceivedBy { get; set; }

    /// <summary>What was said, as written down; shown to whoever receives citizens.</summary>
    public required string Content
    {
        get;
        set
        {
            field = value;
            MaskedContent = PersonalData.Mask(value);
            var folded = VietnameseText.FoldWords(MaskedContent);
            SearchText = folded.CutTo(ContentMaxLength);
        }
    }

    /// <summary>The same with personal data masked: what lists, files and the search know.</summary>
    public string MaskedContent { get; private set; } = "";
    public string SearchText { get; private set; } = "";
    public CaseKind Kind { get; set; }

    /// <summary>
    /// The day on which who complains received or learnt of the decision, where they have said it: from it the limit to complain runs (Luật Khiếu
    /// nại 02/2011 Đ.9). Only of a complaint.
    /// </summary>
    public DateOnly? KnownOn { get; set; }
    public int People { get; set; } = 1;

    /// <summary>The body that has handled the matter before.</summary>
    public string? HandledBefore { get; set; }

    /// <summary>Ours to decide; null until somebody has said so.</summary>
    public bool? Competent { get; set; }
    public string? Guidance { get; set; }
    public string? AcceptedBy { get; set; }
    public string? Note { get; set; }

    /// <summary>The answer of Đ.28 is due; promised when the line was written, and not moved since.</summary>
    public required DateOnly AnswerDueOn { get; init; }

    /// <summary>The day it was first guided, taken up or refused.</summary>
    public DateOnly? SettledOn { get; private set; }
    public Guid? CaseId { get; private set; }

    /// <summary>The form's key of the case being made; gone once there is one, because it leads to the follow code.</summary>
    public Guid? CaseKey { get; private set; }
    public DateOnly? RefusedOn { get; private set; }
    public RefusalGround? Ground { get; private set; }
    public string? RefusalWords { get; private set; }

    /// <summary>The written notice of a refusal is due; null for one of a day without a rule.</summary>
    public DateOnly? NoticeDueOn { get; private set; }
    public DateOnly? NoticeSentOn { get; private set; }
    public string? NoticeNumber { get; private set; }
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnWhy { get; set; }
    public int Version { get; set; }

    /// <summary>“12/2026”, as the register says it.</summary>
    public string Shown => $"{Number}/{Year}";

    public bool IsSettled => SettledOn is not null;

    public bool MayBecomeCase => CaseId is null && RefusedOn is null && WithdrawnAt is null;

    public bool MayBeRefused => CaseId is null && RefusedOn is null && Guidance is null && WithdrawnAt is null;

    public bool NoticeOverdueOn(DateOnly today) => RefusedOn is not null && NoticeSentOn is null && NoticeDueOn < today;

    /// <summary>
    /// The red line: nobody has guided, taken up or refused it in the days after which a head who leaves a petition lying without a reason may be
    /// removed (Luật Tiếp công dân 42/2013 Đ.41 as amended by Luật 136/2025/QH15). A line and no due date: a day of rest does not move it.
    /// </summary>
    /// <param name="rules">With the row of the day it was held; before the amendment there is none.</param>
    public bool IgnoredOn(DateOnly today, RuleBook rules) =>
        SettledOn is null
        && WithdrawnAt is null
        && rules.Find(Codes.HeadIgnores, HeldOn) is { } rule
        && HeldOn.AddDays(rule.Length) < today;

    public ReceptionStanding Standing(DateOnly today) =>
        RefusedOn is not null ? ReceptionStanding.Refused
        : CaseId is not null ? ReceptionStanding.Taken
        : Guidance is not null ? ReceptionStanding.Guided
        : AnswerDueOn < today ? ReceptionStanding.Overdue
        : ReceptionStanding.Waiting;

    /// <summary>Throws <see cref="RuleBroken"/> at the field that is wrong.</summary>
    public void Check(DateOnly today)
    {
        MustNotBeDenunciation(Kind);
        if (string.IsNullOrWhiteSpace(Content))
            throw new RuleBroken("Ghi nội dung người dân trình bày.", nameof(Content));
        if (HeldOn > today)
            throw new RuleBroken("Ngày tiếp chưa tới. Ghi ngày đã tiếp.", nameof(HeldOn));
        if (HeldOn.Year != Year)
            throw new RuleBroken(
                "Số {0} đã cấp trong sổ năm {1}. Ghi nhầm năm thì rút lượt này khỏi sổ rồi ghi lại.",
                nameof(HeldOn),
                Shown,
                Year
            );
        if (KnownOn is not null && Kind is not CaseKind.Complaint)
            throw new RuleBroken("Ngày này chỉ ghi với khiếu nại. Chọn loại khiếu nại, hoặc xóa ngày đi.", nameof(KnownOn));
        if (KnownOn > HeldOn)
            throw new RuleBroken("Ngày nhận hoặc biết quyết định không sau ngày tiếp.", nameof(KnownOn));
        if (People < 1)
            throw new RuleBroken("Số người cùng nội dung ít nhất là 1.", nameof(People));
    }

    /// <summary>
    /// Who denounces is kept secret by law (Luật Tố cáo 25/2018 Đ.9, 56): an open register is no place for it. Throws <see cref="RuleBroken"/>.
    /// </summary>
    public static void MustNotBeDenunciation(CaseKind kind)
    {
        if (kind is CaseKind.Denunciation)
            throw new RuleBroken("Tố cáo không ghi vào sổ này. Chưa có gì được lưu.", nameof(Kind));
    }

    /// <summary>Tells the citizen where to go and what to bring (Đ.26 khoản 3, Đ.28).</summary>
    /// <param name="acceptedBy">The unit that takes it, when there is one.</param>
    public void Guide(string? guidance, string? acceptedBy, DateOnly today)
    {
        MustStand();
        if (RefusedOn is not null)
            throw new RuleBroken("Lượt này đã từ chối tiếp nên không ghi hướng dẫn nữa.");
        if (string.IsNullOrWhiteSpace(guidance))
            throw new RuleBroken("Ghi lời hướng dẫn: đến đâu, mang theo gì.", nameof(Guidance));
        Guidance = guidance.Trim();
        AcceptedBy = string.IsNullOrWhiteSpace(acceptedBy) ? null : acceptedBy.Trim();
        SettledOn ??= today;
    }

    /// <summary>Refuses on one of the grounds of the law; a written notice follows.</summary>
    /// <param name="words">What happened, in a sentence that stands on the notice.</param>
    /// <param name="noticeDueOn">By the rule that holds today; null without one.</param>
    public void Refuse(RefusalGround? ground, string? words, DateOnly today, DateOnly? noticeDueOn)
    {
        MustStand();
        if (!MayBeRefused)
            throw new RuleBroken("Lượt này đã hướng dẫn, đã lập việc hoặc đã từ chối nên không từ chối được nữa.");
        if (ground is not { } given)
            throw new RuleBroken("Chọn lý do từ chối theo luật.", nameof(Ground));
        if (string.IsNullOrWhiteSpace(words))
            throw new RuleBroken(
                given is RefusalGround.OtherByLaw
                    ? "Ghi điều luật cho phép từ chối và việc đã xảy ra."
                    : "Ghi việc đã xảy ra: câu này in trong thông báo.",
                nameof(RefusalWords)
            );
        (Ground, RefusalWords, RefusedOn, NoticeDueOn) = (given, words.Trim(), today, noticeDueOn);
        SettledOn ??= today;
    }

    /// <summary>The notice went out under this number.</summary>
    public void SendNotice(string? number, DateOnly? on, DateOnly today)
    {
        if (RefusedOn is not { } refused)
            throw new RuleBroken("Chưa từ chối tiếp thì không có thông báo.");
        if (string.IsNullOrWhiteSpace(number))
            throw new RuleBroken("Ghi số thông báo.", nameof(NoticeNumber));
        if (on is not { } sent || sent < refused || sent > today)
            throw new RuleBroken("Ghi ngày đã gửi: không trước ngày từ chối, không sau hôm nay.", nameof(NoticeSentOn));
        (NoticeNumber, NoticeSentOn) = (number.Trim(), sent);
    }

    /// <summary>A case was made of it; its answer and state are the case's from now on.</summary>
    public void BecomeCase(Guid caseId, DateOnly today)
    {
        MustBecomeCase();
        (CaseId, CaseKey) = (caseId, null);
        SettledOn ??= today;
    }

    /// <summary>Throws <see cref="RuleBroken"/> when no case can be made of it.</summary>
    public void MustBecomeCase()
    {
        MustStand();
        if (!MayBecomeCase)
            throw new RuleBroken("Lượt này đã có việc hoặc đã từ chối tiếp nên không lập việc được.");
    }

    private void MustStand()
    {
        if (WithdrawnAt is not null)
            throw new RuleBroken("Lượt này đã rút khỏi sổ. Đưa lại vào sổ trước.");
    }
}

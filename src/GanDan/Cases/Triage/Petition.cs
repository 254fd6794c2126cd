using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Registers;

namespace GanDan.Cases.Triage;

/// <summary>Whether this office may settle what the paper asks.</summary>
public enum Competence
{
    [Display(Name = "Thuộc thẩm quyền của cơ quan")]
    Ours,

    [Display(Name = "Không thuộc thẩm quyền")]
    NotOurs,
}

/// <summary>What sort of body the matter belongs to (Thông tư 07/2014 Đ.6).</summary>
public enum BodyKind
{
    [Display(Name = "Cơ quan hành chính nhà nước")]
    Administration,

    [Display(Name = "Cơ quan tố tụng, thi hành án")]
    Justice,

    [Display(Name = "Cơ quan dân cử")]
    Elected,

    [Display(Name = "Tổ chức chính trị, chính trị - xã hội")]
    Organisation,

    [Display(Name = "Đơn vị sự nghiệp, doanh nghiệp nhà nước")]
    PublicService,
}

/// <summary>The seven reasons for which a complaint is complex; one of them is recorded in writing (Nghị định 31/2019 Đ.3, 155/2026 Đ.3a).</summary>
public enum ComplexReason
{
    [Display(Name = "Phải xác minh từ hai nơi trở lên")]
    SeveralPlaces,

    [Display(Name = "Có từ hai nội dung trở lên")]
    SeveralContents,

    [Display(Name = "Nhiều người cùng khiếu nại hoặc nhiều người bị ảnh hưởng")]
    ManyPeople,

    [Display(Name = "Có yếu tố nước ngoài")]
    Foreign,

    [Display(Name = "Thuộc trách nhiệm của nhiều cơ quan")]
    SeveralBodies,

    [Display(Name = "Các cơ quan có ý kiến khác nhau")]
    BodiesDisagree,

    [Display(Name = "Tài liệu, chứng cứ mâu thuẫn nhau")]
    EvidenceDisagrees,
}

/// <summary>
/// What a written petition is by the axes of the law (domain.md §1.2). It describes the paper and what became of it, never the person: a
/// number of signatures, no name.
/// </summary>
public sealed class Petition : IVersioned
{
    public const int WhoseMaxLength = 300;
    public const int GroundsMaxLength = 400;
    public const int FirstDecisionMaxLength = 200;
    public const int MostSignatures = 100_000;

    /// <summary>The channel by which a letter comes.</summary>
    public const string Written = "Đơn thư";

    public required Guid CaseId { get; init; }

    /// <summary>The day somebody sorted it; null for a part of a split petition until then.</summary>
    public DateOnly? TriagedOn { get; private set; }
    public Competence Competence { get; private set; }

    /// <summary>The competent body, where it is not this one.</summary>
    public string? Whose { get; private set; }
    public BodyKind Body { get; private set; }

    /// <summary>How many have signed.</summary>
    public int Signatures { get; set; } = 1;

    /// <summary>Codes of <see cref="PaperGround"/>s for which it cannot be dealt with, one after the other; empty when it can.</summary>
    public string Grounds { get; private set; } = "";

    /// <summary>Originals came with it, which have to be given back.</summary>
    public bool OriginalPapers { get; set; }
    public DateOnly? PapersReturnedOn { get; private set; }

    /// <summary>The day the complaint was admitted; the term of its decision runs from it.</summary>
    public DateOnly? AdmittedOn { get; private set; }
    public ComplexReason? Complex { get; private set; }
    public bool Remote { get; private set; }

    /// <summary>The day on which a filed petition is erased.</summary>
    public DateOnly? KeepUntil { get; private set; }

    /// <summary>The petition that this one was a part of.</summary>
    public Guid? SplitFromId { get; init; }

    /// <summary>The first complaint that this second one is about (khiếu nại lần hai).</summary>
    public Guid? SecondOfId { get; init; }

    /// <summary>Number, day and body of the first decision, where another body settled the first complaint and it is no case here.</summary>
    public string? FirstDecision { get; private set; }

    /// <summary>
    /// The day who complains received or learned of the decision or act complained of, as the paper says; the limit to complain runs from it.
    /// Null while that is not known.
    /// </summary>
    public DateOnly? KnownOn { get; private set; }

    /// <summary>Days on which an obstacle kept them from complaining (Luật Khiếu nại 02/2011 Đ.9); they are not counted.</summary>
    public int ObstacleDays { get; private set; }
    public int Version { get; set; }

    public bool Eligible => Grounds.Length == 0;
    public IReadOnlyList<PaperGround> GroundList => PaperGround.Read(Grounds);
    public SignatureSize Size => Triage.Signatures.SizeOf(Signatures);
    public bool HoldsPapers => OriginalPapers && PapersReturnedOn is null;

    /// <summary>Which term its decision has.</summary>
    public string ResolveCode => ComplaintTerms.CodeOf(Complex is not null, Remote, IsSecond);

    public bool IsSecond => SecondOfId is not null || FirstDecision is not null;

    /// <summary>A case that the law of petitions asks to be sorted by: a letter, a complaint, a mixture, a report of a procedure.</summary>
    public static bool Is(Case @case) =>
        @case.Channel is Written || @case.Kind is CaseKind.Complaint or CaseKind.Mixed || @case.AboutAdministrativeRule;

    /// <summary>What the decision table says of it, by the day of receipt; a second complaint has its own article and term.</summary>
    public TriageRow Decided(Case @case)
    {
        var row = TriageTable.Decide(@case.Kind, Competence, Eligible, @case.ReceivedOn);
        return IsSecond && row.Kind is CaseKind.Complaint
            ? row with
            {
                Term = Clocks.Codes.AdmitSecond,
                Source = ComplaintTerms.SecondSource,
            }
            : row;
    }

    /// <summary>Throws <see cref="RuleBroken"/> at the field that is missing or makes no sense with the others.</summary>
    public void Sort(
        CaseKind kind,
        Competence competence,
        string? whose,
        BodyKind body,
        int signatures,
        IReadOnlyCollection<string> grounds,
        DateOnly today,
        string? firstDecision = null
    )
    {
        if (firstDecision is not null && kind is not CaseKind.Complaint)
            throw new RuleBroken(
                "Chỉ khiếu nại mới có lần hai. Bỏ quyết định lần đầu, hoặc chọn loại đơn là khiếu nại.",
                nameof(FirstDecision)
            );
        if (AdmittedOn is not null && firstDecision is null != FirstDecision is null)
            throw new RuleBroken("Khiếu nại đã thụ lý thì không đổi lần đầu thành lần hai, hay ngược lại.", nameof(FirstDecision));
        if (competence is Competence.NotOurs && string.IsNullOrWhiteSpace(whose))
            throw new RuleBroken("Ghi cơ quan có thẩm quyền: người gửi cần biết đến đâu.", nameof(Whose));
        if (signatures is < 1 or > MostSignatures)
            throw new RuleBroken("Số người ký phải từ 1 trở lên.", nameof(Signatures));
        var known = PaperGround.For(kind).Select(g => g.Code).ToList();
        Grounds = string.Join(' ', known.Where(grounds.Contains));
        if (grounds.Except(known, StringComparer.Ordinal).Any())
            throw new RuleBroken("Có lý do không đủ điều kiện không dùng cho loại đơn này. Bỏ chọn lý do đó.", nameof(Grounds));
        (Competence, Whose, Body, Signatures) = (competence, competence is Competence.NotOurs ? whose!.Trim() : null, body, signatures);
        (TriagedOn, FirstDecision) = (today, firstDecision);
    }

    /// <summary>
    /// Keeps from which day the limit to complain runs, and how long an obstacle lasted. Only of a complaint; of anything else both are
    /// forgotten. Throws <see cref="RuleBroken"/> at the field that makes no sense.
    /// </summary>
    public void Know(CaseKind kind, DateOnly? knownOn, int obstacleDays, DateOnly receivedOn)
    {
        if (kind is not CaseKind.Complaint)
        {
            (KnownOn, ObstacleDays) = (null, 0);
            return;
        }
        if (knownOn > receivedOn)
            throw new RuleBroken("Ngày nhận hoặc biết quyết định không thể sau ngày nhận đơn.", nameof(KnownOn));
        if (obstacleDays < 0 || (knownOn is { } known && obstacleDays > receivedOn.DayNumber - known.DayNumber))
            throw new RuleBroken(
                "Số ngày trở ngại không thể nhiều hơn số ngày từ khi biết quyết định đến khi nhận đơn.",
                nameof(ObstacleDays)
            );
        (KnownOn, ObstacleDays) = (knownOn, knownOn is null ? 0 : obstacleDays);
    }

    /// <summary>The complaint is admitted, once.</summary>
    public void Admit(ComplexReason? complex, bool remote, DateOnly on)
    {
        if (AdmittedOn is not null)
            throw new RuleBroken("Khiếu nại này đã thụ lý.");
        (AdmittedOn, Complex, Remote) = (on, complex, remote);
    }

    /// <summary>Admitted again after a withdrawal: the term begins anew.</summary>
    public void AdmitAgain(DateOnly on) => AdmittedOn = on;

    /// <summary>Records in writing why it is complex; its term is then the longer one.</summary>
    public void MarkComplex(ComplexReason? reason)
    {
        if (AdmittedOn is null || Complex is not null)
            throw new RuleBroken("Chỉ ghi nhận phức tạp một lần, sau khi đã thụ lý.");
        Complex = reason ?? throw new RuleBroken("Chọn lý do phức tạp: luật đòi ghi bằng văn bản.", nameof(Complex));
    }

    public void ReturnPapers(DateOnly on)
    {
        if (!HoldsPapers)
            throw new RuleBroken("Đơn này không còn giữ bản gốc nào.");
        PapersReturnedOn = on;
    }

    /// <summary>Filed without being dealt with: kept a year, then erased (lưu đơn).</summary>
    public void File(DateOnly on) => KeepUntil = on.AddYears(1);

    /// <summary>What had to be kept a year has been erased.</summary>
    public void Erased() => KeepUntil = null;
}

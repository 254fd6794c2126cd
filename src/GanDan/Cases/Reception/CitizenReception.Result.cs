using GanDan.Platform;
using GanDan.Platform.Text;

namespace GanDan.Cases.Reception;

/// <summary>
/// What came of a matter that another unit took: its report to the reception office (Luật Tiếp công dân 42/2013 Đ.27), and that who came was
/// told (Đ.28 khoản 2). Of a line whose case is answered here the result is that answer: it is not typed a second time.
/// </summary>
public sealed partial class CitizenReception
{
    public const int ResultMaxLength = 500;

    /// <summary>The unit that took the matter settled it on that day.</summary>
    public DateOnly? ResolvedOn { get; private set; }

    /// <summary>Its report was with the reception office on that day.</summary>
    public DateOnly? ReportedOn { get; private set; }

    /// <summary>Number of the paper and what it says in a sentence, masked.</summary>
    public string? Result { get; private set; }

    /// <summary>Who came was told of the result on that day.</summary>
    public DateOnly? ToldOn { get; private set; }

    /// <summary>By which paper, or in which way.</summary>
    public string? ToldHow { get; private set; }

    /// <summary>Another unit has it, and no case here says what becomes of it.</summary>
    public bool IsPassedOn => AcceptedBy is not null && CaseId is null && RefusedOn is null;

    /// <summary>The unit that took it has reported. A day typed wrong is written anew. Throws <see cref="RuleBroken"/> at the field that is wrong.</summary>
    /// <param name="caseIsElsewhere">The case made of it was passed on to another body.</param>
    public void Report(DateOnly? resolvedOn, DateOnly? reportedOn, string? result, bool caseIsElsewhere, DateOnly today)
    {
        MustStand();
        if (!IsPassedOn && !caseIsElsewhere)
            throw new RuleBroken(
                CaseId is not null
                    ? "Việc của lượt này được trả lời ở đây: kết quả là câu trả lời của việc, không ghi lại."
                    : "Ghi đơn vị tiếp nhận, giải quyết trước, rồi mới ghi kết quả của đơn vị ấy."
            );
        if (resolvedOn is not { } resolved || resolved < HeldOn || resolved > today)
            throw new RuleBroken("Ghi ngày giải quyết xong: không trước ngày tiếp, không sau hôm nay.", nameof(ResolvedOn));
        if (reportedOn is not { } reported || reported < resolved || reported > today)
            throw new RuleBroken("Ghi ngày nhận báo cáo: không trước ngày giải quyết xong, không sau hôm nay.", nameof(ReportedOn));
        if (string.IsNullOrWhiteSpace(result))
            throw new RuleBroken("Ghi số văn bản và kết quả trong một câu.", nameof(Result));
        if (ToldOn is { } told && told < reported)
            throw new RuleBroken(
                "Người đến đã được báo kết quả ngày {0}: ngày nhận báo cáo không thể sau ngày đó.",
                nameof(ReportedOn),
                VietnameseNumbers.Date(told)
            );
        (ResolvedOn, ReportedOn, Result) = (resolved, reported, PersonalData.Mask(result.Trim()));
    }

    /// <summary>Who came was told. Throws <see cref="RuleBroken"/> at the field that is wrong.</summary>
    /// <param name="knownOn">The day on which the result was known here; null while there is none.</param>
    public void Tell(DateOnly? on, string? how, DateOnly? knownOn, DateOnly today)
    {
        MustStand();
        if (knownOn is not { } known)
            throw new RuleBroken("Chưa có kết quả để báo cho người đến.", nameof(ToldOn));
        if (on is not { } told || told < known || told > today)
            throw new RuleBroken(
                "Ghi ngày đã báo: không trước ngày có kết quả ({0}), không sau hôm nay.",
                nameof(ToldOn),
                VietnameseNumbers.Date(known)
            );
        if (string.IsNullOrWhiteSpace(how))
            throw new RuleBroken("Ghi báo bằng cách nào: số thông báo, hoặc gặp, gọi điện.", nameof(ToldHow));
        (ToldOn, ToldHow) = (told, PersonalData.Mask(how.Trim()));
    }
}

using GanDan.Cases.Clocks;
using GanDan.Platform;

namespace GanDan.Cases.Triage;

/// <summary>Which term a complaint has, and when one that was withdrawn may be taken up again.</summary>
public static class ComplaintTerms
{
    /// <summary>The law amended by Luật 136/2025/QH15 is in force from this day.</summary>
    public static readonly DateOnly Amended = new(2026, 7, 1);

    /// <summary>Under which article a second complaint is admitted or not.</summary>
    public const string SecondSource = "Luật Khiếu nại 02/2011/QH13, Điều 11, 36";

    /// <summary>
    /// The rule of the decision: 30 days, 45 when complex or remote, 60 when both; of a second complaint 45, 60, 60 and 70 (Luật Khiếu nại
    /// 02/2011 Đ.28, 37).
    /// </summary>
    public static string CodeOf(bool complex, bool remote, bool second = false) =>
        (second, complex, remote) switch
        {
            (false, false, false) => Codes.Resolve,
            (false, true, false) => Codes.ResolveComplex,
            (false, false, true) => Codes.ResolveRemote,
            (false, true, true) => Codes.ResolveRemoteComplex,
            (true, false, false) => Codes.ResolveSecond,
            (true, true, false) => Codes.ResolveSecondComplex,
            (true, false, true) => Codes.ResolveSecondRemote,
            (true, true, true) => Codes.ResolveSecondRemoteComplex,
        };

    /// <summary>
    /// Throws <see cref="RuleBroken"/> where a withdrawn complaint stays withdrawn: from 1/7/2026 it is not taken up again unless its
    /// withdrawal was coerced (Luật 136/2025/QH15).
    /// </summary>
    public static void MayTakeUpAgain(DateOnly withdrawnOn, bool coerced, string? ground)
    {
        if (withdrawnOn >= Amended && !coerced)
            throw new RuleBroken("Khiếu nại rút từ ngày 1/7/2026 không được thụ lý lại, trừ khi người khiếu nại bị ép rút.", "Coerced");
        MustHaveGround(ground);
    }

    /// <summary>
    /// Throws <see cref="RuleBroken"/> where a terminated complaint stays terminated: who complained has not gone on with it by the last day
    /// (Luật Khiếu nại 02/2011 Đ.11, 30 days by the row KN-CONTINUE).
    /// </summary>
    public static void MayContinue(DateOnly lastDay, DateOnly today, string? ground)
    {
        if (today > lastDay)
            throw new RuleBroken(
                "Khiếu nại đã đình chỉ chỉ được khiếu nại tiếp đến hết ngày {0}; sau ngày ấy không thụ lý lại.",
                "Document",
                Platform.Text.VietnameseNumbers.Date(lastDay)
            );
        MustHaveGround(ground);
    }

    private static void MustHaveGround(string? ground)
    {
        if (string.IsNullOrWhiteSpace(ground))
            throw new RuleBroken("Ghi căn cứ thụ lý lại: văn bản, chứng cứ.", "Document");
    }
}

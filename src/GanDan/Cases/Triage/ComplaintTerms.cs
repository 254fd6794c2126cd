using GanDan.Cases.Clocks;
using GanDan.Platform;

namespace GanDan.Cases.Triage;

/// <summary>Which term a first complaint has, and when one that was withdrawn may be taken up again.</summary>
public static class ComplaintTerms
{
    /// <summary>The law amended by Luật 136/2025/QH15 is in force from this day.</summary>
    public static readonly DateOnly Amended = new(2026, 7, 1);

    /// <summary>The rule of the decision: 30 days, 45 when complex or remote, 60 when both (Luật Khiếu nại 02/2011 Đ.28).</summary>
    public static string CodeOf(bool complex, bool remote) =>
        (complex, remote) switch
        {
            (false, false) => Codes.Resolve,
            (true, false) => Codes.ResolveComplex,
            (false, true) => Codes.ResolveRemote,
            (true, true) => Codes.ResolveRemoteComplex,
        };

    /// <summary>
    /// Throws <see cref="RuleBroken"/> where a withdrawn complaint stays withdrawn: from 1/7/2026 it is not taken up again unless its
    /// withdrawal was coerced (Luật 136/2025/QH15).
    /// </summary>
    public static void MayTakeUpAgain(DateOnly withdrawnOn, bool coerced, string? ground)
    {
        if (withdrawnOn >= Amended && !coerced)
            throw new RuleBroken("Khiếu nại rút từ ngày 1/7/2026 không được thụ lý lại, trừ khi người khiếu nại bị ép rút.", "Coerced");
        if (string.IsNullOrWhiteSpace(ground))
            throw new RuleBroken("Ghi căn cứ thụ lý lại: văn bản, chứng cứ.", "Document");
    }
}

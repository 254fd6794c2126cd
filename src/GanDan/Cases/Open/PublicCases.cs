using GanDan.Cases.Flow;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Open;

/// <summary>
/// The one place that says which cases anybody may read: published after a look, standing, a report or a recommendation, not declined and
/// not taken back by its sender. Complaints and denunciations are never among them (Luật Tố cáo 25/2018 Đ.8, Đ.56).
/// </summary>
public static class PublicCases
{
    private static readonly CaseStatus[] ended =
    [
        CaseStatus.Closed,
        CaseStatus.Forwarded,
        CaseStatus.Guided,
        CaseStatus.Refused,
        CaseStatus.Terminated,
    ];

    /// <summary>All that may be read.</summary>
    public static IQueryable<Case> ForEverybody(this IQueryable<Case> cases) =>
        cases.OfPublicKind().Where(c => c.Publication == Publication.Published);

    /// <summary>What the public may ask about at all, published or not.</summary>
    public static IQueryable<Case> OfPublicKind(this IQueryable<Case> cases) =>
        cases.Where(c =>
            c.WithdrawnAt == null
            && (c.Kind == CaseKind.Report || c.Kind == CaseKind.Recommendation)
            && c.Status != CaseStatus.Declined
            && c.Status != CaseStatus.Withdrawn
        );

    /// <summary>The same, every matter once: what was joined to another case is left out.</summary>
    public static IQueryable<Case> Matters(this IQueryable<Case> cases) => cases.ForEverybody().Where(c => c.Status != CaseStatus.Merged);

    public static IQueryable<Case> Standing(this IQueryable<Case> cases, PublicStanding standing) =>
        standing switch
        {
            PublicStanding.InWork => cases.Where(c => CaseFlow.Open.Contains(c.Status)),
            PublicStanding.Answered => cases.Where(c => c.AnsweredOn != null && !CaseFlow.Open.Contains(c.Status)),
            PublicStanding.Ended => cases.Where(c => ended.Contains(c.Status)),
        };

    /// <summary>The case by the number that everyone may see, however it was typed; null when it is not for everybody, or what it was joined to is not.</summary>
    public static async Task<Case?> Find(Db db, string number)
    {
        if (PublicNumber.Read(number) is not { } known)
            return null;
        var found = await db.Cases.AsNoTracking().ForEverybody().SingleOrDefaultAsync(c => c.PublicNumber == known);
        return found?.MergedIntoId is not { } into || await db.Cases.ForEverybody().AnyAsync(c => c.Id == into && c.MergedIntoId == null)
            ? found
            : null;
    }
}

/// <summary>How a case stands, as strangers filter by it. What was answered and then closed is both.</summary>
public enum PublicStanding
{
    InWork,
    Answered,
    Ended,
}

public static class PublicWords
{
    public static string Name(this PublicStanding standing) =>
        standing switch
        {
            PublicStanding.InWork => "Đang xử lý",
            PublicStanding.Answered => "Đã trả lời",
            PublicStanding.Ended => "Đã đóng",
        };
}

using GanDan.Platform.Registers;
using GanDan.Platform.Units;

namespace GanDan.Cases;

/// <summary>What the addresses of the register, the inbox and the public list narrow by in the same way.</summary>
public static class CaseNarrowing
{
    /// <summary>Cases of the units with this short name, and of all that belongs to them; all of them without one.</summary>
    public static IQueryable<Case> InUnit(this IQueryable<Case> cases, string? slug, KnownUnits units)
    {
        if (string.IsNullOrEmpty(slug))
            return cases;
        var inside = units.OfSlug(slug);
        return cases.Where(c => inside.Contains(c.UnitId));
    }

    /// <summary>Cases of the topic with this short name; all of them without one.</summary>
    /// <param name="topics">The topics in use, by which the short name is found again.</param>
    public static IQueryable<Case> OnTopic(this IQueryable<Case> cases, string? slug, IEnumerable<string> topics)
    {
        if (string.IsNullOrEmpty(slug))
            return cases;
        var named = topics.Where(t => ListWords.Slug(t) == slug).ToList();
        return cases.Where(c => c.Topic != null && named.Contains(c.Topic));
    }

    /// <summary>Cases that came in this year; none for a number that is no year.</summary>
    public static IQueryable<Case> In(this IQueryable<Case> cases, int year)
    {
        if (year < DateOnly.MinValue.Year || year > DateOnly.MaxValue.Year)
            return cases.Where(c => false);
        // By two days and not by the year of a day: so the order of days is the way in.
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return cases.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last);
    }
}

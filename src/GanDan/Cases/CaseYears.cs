using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases;

/// <summary>The years that a list of cases can be narrowed to.</summary>
public static class CaseYears
{
    /// <summary>
    /// The years in which cases came, latest first. One step along the order of days for each: to look at every case for its year takes a
    /// city's office most of a second.
    /// </summary>
    public static async Task<IReadOnlyList<int>> Years(this IQueryable<Case> cases)
    {
        var years = new List<int>();
        var before = DateOnly.MaxValue;
        while (await cases.Select(c => c.ReceivedOn).Where(day => day < before).OrderDescending().Take(1).ToListAsync() is [var day])
        {
            years.Add(day.Year);
            before = new(day.Year, 1, 1);
        }
        return years;
    }
}

using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Clocks;

/// <summary>All terms: what each times, how long it is in which period, and where that is written.</summary>
[Allow(Permission.ManageOffice)]
public sealed class RulesPage(Db db, Me me, Recalculation recalculation) : PageModel
{
    /// <summary>A term and its rows, latest first.</summary>
    public sealed record Term(TermWords Words, IReadOnlyList<DeadlineRule> Rules)
    {
        /// <summary>No row for an event of that day: nothing can be received, answered or closed by this term.</summary>
        public bool IsMissingOn(DateOnly day) => !Rules.Any(r => r.HoldsOn(day));
    }

    public IReadOnlyList<Term> Terms { get; private set; } = [];

    /// <summary>How many promised dates would now be others.</summary>
    public int Moved { get; private set; }
    public DateOnly Today => me.Today;

    public async Task OnGetAsync()
    {
        var rules = (await db.DeadlineRules.AsNoTracking().ToListAsync()).ToLookup(r => r.Code, StringComparer.Ordinal);
        Terms =
        [
            .. TermWords
                .All.Concat(rules.Select(g => TermWords.Of(g.Key)))
                .DistinctBy(w => w.Code, StringComparer.Ordinal)
                .Select(w => new Term(w, [.. rules[w.Code].OrderByDescending(r => r.ValidFrom)])),
        ];
        Moved = await recalculation.Moved();
    }
}

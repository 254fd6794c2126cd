using GanDan.Cases.Clocks;
using GanDan.Cases.Routing;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Office;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Intake;

/// <summary>What the public form needs to know of the office: topics, wards, terms and the calendar, as they were at one moment.</summary>
/// <param name="Office">The office's own unit: where a case goes whose ward nobody knows.</param>
/// <param name="Routing">Who gets a case first.</param>
/// <param name="ContactMonths">How long a contact left with a report is kept.</param>
public sealed record IntakeBook(
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<Unit> Wards,
    Unit? Office,
    RuleBook Rules,
    WorkingCalendar Calendar,
    RoutingBook Routing,
    int ContactMonths
)
{
    public bool HasTopic(string name) => Topics.Any(t => t.Name == name);

    public Unit? UnitOf(string? ward) => string.IsNullOrEmpty(ward) ? Office : Wards.FirstOrDefault(u => u.Name == ward);
}

/// <summary>
/// Keeps the book for a second: under load thousands of forms share one reading. A term, topic or setting changed in that second counts from the
/// next; the page for terms lists what would have to be reckoned again.
/// </summary>
public sealed class IntakeBooks(TimeProvider clock)
{
    private readonly KeptFor<IntakeBook> book = new(clock, TimeSpan.FromSeconds(1));

    public Task<IntakeBook> Read(Db db, OfficeCalendar calendar) => book.Get(() => Now(db, calendar));

    private async Task<IntakeBook> Now(Db db, OfficeCalendar calendar)
    {
        var today = clock.Today();
        var units = (await db.Units.AsNoTracking().ToListAsync())
            .Where(u => u.ValidOn(today))
            .OrderBy(u => u.SortKey, StringComparer.Ordinal)
            .ToList();
        var topics = (await db.ReadTopics()).Where(t => t.RetiredOn is null).ToList();
        var rules = await db.DeadlineRules.AsNoTracking().ToListAsync();
        var wards = units.Where(u => u.Kind is UnitKind.Ward).ToList();
        var office = units
            .Where(u => u.Kind is not UnitKind.Ward)
            .OrderBy(u => u.Kind is not UnitKind.District)
            .ThenBy(u => u.Kind)
            .FirstOrDefault();
        var months = await db.Office.AsNoTracking().Select(o => (int?)o.ContactMonths).SingleOrDefaultAsync();
        return new(
            topics,
            wards,
            office ?? wards.FirstOrDefault(),
            new RuleBook(rules),
            (await calendar.Read()).ForTerms,
            await db.ReadRouting(),
            months ?? OfficeSettings.UsualContactMonths
        );
    }
}

using GanDan.Platform.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.People;

/// <summary>Names of the units of a day, for roles and choices.</summary>
public static class UnitNames
{
    /// <summary>Code → name, in the order people expect.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> On(Db db, DateOnly day)
    {
        var names = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (
            var unit in db
                .Units.AsNoTracking()
                .Where(u => u.ValidFrom <= day && (u.ValidTo == null || day <= u.ValidTo))
                .OrderBy(u => u.SortKey)
                .AsAsyncEnumerable()
        )
            names[unit.Code] = unit.Name;
        return names;
    }

    public static IEnumerable<SelectListItem> Choices(IReadOnlyDictionary<string, string> names) =>
        names.Select(unit => new SelectListItem(unit.Value, unit.Key));
}

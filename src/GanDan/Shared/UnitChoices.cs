using GanDan.Platform.Registers;
using GanDan.Platform.Units;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GanDan.Shared;

/// <summary>Units as the lists of forms and filters show them.</summary>
public static class UnitChoices
{
    /// <summary>For a form: the value is the name, read again under the day of the record.</summary>
    public static IEnumerable<SelectListItem> Options(this KnownUnits units) =>
        units.Names().Select(name => new SelectListItem(name, name));

    /// <summary>For a filter: the name without marks stands in the address.</summary>
    public static IEnumerable<FilterChoice> Choices(this KnownUnits units) =>
        units.Names().Select(name => new FilterChoice(ListWords.Slug(name), name));

    /// <summary>The words of a filter in use; null when it is not.</summary>
    public static string? NameOfSlug(this KnownUnits units, string? slug) =>
        string.IsNullOrEmpty(slug) ? null : units.Latest(slug)?.Name ?? slug;
}

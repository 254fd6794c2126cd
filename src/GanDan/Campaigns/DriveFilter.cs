using System.Globalization;
using GanDan.Platform.Units;
using GanDan.Sense.Text;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Campaigns;

/// <summary>What the address of the register says: <c>?phuong=…&amp;nam=2019&amp;tim=…</c>.</summary>
public sealed class DriveFilter
{
    [FromQuery(Name = "phuong")]
    public string? Unit { get; set; }

    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    [FromQuery(Name = "tim")]
    public string? Search { get; set; }

    /// <summary>“da-rut”: the records taken out, from where they can be put back.</summary>
    [FromQuery(Name = "trang-thai")]
    public string? State { get; set; }

    public int Used =>
        new[] { Unit, Year?.ToString(CultureInfo.InvariantCulture), Search, State }.Count(f => !string.IsNullOrWhiteSpace(f));

    /// <summary>Every word of the search must be there, with or without tone marks.</summary>
    public IQueryable<Drive> Of(IQueryable<Drive> drives, KnownUnits units)
    {
        if (!string.IsNullOrEmpty(Unit))
        {
            var inside = units.OfSlug(Unit);
            drives = drives.Where(d => inside.Contains(d.UnitId));
        }
        if (Year is { } year)
            drives = drives.Where(d => d.HeldOn.Year == year);
        foreach (var word in VietnameseText.SearchWords(Search))
            drives = drives.Where(d => d.SearchText.Contains(word));
        return drives;
    }
}

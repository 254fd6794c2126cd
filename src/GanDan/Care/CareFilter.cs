using System.Globalization;
using GanDan.Platform.Units;
using GanDan.Sense.Text;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Care;

/// <summary>What the address of the register says: <c>?phuong=…&amp;nam=2019&amp;tim=…</c>.</summary>
public sealed class CareFilter
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
    public IQueryable<CareRound> Of(IQueryable<CareRound> rounds, KnownUnits units)
    {
        if (!string.IsNullOrEmpty(Unit))
        {
            var inside = units.OfSlug(Unit);
            rounds = rounds.Where(r => inside.Contains(r.UnitId));
        }
        if (Year is { } year)
            rounds = rounds.Where(r => r.HeldOn.Year == year);
        foreach (var word in VietnameseText.SearchWords(Search))
            rounds = rounds.Where(r => r.SearchText.Contains(word));
        return rounds;
    }
}

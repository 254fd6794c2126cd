using GanDan.Platform.Registers;
using GanDan.Platform.Units;
using GanDan.Sense.Text;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Initiatives;

/// <summary>What the address of the register says: <c>?linh-vuc=kinh-te&amp;phuong=da-kao&amp;nam=2019&amp;tim=hem sang</c>.</summary>
public sealed class InitiativeFilter
{
    [FromQuery(Name = "linh-vuc")]
    public string? Field { get; set; }

    [FromQuery(Name = "phuong")]
    public string? Unit { get; set; }

    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    [FromQuery(Name = "ket-qua")]
    public string? Result { get; set; }

    [FromQuery(Name = "loai")]
    public string? Owner { get; set; }

    [FromQuery(Name = "tim")]
    public string? Search { get; set; }

    /// <summary>“da-rut”: the records taken out, from where they can be put back.</summary>
    [FromQuery(Name = "trang-thai")]
    public string? State { get; set; }

    public int Used =>
        new[] { Field, Unit, Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), Result, Owner, Search, State }.Count(f =>
            !string.IsNullOrWhiteSpace(f)
        );

    /// <summary>Every word of the search must be in the name, in any order, with or without tone marks.</summary>
    public IQueryable<Initiative> Of(IQueryable<Initiative> models, KnownUnits units)
    {
        if (ListWords.OfSlug<InitiativeField>(Field, InitiativeWords.Name) is { } field)
            models = models.Where(i => i.Field == field);
        if (!string.IsNullOrEmpty(Unit))
        {
            var inside = units.OfSlug(Unit);
            models = models.Where(i => inside.Contains(i.UnitId));
        }
        if (Year is { } year)
            models = models.Where(i => i.Listings.Any(l => l.Year == year));
        if (ListWords.OfSlug<InitiativeResult>(Result, InitiativeWords.Name) is { } result)
            models = models.Where(i => i.Result == result);
        if (ListWords.OfSlug<InitiativeOwner>(Owner, InitiativeWords.Name) is { } owner)
            models = models.Where(i => i.Owner == owner);
        foreach (var word in VietnameseText.SearchWords(Search))
            models = models.Where(i => i.NameKey.Contains(word));
        return models;
    }
}

using GanDan.Platform.Units;
using GanDan.Sense.Text;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Initiatives;

/// <summary>What the address of the near duplicates says: <c>?v=khac-nhau&amp;phuong=da-kao&amp;kieu=noi-tiep&amp;tim=hem sang</c>.</summary>
public sealed class DuplicateFilter
{
    public const string CarriedOn = "noi-tiep";
    public const string SameYear = "cung-nam";

    private const string ToldApart = "khac-nhau";

    [FromQuery(Name = "v")]
    public string? Tab { get; set; }

    [FromQuery(Name = "phuong")]
    public string? Unit { get; set; }

    [FromQuery(Name = "kieu")]
    public string? Kind { get; set; }

    [FromQuery(Name = "tim")]
    public string? Search { get; set; }

    /// <summary>The list of those told apart is asked for, not of those to look at.</summary>
    public bool Apart => Tab == ToldApart;

    public int Used => new[] { Unit, Apart ? null : Kind, Search }.Count(f => !string.IsNullOrWhiteSpace(f));

    /// <summary>Every word of the search must be in one of the two names.</summary>
    public bool Names(string one, string other)
    {
        var words = VietnameseText.SearchWords(Search);
        return words.Length == 0 || new[] { one, other }.Select(Initiative.KeyOf).Any(key => Array.TrueForAll(words, key.Contains));
    }

    public bool Wants(LikePair pair) =>
        Names(pair.Keep.Name, pair.Other.Name)
        && Kind switch
        {
            CarriedOn => pair.MayBeCarriedOn,
            SameYear => !pair.MayBeCarriedOn,
            _ => true,
        };

    /// <summary>The units meant; null means all.</summary>
    public IReadOnlyList<int>? UnitsOf(KnownUnits units) => string.IsNullOrEmpty(Unit) ? null : units.OfSlug(Unit);
}

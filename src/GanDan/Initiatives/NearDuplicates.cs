using GanDan.Sense.Text;

namespace GanDan.Initiatives;

/// <summary>A model as the comparison of names needs it.</summary>
public sealed record NamedModel(Guid Id, int UnitId, string Name, int FirstYear, int Listings);

/// <summary>Two models of one unit whose names are so alike that a person should look; the first is the older and would be kept.</summary>
public sealed record LikePair(NamedModel Keep, NamedModel Other, double Likeness)
{
    /// <summary>The other came in a later year's register: perhaps the first one, carried on.</summary>
    public bool MayBeCarriedOn => Keep.FirstYear < Other.FirstYear;
}

/// <summary>Finds models that may be one model entered twice, by a slip of typing or another spelling.</summary>
public static class NearDuplicates
{
    /// <summary>From here on a person should look at a pair.</summary>
    public const double WorthALook = 0.75;

    /// <summary>Pairs within one unit, the most alike first. Names with different numbers (khu phố 1, khu phố 2) are different models.</summary>
    /// <param name="models">Those to compare.</param>
    /// <param name="apart">What a person has found to be two models, see <see cref="ToldApart"/>.</param>
    public static IReadOnlyList<LikePair> Among(IEnumerable<NamedModel> models, IReadOnlySet<NamePair> apart) =>
        [
            .. models
                .GroupBy(m => m.UnitId)
                .SelectMany(unit => Pairs([.. unit.OrderBy(m => m.FirstYear).ThenBy(m => m.Id)]))
                .Where(pair => !apart.Contains(NamePair.Of(pair.Keep.UnitId, pair.Keep.Name, pair.Other.Name)))
                .OrderByDescending(pair => pair.Likeness)
                .ThenBy(pair => pair.Keep.Name, StringComparer.Ordinal),
        ];

    private static IEnumerable<LikePair> Pairs(List<NamedModel> models) =>
        AlikeNames
            .Among([.. models.Select(m => m.Name)], WorthALook)
            .Select(pair => new LikePair(models[pair.First], models[pair.Second], pair.Likeness));
}

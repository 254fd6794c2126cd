using GanDan.Sense.Text;

namespace GanDan.Sense.Routing;

/// <summary>
/// What someone reported: the words, the place, the day. Made once, compared many times. Words of the text that only name the street or ward
/// count as place, not as words: all reports from one alley would else read alike.
/// </summary>
public sealed class ReportedMatter
{
    /// <param name="text">As the resident wrote it, with or without marks.</param>
    /// <param name="on">The day it came in.</param>
    /// <param name="place">Where it is, as far as known.</param>
    public ReportedMatter(string text, DateOnly on, Place? place = null)
    {
        (On, Place) = (on, place ?? new());
        var naming = Folded($"{Place.Street} {Place.Ward}").ToHashSet();
        var words = Folded(text).Where(word => !naming.Contains(word)).ToArray();
        Singles = Sorted(words);
        Pairs = Sorted(words.Zip(words.Skip(1), (first, second) => Words.Mix((first * 0x9E3779B1) + second)));
    }

    public DateOnly On { get; }
    public Place Place { get; }

    /// <summary>Its different words without marks, as ascending numbers.</summary>
    internal uint[] Singles { get; }

    /// <summary>Its different pairs of neighbouring words without marks, as ascending numbers.</summary>
    internal uint[] Pairs { get; }

    private static IEnumerable<uint> Folded(string text) => Words.Of(VietnameseText.Nfc(text)).Select(word => word.Folded);

    private static uint[] Sorted(IEnumerable<uint> numbers)
    {
        var sorted = numbers.Distinct().ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}

/// <summary>How alike two reports are, and why.</summary>
/// <param name="Score">0 to 1, see <see cref="NearDuplicates.Compare"/>.</param>
/// <param name="Words">Likeness of the words, 0 to 1.</param>
/// <param name="Place">Nearness of the places, 0 to 1; null when it cannot be told.</param>
/// <param name="Time">Nearness in time, 0 to 1.</param>
/// <param name="Metres">Between the two places; null unless both have points.</param>
/// <param name="Days">Between the two days, never negative.</param>
public sealed record Likeness(double Score, double Words, double? Place, double Time, double? Metres, int Days);

/// <summary>Whether two reports are about the same matter.</summary>
public static class NearDuplicates
{
    /// <summary>From this score on a person should look at the pair. Nothing is ever joined without a person.</summary>
    public const double Threshold = 0.33;

    /// <summary>After so many days the nearness in time is half.</summary>
    public const double HalfLifeDays = 21;

    /// <summary>What a place counts that is not known: neither for nor against.</summary>
    public const double UnknownPlace = 0.6;

    private const double WordsPower = 0.5;
    private const double PlacePower = 0.35;
    private const double TimePower = 0.15;
    private const int FewestCounted = 6;
    private const int MostTimesLonger = 4;

    /// <summary>
    /// The score is words^0.5 × place^0.35 × time^0.15, a weighted geometric mean: any part that is 0 makes it 0, so that the same words about
    /// another ward, or other words about the same corner, are not taken for the same matter.
    /// Words: half the share of common words, half the share of common neighbouring pairs, marks and case aside, each counted against the
    /// shorter text (overlap coefficient), but against no fewer than 6 and no fewer than a quarter of the longer.
    /// Place: <see cref="Place.Nearness"/>, or 0.6 when unknown. Time: ½^(days / 21).
    /// Neighbours who describe one broken lamp in their own words within a week come to between 0.34 and 0.62 where the place is known, two
    /// matters at the same corner to less than 0.25; these figures are from made-up reports, not from an office's.
    /// </summary>
    public static Likeness Compare(ReportedMatter a, ReportedMatter b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var words = (Overlap(a.Singles, b.Singles) + Overlap(a.Pairs, b.Pairs)) / 2;
        var place = a.Place.Nearness(b.Place);
        var days = Math.Abs(a.On.DayNumber - b.On.DayNumber);
        var time = Math.Pow(0.5, days / HalfLifeDays);
        var score = Math.Pow(words, WordsPower) * Math.Pow(place ?? UnknownPlace, PlacePower) * Math.Pow(time, TimePower);
        return new(score, words, place, time, a.Place.MetresTo(b.Place), days);
    }

    private static double Overlap(uint[] a, uint[] b)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var (left, right) = (a[i], b[j]);
            shared += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        var (shorter, longer) = (Math.Min(a.Length, b.Length), Math.Max(a.Length, b.Length));
        return longer == 0 ? 0 : (double)shared / Math.Max(shorter, Math.Max(Math.Min(FewestCounted, longer), longer / MostTimesLonger));
    }
}

using System.Collections.Concurrent;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>How well a heading names each meaning of a kind: the whole phrase, then contained words, then likeness of spelling.</summary>
internal sealed class HeadingMatch
{
    /// <summary>Longer texts are no headings.</summary>
    private const int Longest = 120;

    private readonly string[][] phrases;
    private readonly string[] titles;
    private readonly HashSet<string> vocabulary;

    // Sheets are understood side by side and mostly ask of the same headings.
    private readonly ConcurrentDictionary<string, double[]> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Text, string Child), double[]> byHeading = new();

    public HeadingMatch(BookKind kind)
    {
        Kind = kind;
        phrases =
        [
            .. kind.Meanings.Select(m =>
                m.Synonyms.Append(m.Name).Select(Fold.Words).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).ToArray()
            ),
        ];
        titles = [.. kind.TitlePhrases.Select(p => " " + Fold.Words(p) + " ")];
        vocabulary = [.. phrases.SelectMany(p => p).SelectMany(p => p.Split(' '))];
    }

    public BookKind Kind { get; }

    /// <summary>Whether a text speaks for this kind as a title does.</summary>
    /// <param name="words">Folded.</param>
    public bool IsTitledBy(string words) => titles.Any($" {words} ".Contains);

    /// <summary>Whether a block can be this kind's header at all: two of its headings are made of words that the kind uses.</summary>
    public bool MayBe(Header header)
    {
        var hits = 0;
        foreach (var heading in header.Headings)
        {
            if (heading.Child.Length > Longest)
                continue;
            var words = heading.ChildWords;
            if (words.Count(vocabulary.Contains) * 2 >= words.Length && ++hits >= Math.Min(2, header.Headings.Count))
                return true;
        }
        return false;
    }

    /// <summary>Scores from 0 to 1, one per meaning. A child heading may speak for itself, a little weaker than with its parent.</summary>
    public double[] Of(Heading heading)
    {
        if (byHeading.TryGetValue((heading.Text, heading.Child), out var scores))
            return scores;
        scores = [.. Of(heading.Text)];
        Raise(scores, Of(heading.TextWithoutUnit), 1);
        if (heading.Child != heading.Text)
        {
            Raise(scores, Of(heading.Child), 0.95);
            Raise(scores, Of(HeadingUnit.Without(heading.Child)), 0.95);
            Weigh(scores, heading.Child);
        }
        for (var i = 0; i < scores.Length; i++)
            if (HeadingUnit.IsAnother(heading.Text, Kind.Meanings[i].Value))
                scores[i] = 0;
        return byHeading[(heading.Text, heading.Child)] = scores;
    }

    private static void Raise(double[] scores, double[] other, double weight)
    {
        for (var i = 0; i < scores.Length; i++)
            scores[i] = Math.Max(scores[i], other[i] * weight);
    }

    private double[] Of(string heading)
    {
        var words = Fold.Words(heading);
        if (known.TryGetValue(words, out var scores))
            return scores;
        scores = new double[phrases.Length];
        if (words.Length is > 0 and <= Longest)
            for (var i = 0; i < scores.Length; i++)
                foreach (var phrase in phrases[i])
                    scores[i] = Math.Max(scores[i], Score(words, phrase));
        return known[words] = scores;
    }

    // Under one heading of two rows stand the whole and its parts, the plan and what was done: a number of the record is the whole, and what was done.
    private void Weigh(double[] scores, string child)
    {
        var words = Fold.Words(HeadingUnit.Without(child));
        var weight =
            Heading.Parts.Contains(words) ? 0.7
            : Heading.Wholes.Contains(words) ? 1.2
            : 1;
        var own = Of(child);
        for (var i = 0; i < scores.Length; i++)
            if (own[i] < 0.9 && Kind.Meanings[i].Value is (ValueKind.Count or ValueKind.Quantity or ValueKind.Money or ValueKind.WeightKg))
                scores[i] = Math.Min(1, scores[i] * weight);
    }

    internal static double Score(string heading, string phrase)
    {
        if (heading == phrase)
            return 1;
        var (long_, short_) = heading.Length > phrase.Length ? (heading, phrase) : (phrase, heading);
        if ((" " + long_ + " ").Contains(" " + short_ + " ", StringComparison.Ordinal))
            // A heading that says more than the phrase is better evidence than one that says less.
            return (heading.Length > phrase.Length ? 0.55 : 0.45) + 0.35 * short_.Length / long_.Length;
        var likeness = long_.Length - short_.Length <= long_.Length / 3 && short_.Length > 4 ? Alike.Of(heading, phrase) : 0;
        if (likeness >= 0.8)
            return 0.8 * likeness;
        var (a, b) = (heading.Split(' '), phrase.Split(' '));
        var common = a.Intersect(b, StringComparer.Ordinal).Sum(w => w.Length);
        var dice = 2.0 * common / (a.Sum(w => w.Length) + b.Sum(w => w.Length));
        return dice >= 0.5 ? 0.65 * dice : 0;
    }
}

/// <summary>A column's heading: all its rows joined from the top, and the lowest alone.</summary>
internal sealed record Heading(int Column, string Text, string Child)
{
    /// <summary>A header said again further down has it, and the first has not.</summary>
    public bool IsAdded { get; init; }

    internal static readonly HashSet<string> Parts = new(
        ["nam", "nu", "trong do nu", "trong do", "ke hoach", "chi tieu", "du kien", "nam truoc", "ky truoc", "cung ky"],
        StringComparer.Ordinal
    );

    internal static readonly HashSet<string> Wholes = new(
        ["tong so", "tong", "tong cong", "cong", "thuc hien", "da thuc hien", "thuc te", "ket qua"],
        StringComparer.Ordinal
    );

    // Every kind asks them of every heading.
    private string[]? childWords;
    private string? textWithoutUnit;

    /// <summary>The whole, or a part of what the heading above counts: not what the column is about, and no sign of another kind of book.</summary>
    public bool IsPart =>
        Child != Text && Fold.Words(HeadingUnit.Without(Child)) is var words && (Parts.Contains(words) || Wholes.Contains(words));

    public string[] ChildWords => childWords ??= Fold.Words(Child).Split(' ');

    public string TextWithoutUnit => textWithoutUnit ??= HeadingUnit.Without(Text);
}

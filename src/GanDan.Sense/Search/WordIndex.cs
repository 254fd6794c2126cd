namespace GanDan.Sense.Search;

/// <summary>A text that is to be found by its words.</summary>
/// <param name="Key">What the caller calls it by.</param>
/// <param name="Day">Later ones are found first; of one day the greater keys.</param>
/// <param name="Words">Its words, folded as <see cref="Text.VietnameseText.FoldWords"/> folds them, with one blank in between.</param>
public readonly record struct WordedText(Guid Key, DateOnly Day, string Words);

/// <summary>
/// Finds texts by whole words, newest first, and reads no further than it is asked: a word of every second text costs no more than a rare
/// one. An inverted file (Zobel and Moffat, <i>Inverted files for text search engines</i>, ACM Computing Surveys 2006) in parts of at most
/// 65,536 texts; what changes makes a small part of its own, and parts of like size are put together, so that a text is written anew some
/// sixteen times in all (O'Neil et al., <i>The log-structured merge-tree</i>, Acta Informatica 1996). About 50 bytes a text of twenty words.
/// An index never changes: <see cref="With"/> gives another one, and whoever reads the old one reads on in peace.
/// </summary>
public sealed class WordIndex
{
    private readonly Vocabulary _vocabulary;
    private readonly IReadOnlyList<IndexPart> _parts;

    private WordIndex(Vocabulary vocabulary, IReadOnlyList<IndexPart> parts) => (_vocabulary, _parts) = (vocabulary, parts);

    /// <summary>An index of no text.</summary>
    public WordIndex()
        : this(new(), []) { }

    /// <summary>How many texts can be found.</summary>
    public int Count => _parts.Sum(part => part.Count);

    /// <summary>
    /// The index with these texts, each in place of the one that had its key, and without the texts of these keys. One after the other: an
    /// index and those made of it share their vocabulary, which takes one writer at a time.
    /// </summary>
    public WordIndex With(IReadOnlyCollection<WordedText> texts, IReadOnlyCollection<Guid> gone)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(gone);
        var latest = texts.GroupBy(text => text.Key).Select(same => same.Last()).ToList();
        List<Guid> replaced = [.. latest.Select(text => text.Key), .. gone];
        var parts = _parts.Select(part => part.Without(replaced)).Where(part => part.Count > 0).ToList();
        foreach (var some in latest.OrderByDescending(t => t.Day).ThenByDescending(t => t.Key).Chunk(IndexPart.Most))
            Join(parts, IndexPart.Of(some, _vocabulary));
        return new(_vocabulary, parts);
    }

    /// <summary>The keys of the texts that hold all of these words, in any order; of all texts for no words. Read lazily.</summary>
    /// <param name="words">Folded, each of them one word.</param>
    public IEnumerable<Guid> Newest(IReadOnlyCollection<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return _vocabulary.Numbers(words) is { } numbers ? Newest(numbers) : [];
    }

    // Each part waits under the place of the first text it could give, and is not searched before that place is reached.
    private IEnumerable<Guid> Newest(int[] words)
    {
        var waiting = new PriorityQueue<(IndexPart Part, IEnumerator<int>? Hits), Standing>(_parts.Count, NewestFirst.Order);
        foreach (var part in _parts)
            waiting.Enqueue((part, null), part.At(0));
        while (waiting.TryDequeue(out var next, out var at))
        {
            if (next.Hits is not null)
                yield return at.Key;
            var hits = next.Hits ?? next.Part.Hits(words).GetEnumerator();
            if (hits.MoveNext())
                waiting.Enqueue((next.Part, hits), next.Part.At(hits.Current));
        }
    }

    private static void Join(List<IndexPart> parts, IndexPart added)
    {
        while (parts.Count > 0 && parts[^1].Count <= added.Count && parts[^1].Count + added.Count <= IndexPart.Most)
        {
            added = IndexPart.Of(parts[^1], added);
            parts.RemoveAt(parts.Count - 1);
        }
        parts.Add(added);
    }
}

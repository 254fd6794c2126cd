using System.Collections.Concurrent;

namespace GanDan.Sense.Search;

/// <summary>Every word that was ever indexed, with its number. One may add while many read.</summary>
internal sealed class Vocabulary
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public Vocabulary() => _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word's number; a new one for a new word.</summary>
    public int Number(ReadOnlySpan<char> word)
    {
        if (!_bySpan.TryGetValue(word, out var number))
            _bySpan[word] = number = _numbers.Count;
        return number;
    }

    /// <summary>The numbers of these words, each once; null when one of them stands in no text.</summary>
    public int[]? Numbers(IEnumerable<string> words)
    {
        var numbers = new HashSet<int>();
        foreach (var word in words)
            if (!_numbers.TryGetValue(word, out var number))
                return null;
            else
                numbers.Add(number);
        return [.. numbers];
    }
}

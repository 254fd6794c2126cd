using System.Numerics;

namespace GanDan.Sense.Search;

/// <summary>
/// Texts in their order, newest first, and for each word the rows that hold it: as sixteen-bit numbers, or as one bit a row for a word of
/// more than every sixteenth text, whichever is shorter (Chambi et al., <i>Better bitmap performance with Roaring bitmaps</i>, 2016).
/// </summary>
internal sealed class IndexPart
{
    /// <summary>Texts of one part: a row is a sixteen-bit number.</summary>
    public const int Most = 1 << 16;

    private readonly Standing[] _texts;
    private readonly ushort[] _byKey;
    private readonly Dictionary<int, RowList> _rows;

    // One bit a row; null while nothing is gone.
    private readonly ulong[]? _gone;
    private readonly int _goneCount;

    private IndexPart(Standing[] texts, ushort[] byKey, Dictionary<int, RowList> rows, ulong[]? gone)
    {
        (_texts, _byKey, _rows, _gone) = (texts, byKey, rows, gone);
        _goneCount = gone?.Sum(BitOperations.PopCount) ?? 0;
    }

    /// <summary>How many of its texts are not gone.</summary>
    public int Count => _texts.Length - _goneCount;

    /// <summary>A part of these texts, at most <see cref="Most"/>, in their order.</summary>
    public static IndexPart Of(ReadOnlySpan<WordedText> texts, Vocabulary vocabulary)
    {
        var rows = new Dictionary<int, List<ushort>>();
        for (var row = 0; row < texts.Length; row++)
        {
            var words = texts[row].Words.AsSpan();
            foreach (var word in words.Split(' '))
                if (!words[word].IsEmpty)
                    Enter(rows, vocabulary.Number(words[word]), (ushort)row);
        }
        var standings = new Standing[texts.Length];
        for (var row = 0; row < texts.Length; row++)
            standings[row] = new(texts[row].Day, texts[row].Key);
        return Of(standings, rows);
    }

    /// <summary>Both as one, without what is gone. Together at most <see cref="Most"/>.</summary>
    public static IndexPart Of(IndexPart one, IndexPart other)
    {
        var texts = one.Standing().Concat(other.Standing()).Order(NewestFirst.Order).ToArray();
        var rows = new Dictionary<int, List<ushort>>();
        foreach (var part in new[] { one, other })
        {
            var places = new int[part._texts.Length];
            for (var row = 0; row < places.Length; row++)
                places[row] = part.IsGone(row) ? -1 : Array.BinarySearch(texts, part._texts[row], NewestFirst.Order);
            foreach (var (word, held) in part._rows)
            foreach (var row in held.All(part._texts.Length))
                if (places[row] >= 0)
                    Enter(rows, word, (ushort)places[row]);
        }
        foreach (var list in rows.Values)
            list.Sort();
        return Of(texts, rows);
    }

    /// <summary>The place of a row's text in the order.</summary>
    public Standing At(int row) => _texts[row];

    /// <summary>The same part without the texts of these keys, as far as they are in it.</summary>
    public IndexPart Without(IReadOnlyCollection<Guid> keys)
    {
        ulong[]? gone = null;
        foreach (var key in keys)
            if (RowOf(key) is { } row && !IsGone(row))
            {
                gone ??= _gone is null ? new ulong[(_texts.Length + 63) / 64] : [.. _gone];
                gone[row >> 6] |= 1UL << row;
            }
        return gone is null ? this : new(_texts, _byKey, _rows, gone);
    }

    /// <summary>The rows that hold all of these words and are not gone, newest first.</summary>
    public IEnumerable<int> Hits(int[] words)
    {
        var lists = new RowList[words.Length];
        for (var i = 0; i < words.Length; i++)
            if (!_rows.TryGetValue(words[i], out lists[i]))
                yield break;
        // The rarest leads, the others say yes or no.
        Array.Sort(lists, (a, b) => a.Count.CompareTo(b.Count));
        var reached = new int[lists.Length];
        var leading = lists.Length > 0 ? lists[0].All(_texts.Length) : Enumerable.Range(0, _texts.Length);
        foreach (var row in leading)
            if (!IsGone(row) && HoldAll(lists, row, reached))
                yield return row;
    }

    private static bool HoldAll(RowList[] lists, int row, int[] reached)
    {
        for (var i = 1; i < lists.Length; i++)
            if (!lists[i].Holds(row, ref reached[i]))
                return false;
        return true;
    }

    private bool IsGone(int row) => _gone is not null && (_gone[row >> 6] & (1UL << row)) != 0;

    private IEnumerable<Standing> Standing() => _texts.Where((_, row) => !IsGone(row));

    private int? RowOf(Guid key)
    {
        var (low, high) = (0, _byKey.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = _texts[_byKey[middle]].Key.CompareTo(key);
            if (order == 0)
                return _byKey[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    private static IndexPart Of(Standing[] texts, Dictionary<int, List<ushort>> rows)
    {
        var byKey = new ushort[texts.Length];
        for (var row = 0; row < byKey.Length; row++)
            byKey[row] = (ushort)row;
        Array.Sort(byKey, (a, b) => texts[a].Key.CompareTo(texts[b].Key));
        return new(texts, byKey, rows.ToDictionary(r => r.Key, r => RowList.Of(r.Value, texts.Length)), null);
    }

    // A text says a word twice: its row is entered once.
    private static void Enter(Dictionary<int, List<ushort>> rows, int word, ushort row)
    {
        if (!rows.TryGetValue(word, out var list))
            rows[word] = list = [];
        if (list.Count == 0 || list[^1] != row)
            list.Add(row);
    }
}

using System.Runtime.InteropServices;

namespace GanDan.Sense.Routing;

/// <summary>
/// Training texts as numbers. An entry is one feature of one text: the feature's row in the lower bits, above it how often it stands there.
/// </summary>
internal sealed class Corpus
{
    /// <summary>A feature must occur in so many texts to be known: what stands in one text only teaches nothing about others.</summary>
    private const int FewestTexts = 2;

    private const int MostCounted = 63;
    private static readonly float[] s_weightOfCount = [.. Enumerable.Range(0, MostCounted + 1).Select(Damped)];

    private readonly List<uint> _entries = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _labels = [];
    private readonly List<uint> _fingerprints = [];
    private readonly List<int> _unknown = [];

    /// <summary>How many texts.</summary>
    public int Count => _labels.Count;

    /// <summary>For each slot, in how many texts it occurs.</summary>
    public int[] Frequencies { get; } = new int[Features.Slots];

    /// <summary>The label of each text; −1 for texts of no label that is learned, which count against all.</summary>
    public ReadOnlySpan<int> Labels => CollectionsMarshal.AsSpan(_labels);

    /// <summary>1 + ln(count): the tenth "nước" in a text says less than the first.</summary>
    public static float Damped(int count) => 1 + MathF.Log(Math.Max(count, 1));

    public static float WeightOf(uint entry) => s_weightOfCount[entry >> Features.Bits];

    public static int RowOf(uint entry) => (int)(entry & (Features.Slots - 1));

    public ReadOnlySpan<uint> Entries(int text) => CollectionsMarshal.AsSpan(_entries)[_starts[text].._starts[text + 1]];

    /// <summary>How many of a text's features were forgotten as unknown.</summary>
    public int Unknown(int text) => _unknown[text];

    /// <summary>How many entries in all.</summary>
    public int Entries() => _entries.Count;

    /// <summary>All texts in an order that has nothing to do with the one they came in.</summary>
    public int[] Shuffled() => [.. Enumerable.Range(0, Count).OrderBy(text => Words.Mix(_fingerprints[text]))];

    /// <summary>Which of so many parts a text falls into; the same words always into the same.</summary>
    public int PartOf(int text, int parts) => (int)(_fingerprints[text] % (uint)parts);

    /// <summary>Gives every label a new number.</summary>
    public void Relabel(int[] numbers)
    {
        foreach (ref var label in CollectionsMarshal.AsSpan(_labels))
            label = numbers[label];
    }

    /// <param name="features">As <see cref="Features.Of"/> gives them.</param>
    /// <param name="label">The label's number.</param>
    /// <param name="fingerprint">As <see cref="Features.Fingerprint"/> gives it.</param>
    public void Add(ulong[] features, int label, uint fingerprint)
    {
        _fingerprints.Add(fingerprint);
        _unknown.Add(0);
        for (var i = 0; i < features.Length; )
        {
            var slot = Features.Slot(features[i]);
            var end = i + 1;
            while (end < features.Length && Features.Slot(features[end]) == slot)
                end++;
            _entries.Add((uint)(Math.Min(end - i, MostCounted) << Features.Bits) | (uint)slot);
            Frequencies[slot]++;
            i = end;
        }

        _starts.Add(_entries.Count);
        _labels.Add(label);
    }

    /// <summary>Numbers the features that are known, forgets the others, and returns the slot of each row, ascending.</summary>
    public int[] KeepKnown()
    {
        var rows = new int[Features.Slots];
        var slots = new List<int>();
        for (var slot = 0; slot < rows.Length; slot++)
        {
            rows[slot] = Frequencies[slot] >= FewestTexts ? slots.Count : -1;
            if (rows[slot] >= 0)
                slots.Add(slot);
        }

        var entries = CollectionsMarshal.AsSpan(_entries);
        var kept = 0;
        for (var text = 0; text < Count; text++)
        {
            var (start, end) = (_starts[text], _starts[text + 1]);
            _starts[text] = kept;
            foreach (var entry in entries[start..end])
            {
                if (rows[RowOf(entry)] is not (>= 0 and var row))
                    _unknown[text]++;
                else
                    entries[kept++] = (entry & ~(uint)(Features.Slots - 1)) | (uint)row;
            }
        }

        _starts[Count] = kept;
        CollectionsMarshal.SetCount(_entries, kept);
        return [.. slots];
    }
}

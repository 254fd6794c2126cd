using System.Runtime.InteropServices;

namespace GanDan.Sense.Routing;

/// <summary>An open matter that reads like another, and how alike they are.</summary>
public sealed record Duplicate<TKey>(TKey Key, Likeness Likeness);

/// <summary>
/// The matters still open, in memory, to be asked which of them a new report repeats. For each pair of neighbouring words it knows the
/// matters that hold it; a question looks at its rarest pairs only, so that it takes no longer in a large office than in a small one.
/// Not for several threads at once: the caller locks.
/// </summary>
/// <typeparam name="TKey">What the caller calls a matter by.</typeparam>
public sealed class OpenMatters<TKey>
    where TKey : notnull
{
    /// <summary>Pairs are asked about, rarest first, until so many matters have been met.</summary>
    private const int MostMet = 8_000;

    /// <summary>So many, the likeliest by their shared pairs, are compared in full.</summary>
    private const int MostCompared = 50;

    private const int FewestStale = 1024;

    private readonly Dictionary<TKey, int> _numbers = [];
    private readonly List<(TKey Key, ReportedMatter? Matter)> _matters = [];
    private readonly Dictionary<uint, List<int>> _withPair = [];

    // Of one question: what each matter weighs and which were met. Kept, since made anew for each they would be large objects, and a
    // collection of those walks every matter that lies here.
    private double[] _weights = [];
    private readonly List<int> _met = [];

    /// <summary>How many matters are open.</summary>
    public int Count => _numbers.Count;

    /// <summary>Adds a matter, in place of the one of this key if there is one.</summary>
    public void Add(TKey key, ReportedMatter matter)
    {
        ArgumentNullException.ThrowIfNull(matter);
        Remove(key);
        _numbers[key] = _matters.Count;
        Enter(_matters.Count, matter);
        _matters.Add((key, matter));
    }

    /// <summary>Takes a matter out that is closed; false when it is not there.</summary>
    public bool Remove(TKey key)
    {
        if (!_numbers.Remove(key, out var number))
            return false;
        _matters[number] = (key, null);
        if (_matters.Count - _numbers.Count > Math.Max(FewestStale, _numbers.Count))
            Rebuild();
        return true;
    }

    /// <summary>The open matters that are probably the same as this one, most alike first; one without words in common is never found.</summary>
    /// <param name="matter">The new report; it need not be in here.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="threshold">The least score.</param>
    public IReadOnlyList<Duplicate<TKey>> Find(ReportedMatter matter, int most = 5, double threshold = NearDuplicates.Threshold)
    {
        ArgumentNullException.ThrowIfNull(matter);
        return
        [
            .. Candidates(matter)
                .Where(number => _matters[number].Matter is not null)
                .Select(number => new Duplicate<TKey>(_matters[number].Key, NearDuplicates.Compare(matter, _matters[number].Matter!)))
                .Where(found => found.Likeness.Score >= threshold)
                .OrderByDescending(found => found.Likeness.Score)
                .Take(most),
        ];
    }

    /// <summary>Those that share the most, each shared pair counting the more the rarer it is.</summary>
    private int[] Candidates(ReportedMatter matter)
    {
        var lists = new List<List<int>>();
        foreach (var pair in matter.Pairs.Length > 0 ? matter.Pairs : matter.Singles)
        {
            if (_withPair.TryGetValue(pair, out var list))
                lists.Add(list);
        }

        if (_weights.Length < _matters.Count)
            _weights = new double[Math.Max(_matters.Count, _weights.Length * 2)];
        var met = 0;
        foreach (var list in lists.OrderBy(list => list.Count))
        {
            if (met > 0 && met + list.Count > MostMet)
                break;
            // Of a pair that everybody writes, the newest.
            var newest = CollectionsMarshal.AsSpan(list)[Math.Max(0, list.Count - MostMet)..];
            met += newest.Length;
            var weight = Math.Log(1 + ((double)_matters.Count / list.Count));
            foreach (var number in newest)
            {
                if (_weights[number] == 0)
                    _met.Add(number);
                _weights[number] += weight;
            }
        }

        var best = Best();
        foreach (var number in _met)
            _weights[number] = 0;
        _met.Clear();
        return best;
    }

    /// <summary>Of those met the heaviest, heaviest first, of equal ones the older first.</summary>
    private int[] Best()
    {
        var lightestFirst = new PriorityQueue<int, (double Weight, int Newness)>(MostCompared + 1);
        foreach (var number in _met)
        {
            var rank = (_weights[number], -number);
            if (lightestFirst.Count < MostCompared)
                lightestFirst.Enqueue(number, rank);
            else
                lightestFirst.EnqueueDequeue(number, rank);
        }
        var best = new int[lightestFirst.Count];
        for (var i = best.Length - 1; i >= 0; i--)
            best[i] = lightestFirst.Dequeue();
        return best;
    }

    private void Enter(int number, ReportedMatter matter)
    {
        foreach (var pair in matter.Pairs.Length > 0 ? matter.Pairs : matter.Singles)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_withPair, pair, out _);
            (list ??= new(1)).Add(number);
        }
    }

    /// <summary>Forgets what was taken out; done once in as many removals as there are matters.</summary>
    private void Rebuild()
    {
        var kept = _matters.Where(entry => entry.Matter is not null).ToArray();
        _matters.Clear();
        _withPair.Clear();
        foreach (var (key, matter) in kept)
        {
            _numbers[key] = _matters.Count;
            Enter(_matters.Count, matter!);
            _matters.Add((key, matter));
        }
    }
}

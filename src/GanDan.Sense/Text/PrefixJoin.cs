namespace GanDan.Sense.Text;

/// <summary>
/// Which sets of a list can be so alike (Dice) that a pair is worth counting, without looking at each pair. Two sets that share enough share one
/// of their rarest members, so only those are entered and asked for, and how much can still be shared after it is known from where it stands
/// (prefix and positional filtering: Bayardo, Ma, Srikant, Scaling up all pairs similarity search, WWW 2007; Xiao et al., Efficient similarity
/// joins for near duplicate detection, WWW 2008). No pair that is alike is missed.
/// </summary>
internal sealed class PrefixJoin
{
    private const int Impossible = int.MinValue;

    private readonly int[][] _sets;
    private readonly double _least;
    private readonly List<(int Set, int At)>[] _holders;

    // Sets are entered by size, so those too small for all that come later stand at the front of each list.
    private readonly int[] _tooSmall;

    /// <param name="sets">Members by number, the rarest first: see <see cref="ByRarity"/>.</param>
    /// <param name="least">The least Dice of a pair, above 0.</param>
    public PrefixJoin(int[][] sets, double least)
    {
        (_sets, _least) = (sets, least);
        var members = sets.Max(s => s.Length == 0 ? 0 : s[^1] + 1);
        _holders = new List<(int, int)>[members];
        _tooSmall = new int[members];
    }

    /// <summary>The same sets with their members numbered and ordered by how many sets hold them, the rarest first.</summary>
    public static int[][] ByRarity<TMember>(IReadOnlyList<IReadOnlyCollection<TMember>> sets)
        where TMember : notnull
    {
        var held = new Dictionary<TMember, int>();
        foreach (var member in sets.SelectMany(s => s))
            held[member] = held.GetValueOrDefault(member) + 1;
        var ranks = held.OrderBy(h => h.Value).Select((h, rank) => (h.Key, rank)).ToDictionary(h => h.Key, h => h.rank);
        return [.. sets.Select(s => s.Select(member => ranks[member]).Order().ToArray())];
    }

    /// <summary>Members that both hold.</summary>
    public static int Shared(int[] one, int[] other)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            var (a, b) = (one[i], other[j]);
            shared += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += a >= b ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Pairs that may be alike, each once, the smaller set first; empty sets are in none.</summary>
    /// <param name="mayBe">Says of a pair what is known already, so that it need not be counted.</param>
    public IEnumerable<(int Smaller, int Larger)> Candidates(Func<int, int, bool> mayBe)
    {
        var shared = new int[_sets.Length];
        var met = new List<int>();
        foreach (var larger in Enumerable.Range(0, _sets.Length).Where(n => _sets[n].Length > 0).OrderBy(n => _sets[n].Length))
        {
            Meet(larger, shared, met, mayBe);
            foreach (var smaller in met)
            {
                if (shared[smaller] > 0)
                    yield return (smaller, larger);
                shared[smaller] = 0;
            }

            met.Clear();
            Enter(larger);
        }
    }

    private void Meet(int larger, int[] shared, List<int> met, Func<int, int, bool> mayBe)
    {
        var asked = _sets[larger];
        var smallest = (int)Math.Ceiling(_least * asked.Length / (2 - _least));
        for (var at = 0; at <= asked.Length - Needed(smallest + asked.Length); at++)
        {
            if (_holders[asked[at]] is not { } holders)
                continue;
            ref var from = ref _tooSmall[asked[at]];
            while (from < holders.Count && _sets[holders[from].Set].Length < smallest)
                from++;
            for (var h = from; h < holders.Count; h++)
            {
                var (smaller, place) = holders[h];
                if (shared[smaller] == Impossible)
                    continue;
                if (shared[smaller] == 0)
                {
                    if (!mayBe(smaller, larger))
                        continue;
                    met.Add(smaller);
                }

                var left = Math.Min(_sets[smaller].Length - place, asked.Length - at);
                var enough = shared[smaller] + left >= Needed(_sets[smaller].Length + asked.Length);
                shared[smaller] = enough ? shared[smaller] + 1 : Impossible;
            }
        }
    }

    // Only sets at least as large will ask: they share more with it, and so one of fewer members.
    private void Enter(int set)
    {
        var members = _sets[set];
        for (var at = 0; at <= members.Length - Needed(2 * members.Length); at++)
            (_holders[members[at]] ??= []).Add((set, at));
    }

    /// <summary>How many members two sets of this size together must share.</summary>
    private int Needed(int together) => (int)Math.Ceiling(_least * together / 2);
}

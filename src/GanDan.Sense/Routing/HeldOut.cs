using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GanDan.Sense.Routing;

/// <summary>What judges say of texts they did not learn from.</summary>
/// <param name="Labels">The true label of each such text, −1 for none that is learned.</param>
/// <param name="LabelCount">How many labels are learned.</param>
/// <param name="Margins">Texts × labels: how far each text lies on each label's side.</param>
internal sealed record HeldOut(int[] Labels, int LabelCount, float[] Margins)
{
    /// <summary>Below this many words in all every part is held out once, in turn; above, a single tenth says enough.</summary>
    private const int FewEntries = 1_000_000;

    private const int PartsOfFew = 5;
    private const int PartsOfMany = 10;

    /// <summary>How often the label with the largest margin is the true one.</summary>
    public int Right
    {
        get
        {
            var right = 0;
            for (var i = 0; i < Labels.Length; i++)
                right += Largest(Of(i)) == Labels[i] ? 1 : 0;
            return right;
        }
    }

    /// <summary>Learns from some of the texts and judges the rest. Equal texts are never on both sides.</summary>
    /// <param name="most">Learn from at most so many texts, for a quick trial.</param>
    /// <param name="learned">Who judged; where every part was held out in turn, the last of them.</param>
    public static HeldOut Of(
        Corpus corpus,
        float[] importance,
        int labels,
        TrainingOptions options,
        int most,
        out DualDescent learned,
        CancellationToken cancel
    )
    {
        learned = new DualDescent(corpus, importance, labels, options.Softness);
        var (parts, turns) = corpus.Entries() < FewEntries ? (PartsOfFew, PartsOfFew) : (PartsOfMany, 1);
        var all = corpus.Shuffled();
        var truth = new List<int>();
        var margins = new List<float>();
        for (var turn = 0; turn < turns; turn++)
        {
            if (turn > 0)
                learned = new DualDescent(corpus, importance, labels, options.Softness);
            learned.Learn([.. all.Where(text => corpus.PartOf(text, parts) != turn).Take(most)], options.Rounds, cancel);
            var room = new Vector128<float>[(labels + 3) / 4];
            foreach (var text in all.Where(text => corpus.PartOf(text, parts) == turn).Take(most))
            {
                learned.Judge(text, room);
                truth.Add(corpus.Labels[text]);
                margins.AddRange(MemoryMarshal.Cast<Vector128<float>, float>(room)[..labels]);
            }
        }

        return new([.. truth], labels, [.. margins]);
    }

    public ReadOnlySpan<float> Of(int text) => Margins.AsSpan(text * LabelCount, LabelCount);

    public static int Largest(ReadOnlySpan<float> values)
    {
        var largest = 0;
        for (var i = 1; i < values.Length; i++)
            largest = values[i] > values[largest] ? i : largest;
        return largest;
    }
}

using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GanDan.Sense.Routing;

/// <summary>
/// Learns a linear judge for each label against all others: support vector machines with squared hinge loss, by dual coordinate descent
/// (Hsieh, Chang, Lin, Keerthi, Sundararajan: A Dual Coordinate Descent Method for Large-scale Linear SVM, ICML 2008). All labels are
/// taken at once, text by text, so that each feature's row of weights is fetched once. Plain single precision in a fixed order: the same texts
/// give the same weights on every machine.
/// </summary>
/// <param name="corpus">The texts, their features numbered.</param>
/// <param name="importance">For each row, how much the feature counts (1 or its rarity).</param>
/// <param name="labels">How many labels there are.</param>
/// <param name="softness">C of the paper: larger follows the training texts more closely.</param>
internal sealed class DualDescent(Corpus corpus, float[] importance, int labels, double softness)
{
    private readonly int _lanes = (labels + 3) / 4;
    private readonly float[] _scales = Scales(corpus, importance);
    private readonly float _diagonal = (float)(1 / (2 * softness));

    // The last row is the constant that every text has.
    private readonly Vector128<float>[] _weights = new Vector128<float>[(importance.Length + 1) * ((labels + 3) / 4)];
    private readonly float[] _duals = new float[corpus.Count * labels];

    /// <summary>The weights of one row, as many as labels.</summary>
    public ReadOnlySpan<float> Row(int row) => Flat(_weights.AsSpan(row * _lanes, _lanes))[..labels];

    /// <summary>The weights of the constant.</summary>
    public ReadOnlySpan<float> Constant => Row(importance.Length);

    /// <summary>Goes over the texts a number of times, in a new order each time that depends on nothing but their number.</summary>
    public void Learn(int[] texts, int rounds, CancellationToken cancel)
    {
        var order = (int[])texts.Clone();
        var margins = new Vector128<float>[_lanes];
        var change = new Vector128<float>[_lanes];
        var seed = 1u;
        for (var round = 0; round < rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = order.Length - 1; i > 0; i--)
            {
                var j = (int)(((ulong)Words.Mix(seed++ * 0x9E3779B1) * (ulong)(i + 1)) >> 32);
                (order[i], order[j]) = (order[j], order[i]);
            }

            foreach (var text in order)
            {
                Judge(text, margins);
                if (Correct(text, Flat(margins), Flat(change)))
                    Move(text, change);
            }
        }
    }

    /// <summary>How far a text lies on each label's side.</summary>
    /// <param name="text">Its number in the corpus.</param>
    /// <param name="margins">Room for the labels, rounded up to four.</param>
    public void Judge(int text, Span<Vector128<float>> margins)
    {
        _weights.AsSpan(importance.Length * _lanes, _lanes).CopyTo(margins);
        foreach (var entry in corpus.Entries(text))
        {
            var row = Corpus.RowOf(entry);
            var value = Vector128.Create(Corpus.WeightOf(entry) * importance[row] * _scales[text]);
            var weights = _weights.AsSpan(row * _lanes, margins.Length);
            for (var lane = 0; lane < margins.Length; lane++)
                margins[lane] += value * weights[lane];
        }
    }

    private bool Correct(int text, ReadOnlySpan<float> margins, Span<float> change)
    {
        var any = false;
        var curvature = 1 + _diagonal + (_scales[text] > 0 ? 1 : 0);
        var duals = _duals.AsSpan(text * labels, labels);
        var right = corpus.Labels[text];
        for (var label = 0; label < labels; label++)
        {
            var side = label == right ? 1f : -1f;
            var slope = (side * margins[label]) - 1 + (duals[label] * _diagonal);
            var moved = Math.Max(0, duals[label] - (slope / curvature));
            change[label] = (moved - duals[label]) * side;
            any |= change[label] != 0;
            duals[label] = moved;
        }

        return any;
    }

    private void Move(int text, ReadOnlySpan<Vector128<float>> change)
    {
        foreach (var entry in corpus.Entries(text))
        {
            var row = Corpus.RowOf(entry);
            var value = Vector128.Create(Corpus.WeightOf(entry) * importance[row] * _scales[text]);
            var weights = _weights.AsSpan(row * _lanes, change.Length);
            for (var lane = 0; lane < change.Length; lane++)
                weights[lane] += value * change[lane];
        }

        var constant = _weights.AsSpan(importance.Length * _lanes, _lanes);
        for (var lane = 0; lane < change.Length; lane++)
            constant[lane] += change[lane];
    }

    private static Span<float> Flat(Span<Vector128<float>> lanes) => MemoryMarshal.Cast<Vector128<float>, float>(lanes);

    /// <summary>For each text one over its length as a vector; 0 for a text without known features.</summary>
    private static float[] Scales(Corpus corpus, float[] importance)
    {
        var scales = new float[corpus.Count];
        var rarest = importance.Length == 0 ? 1 : importance.Max();
        for (var text = 0; text < scales.Length; text++)
        {
            // Words never seen make a text less certain; they weigh as much as the rarest.
            var squares = corpus.Unknown(text) * rarest * rarest;
            foreach (var entry in corpus.Entries(text))
            {
                var value = Corpus.WeightOf(entry) * importance[Corpus.RowOf(entry)];
                squares += value * value;
            }

            scales[text] = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
        }

        return scales;
    }
}

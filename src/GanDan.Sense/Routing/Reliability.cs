namespace GanDan.Sense.Routing;

/// <summary>How a model did on texts held out from its training, and from which probability on it speaks.</summary>
/// <param name="Texts">How many texts were held out.</param>
/// <param name="Accuracy">Share of them whose likeliest label was the true one, 0 to 1.</param>
/// <param name="Threshold">The least probability at which it suggests; above 1 when it never does.</param>
/// <param name="Coverage">Share of the texts for which it would have suggested a label.</param>
/// <param name="Precision">Of these, the share for which the suggestion was right; 0 when it never suggests.</param>
public sealed record Reliability(int Texts, double Accuracy, double Threshold, double Coverage, double Precision)
{
    /// <summary>A threshold that rests on fewer suggestions than this is luck.</summary>
    internal const int FewestSuggestions = 20;

    internal const double Never = 2;

    /// <summary>The lowest threshold with at least the wanted share of suggestions right.</summary>
    internal static Reliability Of(HeldOut heldOut, Calibration calibration, double precision)
    {
        var said = new (float Probability, bool Right)[heldOut.Labels.Length];
        for (var i = 0; i < said.Length; i++)
        {
            var probabilities = calibration.Probabilities(heldOut.Of(i));
            var likeliest = HeldOut.Largest(probabilities);
            said[i] = (probabilities[likeliest], likeliest == heldOut.Labels[i]);
        }

        Array.Sort(said, (a, b) => b.Probability.CompareTo(a.Probability));
        var right = 0;
        var best = new Reliability(said.Length, 0, Never, 0, 0);
        for (var i = 0; i < said.Length; i++)
        {
            right += said[i].Right ? 1 : 0;
            var among = i + 1;
            var endsTie = among == said.Length || said[among].Probability < said[i].Probability;
            if (endsTie && among >= FewestSuggestions && right >= precision * among)
                best = best with
                {
                    Threshold = said[i].Probability,
                    Coverage = (double)among / said.Length,
                    Precision = (double)right / among,
                };
        }

        // Where even the least sure of them may be said, nothing is known of less sure ones: there the probability itself must promise enough.
        if (best.Coverage >= 1)
            best = best with { Threshold = Math.Min(best.Threshold, precision) };
        return best with { Accuracy = said.Length == 0 ? 0 : (double)right / said.Length };
    }
}

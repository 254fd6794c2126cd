namespace GanDan.Sense.Routing;

/// <summary>
/// Turns margins into honest probabilities: softmax of scale × margin + shift of the label (vector scaling with one common scale; Guo, Pleiss,
/// Sun, Weinberger: On Calibration of Modern Neural Networks, ICML 2017; after Platt 1999). The shifts make up for labels that are rare.
/// </summary>
/// <param name="Scale">Common to all labels, above 0.</param>
/// <param name="Shifts">One for each label.</param>
internal sealed record Calibration(float Scale, float[] Shifts)
{
    private const int Steps = 100;
    private const double Damping = 0.5;

    /// <summary>Holds the shifts back as one doubtful text of each label would, and the scale near that of a well-parted corpus.</summary>
    private const double Prior = 1;

    private const double UsualScale = 3;
    private const double LargestStep = 0.5;

    /// <summary>The probabilities of the labels; they sum to 1.</summary>
    public float[] Probabilities(ReadOnlySpan<float> margins)
    {
        var probabilities = new float[margins.Length];
        var largest = float.NegativeInfinity;
        for (var i = 0; i < margins.Length; i++)
            largest = Math.Max(largest, probabilities[i] = (Scale * margins[i]) + Shifts[i]);
        var sum = 0f;
        for (var i = 0; i < margins.Length; i++)
            sum += probabilities[i] = MathF.Exp(probabilities[i] - largest);
        for (var i = 0; i < margins.Length; i++)
            probabilities[i] /= sum;
        return probabilities;
    }

    /// <summary>The scale and shifts under which the held-out labels are likeliest, found by damped Newton steps along each of them.</summary>
    public static Calibration Fit(HeldOut heldOut)
    {
        var labels = heldOut.LabelCount;
        var fitted = new Calibration((float)UsualScale, new float[labels]);
        for (var step = 0; step < Steps; step++)
        {
            var (slope, curvature) = (Prior * (fitted.Scale - UsualScale), Prior);
            var slopes = fitted.Shifts.Select(shift => Prior * shift).ToArray();
            var curvatures = Enumerable.Repeat(Prior, labels).ToArray();
            for (var text = 0; text < heldOut.Labels.Length; text++)
            {
                var truth = heldOut.Labels[text];
                if (truth < 0)
                    continue;
                var margins = heldOut.Of(text);
                var probabilities = fitted.Probabilities(margins);
                var (mean, square) = (0.0, 0.0);
                for (var label = 0; label < labels; label++)
                {
                    var p = (double)probabilities[label];
                    mean += p * margins[label];
                    square += p * margins[label] * margins[label];
                    slopes[label] += p - (label == truth ? 1 : 0);
                    curvatures[label] += p * (1 - p);
                }

                slope += mean - margins[truth];
                curvature += Math.Max(0, square - (mean * mean));
            }

            var scale = fitted.Scale - Step(slope, curvature);
            fitted = new(
                (float)Math.Max(scale, 0.05),
                [.. fitted.Shifts.Select((shift, i) => (float)(shift - Step(slopes[i], curvatures[i])))]
            );
        }

        return fitted;
    }

    private static double Step(double slope, double curvature) => Math.Clamp(Damping * slope / curvature, -LargestStep, LargestStep);
}

namespace GanDan.Sense.Routing;

/// <summary>What was learned for one spelling: a weight in one byte for each known feature and label.</summary>
internal sealed class Judge
{
    /// <summary>Rarities are kept in sixteenths above 1.</summary>
    private const float RarityUnit = 16;

    private readonly int[] _rows;
    private readonly float _rarest;

    public Judge(
        Spelling spelling,
        int[] slots,
        byte[] rarities,
        sbyte[] weights,
        float[] units,
        float[] constants,
        Calibration calibration,
        Reliability reliability
    )
    {
        (Spelling, Slots, Rarities, Weights, Units, Constants) = (spelling, slots, rarities, weights, units, constants);
        (Calibration, Reliability) = (calibration, reliability);
        _rarest = rarities.Length == 0 ? 1 : Importance(rarities.Max());
        _rows = new int[Features.Slots];
        Array.Fill(_rows, -1);
        for (var row = 0; row < slots.Length; row++)
            _rows[slots[row]] = row;
    }

    public Spelling Spelling { get; }

    /// <summary>The slot of each row, ascending.</summary>
    public int[] Slots { get; }

    /// <summary>Of each row, as <see cref="Importance"/> reads them.</summary>
    public byte[] Rarities { get; }

    /// <summary>Rows × labels, in units of the label.</summary>
    public sbyte[] Weights { get; }

    /// <summary>What one step of a weight is worth, for each label.</summary>
    public float[] Units { get; }

    /// <summary>The part of each label's margin that no word decides.</summary>
    public float[] Constants { get; }

    public Calibration Calibration { get; }
    public Reliability Reliability { get; }

    /// <summary>1 + ln(texts / texts with the feature), in steps that fit a byte.</summary>
    public static byte Rarity(int texts, int withFeature) =>
        (byte)Math.Clamp(MathF.Round(MathF.Log((float)texts / withFeature) * RarityUnit), 0, byte.MaxValue);

    public static float Importance(byte rarity) => 1 + (rarity / RarityUnit);

    /// <summary>The row of a feature, −1 when it was never learned.</summary>
    public int Row(ulong feature) => _rows[Features.Slot(feature)];

    /// <summary>Whether at least half of the words were learned; what is said about stranger texts means nothing.</summary>
    public bool Knows(ulong[] features)
    {
        var (words, known) = (0, 0);
        foreach (var feature in features)
        {
            if (!Features.IsWord(feature))
                continue;
            words++;
            known += Row(feature) >= 0 ? 1 : 0;
        }

        return known > 0 && 2 * known >= words;
    }

    /// <summary>How far the text lies on each label's side.</summary>
    public float[] Margins(ulong[] features)
    {
        var margins = new float[Units.Length];
        var squares = 0f;
        var unknown = 0;
        for (var i = 0; i < features.Length; )
        {
            var (slot, count) = (Features.Slot(features[i]), 1);
            while (i + count < features.Length && Features.Slot(features[i + count]) == slot)
                count++;
            i += count;
            var row = _rows[slot];
            if (row < 0)
            {
                unknown++;
                continue;
            }

            var value = Corpus.Damped(count) * Importance(Rarities[row]);
            squares += value * value;
            var weights = Weights.AsSpan(row * margins.Length, margins.Length);
            for (var label = 0; label < weights.Length; label++)
                margins[label] += value * weights[label];
        }

        squares += unknown * _rarest * _rarest;
        var length = squares > 0 ? MathF.Sqrt(squares) : 1;
        for (var label = 0; label < margins.Length; label++)
            margins[label] = (margins[label] * Units[label] / length) + Constants[label];
        return margins;
    }
}

using GanDan.Sense.Text;

namespace GanDan.Sense.Routing;

/// <summary>The examples as numbers, in both spellings. The texts themselves are let go as soon as they are read.</summary>
internal sealed class TrainingTexts
{
    private const int AtOnce = 1024;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _counts = [];

    /// <summary>All texts, without marks.</summary>
    public Corpus Folded { get; } = new();

    /// <summary>The texts that are written with marks.</summary>
    public Corpus Written { get; } = new();

    /// <summary>How many texts there are with at least one word.</summary>
    public int Count => Folded.Count;

    public static TrainingTexts Gather(IEnumerable<(string Text, string Label)> examples, TrainingOptions options, CancellationToken cancel)
    {
        var gathered = new TrainingTexts();
        foreach (var batch in examples.Chunk(AtOnce))
        {
            cancel.ThrowIfCancellationRequested();
            var read = batch
                .Select(example => (Words: Words.Of(VietnameseText.Nfc(example.Text)), example.Label))
                .Where(example => example.Words.Count > 0)
                .Select(example => (example.Words, Label: gathered.Number(example.Label)))
                .ToArray();
            TopicTraining.Both(
                options,
                () => Add(gathered.Folded, read, Spelling.Folded),
                () => Add(gathered.Written, read.Where(example => Words.AreMarked(example.Words)), Spelling.Written)
            );
        }

        return gathered;
    }

    /// <summary>Numbers the labels that have enough texts in ordinal order, gives −1 to the texts of all others, and returns those kept.</summary>
    public string[] KeepLabels(int fewest)
    {
        var kept = _numbers
            .Where(label => _counts[label.Value] >= fewest)
            .Select(label => label.Key)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var numbers = new int[_counts.Count];
        Array.Fill(numbers, -1);
        for (var i = 0; i < kept.Length; i++)
            numbers[_numbers[kept[i]]] = i;
        Folded.Relabel(numbers);
        Written.Relabel(numbers);
        return kept;
    }

    private static void Add(Corpus corpus, IEnumerable<(List<Word> Words, int Label)> texts, Spelling spelling)
    {
        foreach (var (words, label) in texts)
            corpus.Add(Features.Of(words, spelling), label, Features.Fingerprint(words));
    }

    private int Number(string label)
    {
        if (!_numbers.TryGetValue(label, out var number))
        {
            _numbers[label] = number = _counts.Count;
            _counts.Add(0);
        }

        _counts[number]++;
        return number;
    }
}

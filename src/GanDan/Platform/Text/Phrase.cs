using System.Runtime.InteropServices;
using GanDan.Sense.Text;

namespace GanDan.Platform.Text;

/// <summary>One word of a label: as spelled (lower case, marks where the State's papers put them) and folded.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LabelWord(string Spelled, string Folded)
{
    /// <summary>Stands where a word was set aside, so that its neighbours do not become one phrase.</summary>
    public static LabelWord Blank { get; } = new("", "");

    /// <summary>True when the word was typed without marks and may stand for one with marks.</summary>
    public bool IsBare => string.Equals(Spelled, Folded, StringComparison.Ordinal);

    public static List<LabelWord> Of(string label) =>
        [
            .. Split(VietnameseText.NormalizeTonePlacement(VietnameseText.Clean(label)).ToLowerInvariant())
                .Select(word => new LabelWord(word, VietnameseText.Fold(word))),
        ];

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
                continue;
            if (i > start)
                yield return text[start..i];
            start = i + 1;
        }
    }
}

/// <summary>A phrase of the vocabulary, word by word.</summary>
internal sealed class Phrase
{
    private readonly List<LabelWord> _words;
    private readonly bool _onlyWithMarks;

    private Phrase(string text, bool onlyWithMarks)
    {
        Text = text;
        _words = LabelWord.Of(text);
        _onlyWithMarks = onlyWithMarks;
    }

    public string Text { get; }

    public int Length => _words.Count;

    /// <summary>"=" in front: counts only with its marks.</summary>
    public static Phrase Parse(string written) => written.StartsWith('=') ? new(written[1..], true) : new(written, false);

    /// <summary>Index of the first word from which the whole phrase follows, or -1.</summary>
    public int FindIn(List<LabelWord> words, int from)
    {
        for (var at = from; at + Length <= words.Count; at++)
        {
            if (StandsAt(words, at))
                return at;
        }

        return -1;
    }

    private bool StandsAt(List<LabelWord> words, int at)
    {
        for (var i = 0; i < Length; i++)
        {
            var word = words[at + i];
            var same = string.Equals(word.Spelled, _words[i].Spelled, StringComparison.Ordinal);
            if (!same && (_onlyWithMarks || !word.IsBare || !string.Equals(word.Folded, _words[i].Folded, StringComparison.Ordinal)))
                return false;
        }

        return true;
    }
}

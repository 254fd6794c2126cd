using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books.Values;

/// <summary>One answer of a column that knows only some: its code and the phrases that mean it.</summary>
public sealed record Choice(string Code, string Name, params string[] Synonyms);

/// <summary>Finds the choice that a cell means.</summary>
public sealed class Choices(IReadOnlyList<Choice> all)
{
    private readonly (string Phrase, Choice Choice)[] phrases =
    [
        .. all.SelectMany(c => c.Synonyms.Prepend(c.Name).Select(s => (Fold.Words(s), c))).OrderByDescending(p => p.Item1.Length),
    ];

    public Parsed<Choice> Of(in BookCell cell, string at)
    {
        var text = Fold.Clean(cell.Shown);
        if (Dates.IsBlank(text))
            return default;
        return Find(text) is { } choice
            ? new(choice)
            : (Parsed<Choice>)new Remark("Ô {0}: “{1}” không có trong các mục: {2}.", at, text, string.Join("; ", all.Select(c => c.Name)));
    }

    /// <summary>Whole phrase first, then the longest phrase that begins the text, then one inside it, then a misspelling.</summary>
    internal Choice? Find(string text)
    {
        var words = Fold.Words(text);
        foreach (var (phrase, choice) in phrases)
            if (phrase == words)
                return choice;
        foreach (var (phrase, choice) in phrases)
            if (phrase.Length > 0 && words.StartsWith(phrase + " ", StringComparison.Ordinal))
                return choice;
        foreach (var (phrase, choice) in phrases)
            if (phrase.Length > 3 && (" " + words + " ").Contains(" " + phrase + " ", StringComparison.Ordinal))
                return choice;
        var best = phrases
            .Where(p => Math.Abs(p.Phrase.Length - words.Length) <= 4)
            .Select(p => (p.Choice, Likeness: Alike.Of(words, p.Phrase)))
            .DefaultIfEmpty()
            .MaxBy(p => p.Likeness);
        return best.Likeness >= 0.85 ? best.Choice : null;
    }
}

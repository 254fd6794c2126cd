namespace GanDan.Platform.Books.Values;

/// <summary>
/// The names that a text may have meant which is none of them. A silly question is worse than none, so a name is asked about only when a few
/// letters are wrong, words are shortened, or one word is missing or too many. Tried on District 1: of 145 wards of other places five are
/// asked about one of its own, of 95 ways to miswrite its own two find nothing (“Cô Dang”, “TPHCM”).
/// </summary>
/// <param name="names">Folded and without the words for the kind of unit, and as the office writes them.</param>
internal sealed class NearNames(IEnumerable<(string Phrase, string Name)> names)
{
    private const double MostlyTheSame = 0.75;

    // Words for a kind of unit that are read as part of a name, and tell no name from another.
    private static readonly string[] Generic = ["thanh pho", "to dan pho", "khu pho", "tp", "kp", "ap"];

    private readonly (string Phrase, string Letters, string Name)[] all =
    [
        .. names.Select(n => (Specific(n.Phrase), Letters(Specific(n.Phrase)), n.Name)),
    ];

    /// <summary>Up to three of them, most like the text first.</summary>
    /// <param name="phrase">The text, folded and without the mark of its group and the word for its kind.</param>
    /// <param name="whole">The same with both, which may be the first of the name: the P of “P.N.Lão”.</param>
    public IReadOnlyList<string> Of(string phrase, string whole)
    {
        var text = Specific(phrase);
        var letters = Letters(text);
        return
        [
            .. all.Select(known => (known.Name, known.Phrase, Likeness: Alike.Of(letters, known.Letters)))
                .Where(known =>
                    (known.Likeness >= MostlyTheSame && SameNumbers(text, known.Phrase))
                    || IsShort(text, known.Phrase)
                    || IsShort(whole, known.Phrase)
                    || LacksAWord(text, known.Phrase)
                    || LacksAWord(known.Phrase, text)
                    || Holds(text, known.Phrase)
                )
                .OrderByDescending(known => known.Likeness)
                .ThenBy(known => known.Name, StringComparer.Ordinal)
                .Take(3)
                .Select(known => known.Name),
        ];
    }

    private static string Specific(string phrase) =>
        Array.Find(Generic, word => phrase.StartsWith(word + " ", StringComparison.Ordinal)) is { } generic
            ? phrase[(generic.Length + 1)..]
            : phrase;

    private static string Letters(string phrase) => phrase.Replace(" ", "", StringComparison.Ordinal);

    // Ward 15 is no misspelling of ward 5.
    private static bool SameNumbers(string one, string other) => one.Where(char.IsAsciiDigit).SequenceEqual(other.Where(char.IsAsciiDigit));

    // A name of one word is no part of another: it may be anything.
    private static bool Holds(string text, string name) =>
        name.Contains(' ', StringComparison.Ordinal) && $" {text} ".Contains($" {name} ", StringComparison.Ordinal);

    private static bool LacksAWord(string shorter, string longer)
    {
        var (few, more) = (shorter.Split(' '), longer.Split(' '));
        if (more.Length != few.Length + 1)
            return false;
        var start = few.AsSpan().CommonPrefixLength(more, StringComparer.Ordinal);
        return few.AsSpan(start).SequenceEqual(more.AsSpan(start + 1), StringComparer.Ordinal);
    }

    private static bool IsShort(string text, string name) => name.Contains(' ', StringComparison.Ordinal) && Shortens(text, name, true);

    // Every word of the name is there in its place: whole, by its first letter, or by a beginning that stands alone. “N.T.Bình”, “NTBình”,
    // “Ng. Thái Bình”. A number cannot be shortened.
    private static bool Shortens(ReadOnlySpan<char> text, ReadOnlySpan<char> name, bool begins)
    {
        if (text.StartsWith(' '))
            return Shortens(text[1..], name, begins: true);
        var end = name.IndexOf(' ');
        var word = end < 0 ? name : name[..end];
        for (var taken = text.CommonPrefixLength(word); taken > 0; taken--)
        {
            var rest = text[taken..];
            var alone = begins && (rest.IsEmpty || rest[0] is ' ');
            if (taken != word.Length && (char.IsAsciiDigit(word[0]) || !(taken is 1 || alone)))
                continue;
            if (end < 0 ? rest.IsEmpty : Shortens(rest, name[(end + 1)..], begins: false))
                return true;
        }
        return false;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>
/// What stands outside the columns and holds for the rows below: from names once, from titles until a further table of the sheet has its own,
/// from group rows until the next.
/// </summary>
internal sealed class Context(BookKind kind, ValueReader values, string sheet)
{
    private readonly UnitNames units = values.Units;
    private const int ByName = -1;

    private readonly Dictionary<string, (Parsed<object> Value, int Line, bool IsLast)> outer = new(StringComparer.Ordinal);
    private readonly List<(int Level, string Text, Dictionary<string, Parsed<object>> Found)> groups = [];
    private readonly (ContextSource Source, Meaning Meaning, Regex? Pattern)[] sources =
    [
        .. from source in kind.Context.OrderBy(s => s.IsLast)
        let meaning = kind.Find(source.Meaning)
        where meaning is not null
        select (source, meaning, source.Pattern is { } pattern ? Patterns.Of(pattern) : (Regex?)null),
    ];

    private int line;

    public string? Group { get; private set; }

    /// <summary>A sheet may hold several tables of this kind, each below the lines that name it: a class above its list.</summary>
    public bool HasNamedTables => sources.Any(s => Names(s.Source, s.Meaning));

    /// <summary>Takes what a title line, the sheet's or the file's name says.</summary>
    public void Take(Place place, string text, string at)
    {
        var from = place is Place.Title ? line++ : ByName;
        foreach (var (code, said) in Find(place, text, at))
            Put(code, said, from);
    }

    /// <summary>
    /// Whether lines in the middle of a sheet are the titles of a further table: they name it and say more of it than the name, or, where a
    /// table plainly begins below them, say anything of it that it needs. Then they hold from here on, and what the lines of the table before
    /// said in their place no longer does: a class without a day has not the other's.
    /// </summary>
    /// <param name="begins">The header is said again below them, or the numbering starts anew.</param>
    /// <returns>How many lines come before the first that speaks of the table; null when none does.</returns>
    public int? TakeTable(IReadOnlyList<(string Text, string At)> lines, bool begins)
    {
        var found = lines.Select(l => Find(Place.Title, l.Text, l.At).Where(f => OnlyInTitles(f.Key)).ToList()).ToList();
        var first = found.FindIndex(f =>
            f.Any(s => sources.Any(x => x.Meaning.Code == s.Key && (Names(x.Source, x.Meaning) || (begins && x.Meaning.Required))))
        );
        var said = first < 0 ? [] : found.Skip(first).SelectMany(f => f.Select(s => s.Key)).ToHashSet(StringComparer.Ordinal);
        if (said.Count < (begins ? 1 : 2))
            return null;
        var earlier = outer.Where(o => said.Contains(o.Key) && o.Value.Line > ByName).Select(o => o.Value.Line).DefaultIfEmpty(line).Min();
        foreach (var code in outer.Where(o => o.Value.Line >= earlier || said.Contains(o.Key)).Select(o => o.Key).ToList())
            outer.Remove(code);
        foreach (var (code, value) in found.Skip(first).SelectMany(f => f))
            Put(code, value, earlier);
        groups.Clear();
        Group = null;
        return first;
    }

    private static bool Names(ContextSource source, Meaning meaning) =>
        source.Places is Place.Title && meaning is { Required: true, Value: ValueKind.Text };

    private bool OnlyInTitles(string meaning) =>
        sources.Where(s => s.Meaning.Code == meaning).All(s => !s.Source.Places.HasFlag(Place.GroupRow));

    /// <summary>A group row: what it says replaces what rows of its depth or deeper said before.</summary>
    /// <returns>Whether it says anything this kind of book has.</returns>
    public bool Enter(string text, string at)
    {
        var (level, name) = Lines.Group(text);
        var found = Find(Place.GroupRow, text, at).ToDictionary(f => f.Key, f => f.Value.Value, StringComparer.Ordinal);
        groups.RemoveAll(g => g.Level >= level);
        groups.Add((level, name, found));
        Group = string.Join(" › ", groups.Select(g => g.Text));
        return found.Count > 0;
    }

    /// <summary>True when a group row of this text would say something.</summary>
    public bool Speaks(string text) => Find(Place.GroupRow, text, sheet).Any(f => f.Value.Value.Problem is null);

    /// <summary>True when the text is a unit's name from beginning to end.</summary>
    public bool IsUnit(string text) => units.Knows(text) && Speaks(text);

    public Parsed<object>? Of(string meaning)
    {
        for (var i = groups.Count - 1; i >= 0; i--)
            if (groups[i].Found.TryGetValue(meaning, out var inner))
                return inner;
        return outer.TryGetValue(meaning, out var value) ? value.Value : (Parsed<object>?)null;
    }

    /// <summary>True when only a line says it that one looks at last, as that of the place and the date of a letterhead.</summary>
    public bool IsLast(string meaning) => outer.TryGetValue(meaning, out var value) && value.IsLast && IsOfHead(meaning);

    /// <summary>True when no group row says it: it stands at the head of the sheet, or in its name.</summary>
    public bool IsOfHead(string meaning) => outer.ContainsKey(meaning) && !groups.Exists(g => g.Found.ContainsKey(meaning));

    // What was said first holds, unless it came from where one looks last.
    private void Put(string code, (Parsed<object> Value, bool IsLast) said, int line)
    {
        if (!outer.TryGetValue(code, out var known) || (known.IsLast && !said.IsLast))
            outer[code] = (said.Value, line, said.IsLast);
    }

    private Dictionary<string, (Parsed<object> Value, bool IsLast)> Find(Place place, string text, string at)
    {
        var found = new Dictionary<string, (Parsed<object>, bool)>(StringComparer.Ordinal);
        var clean = Fold.Clean(text);
        var folded = Fold.Aligned(clean);
        var ofPaper = place is Place.Title && Lines.IsPlaceAndDate(clean);
        foreach (var (source, meaning, pattern) in sources)
        {
            if (!source.Places.HasFlag(place) || found.ContainsKey(meaning.Code))
                continue;
            if (pattern is not null)
            {
                if (pattern.Match(folded) is { Success: true } match && match.Groups["value"] is { Success: true } value)
                    found[meaning.Code] = (
                        values.Read(meaning, TextCell(Said(clean.Substring(value.Index, value.Length), place)), at, 1, null),
                        source.IsLast || ofPaper
                    );
            }
            else if (meaning.Value is ValueKind.Unit && UnitIn(clean, place, at) is { } unit)
                found[meaning.Code] = (unit, source.IsLast || ofPaper);
            else if (meaning.Value is ValueKind.Choice && ChoiceIn(meaning, clean, at) is { } choice)
                found[meaning.Code] = (choice, source.IsLast);
        }
        return found;
    }

    private Parsed<object>? UnitIn(string clean, Place place, string at)
    {
        if (units.Knows(clean))
            return units.Whole(clean, at, null).Boxed();
        var inside = units.Inside(clean, at, null);
        if (inside.Value?.Unit is { } unit)
            return new(unit, Warning: inside.Warning);
        // "IV. PHƯỜNG …" names a unit, known or not; other groups may mean anything.
        var name = Lines.Group(clean).Text;
        var words = Fold.Words(name);
        var typed =
            words.StartsWith("phuong ", StringComparison.Ordinal)
            || words.StartsWith("xa ", StringComparison.Ordinal)
            || words.StartsWith("p ", StringComparison.Ordinal);
        return place is Place.GroupRow && typed ? units.Whole(name, at, null).Boxed() : (Parsed<object>?)null;
    }

    // “II. KINH TẾ” is one of the choices and nothing more; after the column's name (“Lĩnh vực: phát triển kinh tế”) it is read as its cells are.
    private Parsed<object>? ChoiceIn(Meaning meaning, string clean, string at)
    {
        var name = Lines.Group(clean).Text;
        var words = Fold.Words(name);
        var heading = meaning
            .Synonyms.Append(meaning.Name)
            .Where(h => words.StartsWith(Fold.Words(h) + " ", StringComparison.Ordinal))
            .MaxBy(h => h.Length);
        if (heading is null)
            return meaning.Choices.FirstOrDefault(c => c.Synonyms.Append(c.Name).Any(s => Fold.Words(s) == words)) is { } choice
                ? new(choice)
                : (Parsed<object>?)null;
        name = string.Join(' ', name.Split(' ').Skip(heading.Split(' ').Length)).TrimStart(':', '-', '–', ' ');
        var read = values.Read(meaning, TextCell(name), at, 1, null);
        return read is { Problem: null, Value: not null } ? read : (Parsed<object>?)null;
    }

    // A group row is often all in capitals, which its rows are not; an abbreviation stays one.
    private static string Said(string text, Place place) =>
        place is Place.GroupRow && text.Contains(' ', StringComparison.Ordinal) && !text.Any(char.IsLower)
            ? text[..1] + text[1..].ToLower(CultureInfo.InvariantCulture)
            : text;

    private static BookCell TextCell(string text) => string.IsNullOrWhiteSpace(text) ? default : new BookCell(0, 0, CellKind.Text, text, 0);
}

using System.Text.RegularExpressions;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>What stands outside the columns and holds for the rows below: from titles and names once, from group rows until the next.</summary>
internal sealed class Context(BookKind kind, ValueReader values, string sheet)
{
    private readonly UnitNames units = values.Units;
    private readonly Dictionary<string, Parsed<object>> outer = new(StringComparer.Ordinal);
    private readonly List<(int Level, string Text, Dictionary<string, Parsed<object>> Found)> groups = [];
    private readonly (ContextSource Source, Meaning Meaning, Regex? Pattern)[] sources =
    [
        .. from source in kind.Context
        let meaning = kind.Find(source.Meaning)
        where meaning is not null
        select (source, meaning, source.Pattern is { } pattern ? Patterns.Of(pattern) : (Regex?)null),
    ];

    public string? Group { get; private set; }

    /// <summary>Takes what a title line, the sheet's or the file's name says.</summary>
    public void Take(Place place, string text, string at)
    {
        foreach (var (code, value) in Find(place, text, at))
            outer.TryAdd(code, value);
    }

    /// <summary>A group row: what it says replaces what rows of its depth or deeper said before.</summary>
    public void Enter(string text, string at)
    {
        var (level, name) = Lines.Group(text);
        groups.RemoveAll(g => g.Level >= level);
        groups.Add((level, name, Find(Place.GroupRow, text, at)));
        Group = string.Join(" › ", groups.Select(g => g.Text));
    }

    /// <summary>True when a group row of this text would say something.</summary>
    public bool Speaks(string text) => Find(Place.GroupRow, text, sheet).Any(f => f.Value.Problem is null);

    public Parsed<object>? Of(string meaning)
    {
        for (var i = groups.Count - 1; i >= 0; i--)
            if (groups[i].Found.TryGetValue(meaning, out var inner))
                return inner;
        return outer.TryGetValue(meaning, out var value) ? value : (Parsed<object>?)null;
    }

    private Dictionary<string, Parsed<object>> Find(Place place, string text, string at)
    {
        var found = new Dictionary<string, Parsed<object>>(StringComparer.Ordinal);
        var clean = Fold.Clean(text);
        var folded = Fold.Aligned(clean);
        foreach (var (source, meaning, pattern) in sources)
        {
            if (!source.Places.HasFlag(place) || found.ContainsKey(meaning.Code))
                continue;
            if (pattern is not null)
            {
                if (pattern.Match(folded) is { Success: true } match && match.Groups["value"] is { Success: true } value)
                    found[meaning.Code] = values.Read(meaning, TextCell(clean.Substring(value.Index, value.Length)), at, 1, null);
            }
            else if (meaning.Value is ValueKind.Unit && UnitIn(clean, place, at) is { } unit)
                found[meaning.Code] = unit;
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

    private static BookCell TextCell(string text) => string.IsNullOrWhiteSpace(text) ? default : new BookCell(0, 0, CellKind.Text, text, 0);
}

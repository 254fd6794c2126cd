using System.Collections.Concurrent;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>What one text of a cell looks like, whatever its column is.</summary>
internal sealed record CellLook(DateOnly? Day, bool IsNumber, bool IsUnit, bool IsMark, bool IsName);

/// <summary>How texts look, found out once each: columns are weighed again for every block that might be their header, and sheets side by side.</summary>
internal sealed class CellLooks(UnitNames units)
{
    private const int MostKnown = 20_000;

    private readonly ConcurrentDictionary<string, CellLook> known = new(StringComparer.Ordinal);

    public CellLook Of(string text)
    {
        if (known.TryGetValue(text, out var look))
            return look;
        var clean = Fold.Clean(text);
        look = new CellLook(
            Dates.FromText(clean),
            Numbers.Weight(new BookCell(0, 0, CellKind.Text, text, 0), "").Value is not null,
            units.Knows(text),
            Marks.Known(clean) is not null,
            LooksLikeName(clean)
        );
        if (known.Count >= MostKnown)
            known.Clear();
        return known[text] = look;
    }

    private static bool LooksLikeName(string text)
    {
        var words = text.Split(' ');
        return words.Length is >= 2 and <= 6 && words.All(w => char.IsUpper(w[0]) && w.All(c => char.IsLetter(c) || c is '\'' or '.'));
    }
}

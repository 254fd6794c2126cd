using GanDan.Sense.Text;

namespace GanDan.Cases;

/// <summary>
/// The one place that searches cases. It reads masked words and published answers alone, for officers too (principle 13): search finds matters, not persons.
/// </summary>
public static class CaseSearch
{
    /// <summary>Cases whose masked words, place or published answer hold every word of the text, in any order, with or without tone marks; all of them for an empty text.</summary>
    public static IQueryable<Case> Holding(this IQueryable<Case> cases, string? text)
    {
        foreach (var word in VietnameseText.FoldWords(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            cases = cases.Where(c => c.SearchText.Contains(word));
        return cases;
    }
}

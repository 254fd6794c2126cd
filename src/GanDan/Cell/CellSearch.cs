using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cell;

/// <summary>A row of the vault with the words it is found by.</summary>
public sealed record CellText(Guid Id, string Words);

/// <summary>
/// Finds rows within one list of the vault, with or without tone marks. The lists are short: they are read and folded when asked, so that
/// no folded name is kept anywhere and the search of the office has nothing of the cell to find.
/// </summary>
public static class CellSearch
{
    /// <summary>The rows that hold every word of the search; null when nothing is looked for.</summary>
    public static async Task<IReadOnlyList<Guid>?> Holding(this IQueryable<CellText> texts, string? search)
    {
        var words = VietnameseText.SearchWords(search);
        if (words.Length == 0)
            return null;
        bool Holds(string text) =>
            VietnameseText.FoldWords(text) is var folded && words.All(w => folded.Contains(w, StringComparison.Ordinal));
        return [.. (await texts.ToListAsync()).Where(t => Holds(t.Words)).Select(t => t.Id)];
    }
}

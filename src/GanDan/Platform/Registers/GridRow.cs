using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Platform.Registers;

public static class GridRow
{
    /// <summary>Does something with one row of a grid; a broken rule becomes a message at the row's cell, so that all rows are checked before the page answers.</summary>
    public static void AtRow(this PageModel page, int at, T t, Action put)
    {
        try
        {
            put();
        }
        catch (RuleBroken broken)
        {
            var prefix = $"Rows[{at}]";
            var cell = page
                .ModelState.FindKeysWithPrefix(prefix)
                .Select(entry => entry.Key)
                .FirstOrDefault(key => broken.Field is not null && key.EndsWith("." + broken.Field, StringComparison.Ordinal));
            var sentence = t[broken.Sentence, [.. broken.Args]];
            page.ModelState.AddModelError(cell ?? "", cell is null ? t["Dòng {0}: {1}", at + 1, sentence] : sentence);
        }
    }
}

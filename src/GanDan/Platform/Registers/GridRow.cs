using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Platform.Registers;

public static class GridRow
{
    /// <summary>
    /// Does something with every filled row whose cells could be read, and checks what can be checked of the others, so that all that is wrong
    /// is told at once. Nothing is to be saved unless the model state is valid afterwards.
    /// </summary>
    /// <param name="filled">The rows with their places.</param>
    /// <param name="put">Takes a whole row.</param>
    /// <param name="check">What may be asked of a row of which some cell is already known to be wrong.</param>
    public static void AtRows<TForm>(
        this PageModel page,
        IReadOnlyList<(int At, TForm Row)> filled,
        T t,
        Action<TForm> put,
        Action<TForm>? check = null
    )
    {
        foreach (var (at, row) in filled)
            if (!page.ModelState.FindKeysWithPrefix($"Rows[{at}]").Any(entry => entry.Value.Errors.Count > 0))
                page.AtRow(at, t, () => put(row));
            else if (check is not null)
                page.AtRow(at, t, () => check(row));
    }

    /// <summary>The check of a unit's name in a row that is otherwise wrong: on its day, where the day could be read.</summary>
    public static void MustKnow(this KnownUnits units, string? name, DateOnly? on, string field)
    {
        if (!string.IsNullOrWhiteSpace(name) && on is { } day)
            units.Require(name, day, field);
    }

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

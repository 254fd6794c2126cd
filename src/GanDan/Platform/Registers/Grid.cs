using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace GanDan.Platform.Registers;

/// <summary>A table to type or paste rows into: what its page shows. The cells' values and messages are in the model state, under <c>Rows[i]</c>.</summary>
/// <param name="Lists">Words to offer for a column, by its path.</param>
public sealed record Grid(
    IReadOnlyList<FormColumn> Columns,
    int Rows,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Lists,
    string Back,
    string SaveLabel = "Ghi tất cả vào sổ"
)
{
    public const int BlankRows = 30;

    /// <summary>Most values one grid may post: its rows times its columns, with room for the rest of the form.</summary>
    public const int MostValues = 4096;

    /// <summary>The grid of a form: empty at first, then the rows it was given.</summary>
    public static Grid Of<TForm>(int rows, IReadOnlyDictionary<string, IReadOnlyList<string>> lists, string back) =>
        new(FormColumn.Of<TForm>(), rows == 0 ? BlankRows : rows, lists, back);

    /// <summary>The pasted cells as if they had been typed into the grid, so that they are read and checked by the same rules.</summary>
    public static IValueProvider AsTyped(IReadOnlyList<FormColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var typed = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        for (var row = 0; row < rows.Count; row++)
        for (var column = 0; column < columns.Count; column++)
            typed[$"Rows[{row}].{columns[column].Path}"] = rows[row][column];
        return new Microsoft.AspNetCore.Mvc.ModelBinding.FormValueProvider(
            BindingSource.Form,
            new FormCollection(typed),
            System.Globalization.CultureInfo.InvariantCulture
        );
    }

    /// <summary>The rows that say something, with their place; messages about empty rows are taken back. Throws <see cref="RuleBroken"/> when none does.</summary>
    public static IReadOnlyList<(int At, TForm Row)> Filled<TForm>(ModelStateDictionary state, IReadOnlyList<TForm> rows)
        where TForm : class
    {
        var filled = new List<(int, TForm)>();
        for (var at = 0; at < rows.Count; at++)
            if (state.FindKeysWithPrefix($"Rows[{at}]").Any(entry => !string.IsNullOrWhiteSpace(entry.Value.AttemptedValue)))
                filled.Add((at, rows[at]));
            else
                foreach (var key in state.FindKeysWithPrefix($"Rows[{at}]").Select(entry => entry.Key).ToList())
                    state.Remove(key);
        return filled.Count > 0 ? filled : throw new RuleBroken("Chưa có dòng nào để ghi. Dán hoặc gõ ít nhất một dòng.");
    }
}

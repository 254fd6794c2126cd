using GanDan.Platform.Papers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GanDan.Platform.Registers;

/// <summary>
/// A list as a sheet to print: every row of it and not the twenty-five of a page, with what it is narrowed by, when it was printed and by whom.
/// </summary>
/// <param name="Rows">No more than <see cref="Most"/>.</param>
/// <param name="Total">How many rows the list has.</param>
/// <param name="At">UTC.</param>
public sealed record PrintedList(
    string Title,
    IReadOnlyList<FilterWord> Filter,
    IReadOnlyList<string> Heads,
    IReadOnlyList<IReadOnlyList<Piece>> Rows,
    int Total,
    DateTime At,
    string By
)
{
    /// <summary>The most rows of a sheet: some eighty pages of paper. Who wants more wants a file.</summary>
    public const int Most = 2_000;

    // An upright page is 165 mm within its margins; more columns than this get too narrow for words.
    private const int MostUpright = 6;

    /// <summary>The list goes on beyond the sheet.</summary>
    public bool IsCut => Total > Rows.Count;

    /// <summary>The page lies on its long side.</summary>
    public bool IsWide => Heads.Count > MostUpright;

    internal ViewResult Page() =>
        new()
        {
            ViewName = "/Shared/Registers/PrintedList.cshtml",
            ViewData = new ViewDataDictionary<PrintedList>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = this },
        };
}

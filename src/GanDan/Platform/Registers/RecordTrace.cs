using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Registers;

/// <summary>What a record's page tells of its past: the rows of books it came from, and what was changed since.</summary>
public sealed record RecordTrace(
    IReadOnlyList<SourceLine> Sources,
    IReadOnlyList<Correction> Changes,
    IReadOnlyDictionary<string, string> Titles
)
{
    /// <summary>The words for a field; an import names some by their property (UnitId) where the screen names the form's (Unit).</summary>
    public string TitleOf(string field) =>
        Titles.GetValueOrDefault(field)
        ?? Titles.GetValueOrDefault(field.EndsWith("Id", StringComparison.Ordinal) ? field[..^2] : field.Split('.')[^1])
        ?? field;

    /// <param name="forms">The forms whose columns name the fields.</param>
    public static async Task<RecordTrace> Of(
        DbContext books,
        IEnumerable<ISourceLines> sources,
        IReadOnlyList<Guid> ids,
        params Type[] forms
    )
    {
        var lines = new List<SourceLine>();
        foreach (var source in sources)
            lines.AddRange(await source.Of(ids));
        var titles = new Dictionary<string, string>(StringComparer.Ordinal) { [Taken] = "Rút khỏi sổ" };
        foreach (var column in forms.SelectMany(FormColumn.Of))
            titles[column.Path] = column.Title;
        return new(lines, await books.TraceOf(ids), titles);
    }

    /// <summary>The field under which taking a record out, and putting it back, is traced.</summary>
    public const string Taken = "Withdrawn";
}

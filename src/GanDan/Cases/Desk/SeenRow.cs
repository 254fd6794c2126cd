using System.Globalization;
using GanDan.Cases.Flow;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>A line of the inbox as somebody had it in front of them: the case, and which version of it.</summary>
public readonly record struct SeenRow(Guid Id, int Version)
{
    /// <summary>Null for what no line of the inbox says.</summary>
    public static SeenRow? Of(string? sent) =>
        sent?.Split('.') is [var id, var version]
        && Guid.TryParseExact(id, "N", out var found)
        && int.TryParse(version, CultureInfo.InvariantCulture, out var number)
            ? new(found, number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id:N}.{Version}");
}

/// <summary>A case that somebody has gone on with since it was seen: what the last step was, and whose.</summary>
/// <param name="Last">Null when the change was none of the timeline.</param>
public sealed record ChangedRow(Guid Id, string Number, string Title, CaseStep? Last)
{
    /// <summary>Those of the lines that are no longer as they were seen. What the person may not see any more is not told of.</summary>
    public static async Task<IReadOnlyList<ChangedRow>> Since(Db db, Me me, KnownUnits units, IReadOnlyList<SeenRow> seen)
    {
        var ids = seen.Select(s => s.Id).ToList();
        var now = await db
            .Cases.AsNoTracking()
            .VisibleTo(me, units)
            .Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.PublicNumber,
                c.MaskedSummary,
                c.Version,
            })
            .ToListAsync();
        var changed = now.Where(c => !seen.Contains(new(c.Id, c.Version))).ToList();
        var those = changed.Select(c => c.Id).ToList();
        var steps = those.Count == 0 ? [] : await db.CaseSteps.AsNoTracking().Where(s => those.Contains(s.CaseId)).ToListAsync();
        return
        [
            .. changed.Select(c => new ChangedRow(
                c.Id,
                c.PublicNumber,
                Case.TitleOf(c.MaskedSummary),
                steps.Where(s => s.CaseId == c.Id).MaxBy(s => (s.At, s.Id))
            )),
        ];
    }
}

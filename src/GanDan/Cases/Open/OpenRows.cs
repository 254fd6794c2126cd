using System.Runtime.CompilerServices;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Open;

/// <summary>A published case as a line of the open data: no words beyond the masked title, nothing of its sender, its place within 110 m and only if agreed.</summary>
public sealed record OpenRow(
    string Number,
    DateOnly ReceivedOn,
    string Kind,
    string? Topic,
    string WardCode,
    string Ward,
    string Status,
    DateOnly? FirstDueOn,
    DateOnly? AnsweredOn,
    bool? OnTime,
    string Title,
    double? Latitude,
    double? Longitude
);

public static class OpenRows
{
    private const int Batch = 1000;

    /// <summary>
    /// All published cases in the order they were kept. Read in short steps: one long reading would hold the database's log for as long
    /// as the slowest reader takes.
    /// </summary>
    public static async IAsyncEnumerable<OpenRow> Read(Db db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, cancellation);
        var t = T.In(Language.Vietnamese);
        Guid? last = null;
        while (true)
        {
            var cases = db.Cases.AsNoTracking().ForEverybody();
            if (last is { } after)
                cases = cases.Where(c => c.Id > after);
            var rows = await cases
                .OrderBy(c => c.Id)
                .Take(Batch)
                .Select(c => new
                {
                    c.Id,
                    c.PublicNumber,
                    c.ReceivedOn,
                    c.Kind,
                    c.Topic,
                    c.UnitId,
                    c.Status,
                    c.DueOn,
                    c.AnsweredOn,
                    c.MaskedSummary,
                    c.OnMap,
                    c.Latitude,
                    c.Longitude,
                })
                .ToListAsync(cancellation);
            foreach (var c in rows)
                yield return new(
                    c.PublicNumber,
                    c.ReceivedOn,
                    t[c.Kind],
                    c.Topic,
                    units[c.UnitId].Code,
                    units[c.UnitId].Name,
                    t[c.Status],
                    c.DueOn,
                    c.AnsweredOn,
                    c is { AnsweredOn: { } on, DueOn: { } due } ? on <= due : null,
                    Case.TitleOf(c.MaskedSummary),
                    c.OnMap ? Coarse(c.Latitude) : null,
                    c.OnMap ? Coarse(c.Longitude) : null
                );
            if (rows.Count < Batch)
                yield break;
            last = rows[^1].Id;
        }
    }

    private static double? Coarse(double? degrees) => degrees is { } exact ? Math.Round(exact, 3) : null;
}

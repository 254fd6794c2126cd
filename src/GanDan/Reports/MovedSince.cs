using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>What somebody did since an edition was sealed that made records come or go: written in by hand, put together, struck off.</summary>
/// <param name="What">The event.</param>
/// <param name="At">UTC.</param>
/// <param name="By">Who did it.</param>
/// <param name="Records">Those of its records that were asked about.</param>
public sealed record Moving(IMovesRecords What, DateTime At, string By, IReadOnlyList<Guid> Records)
{
    /// <summary>As many as a page tells; the whole list is a file.</summary>
    public const int Told = 20;

    /// <summary>The sentence it is told in, a key for translation; null where its name does.</summary>
    public string? Sentence => What.GetType().GetCustomAttribute<DisplayAttribute>()?.Description;
}

/// <summary>Reads from the trail what made records come or go since an edition was sealed: once, however many numbers and tables ask.</summary>
public sealed class MovedSince(Db db)
{
    private static readonly Dictionary<string, Type> Kinds = typeof(MovedSince)
        .Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMovesRecords)))
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    private (DateTime Since, IReadOnlyList<Moving> All)? looked;

    public async Task<bool> Any(DateTime since) => (await Look(since)).Count > 0;

    /// <summary>Every record that was moved.</summary>
    public async Task<IReadOnlyList<Guid>> Records(DateTime since) => [.. (await Look(since)).SelectMany(m => m.Records).Distinct()];

    /// <summary>What happened to these records, oldest first.</summary>
    public async Task<IReadOnlyList<Moving>> Of(IEnumerable<Guid> records, DateTime since)
    {
        var asked = records.ToHashSet();
        return
        [
            .. (await Look(since)).Select(m => m with { Records = [.. m.Records.Where(asked.Contains)] }).Where(m => m.Records.Count > 0),
        ];
    }

    private async Task<IReadOnlyList<Moving>> Look(DateTime since)
    {
        if (looked is { } known && known.Since == since)
            return known.All;
        var kinds = Kinds.Keys.ToList();
        var rows = await db
            .Events.AsNoTracking()
            .Where(e => e.At > since && kinds.Contains(e.Kind))
            .OrderBy(e => e.Id)
            .Select(e => new
            {
                e.Kind,
                e.Facts,
                e.At,
                e.ByName,
            })
            .ToListAsync();
        var all = new List<Moving>();
        foreach (var row in rows)
            if (JsonSerializer.Deserialize(row.Facts, Kinds[row.Kind], EventJson.Options) is IMovesRecords what)
                all.Add(new(what, row.At, row.ByName, what.Moved));
        looked = (since, all);
        return all;
    }
}

using System.Text.Json;

namespace GanDan.Platform.Import;

/// <summary>
/// Numbers added up over the rows of a sheet for a record, by group, and kept on no row: so many invited, so many came. A later import
/// applies only the difference to what it added up before, so that a correction made on the screen stays.
/// </summary>
public sealed class Tally
{
    private readonly Dictionary<string, Dictionary<string, int[]>> records;

    public Tally() => records = new(StringComparer.Ordinal);

    private Tally(Dictionary<string, Dictionary<string, int[]>> records) => this.records = records;

    internal static Tally Of(BookSheet? page) =>
        page?.Tally is { } json
            ? new(JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, int[]>>>(json, ReportJson.Options)!)
            : new();

    public string? Json => records.Count == 0 ? null : JsonSerializer.Serialize(records, ReportJson.Options);

    /// <summary>Adds to both numbers of a group.</summary>
    public void Add(Guid record, string group, int first, int second)
    {
        var groups = Groups(record);
        if (!groups.TryGetValue(group, out var numbers))
            groups[group] = numbers = [0, 0];
        (numbers[0], numbers[1]) = (numbers[0] + first, numbers[1] + second);
    }

    /// <summary>What this says more (or less) than <paramref name="before"/> of the record, by group; groups without a difference are left out.</summary>
    public IEnumerable<(string Group, int First, int Second)> Over(Tally before, Guid record)
    {
        var (now, then) = (Groups(record), before.Groups(record));
        foreach (var group in now.Keys.Union(then.Keys, StringComparer.Ordinal))
        {
            var (a, b) = (now.GetValueOrDefault(group) ?? [0, 0], then.GetValueOrDefault(group) ?? [0, 0]);
            if (a[0] != b[0] || a[1] != b[1])
                yield return (group, a[0] - b[0], a[1] - b[1]);
        }
    }

    /// <summary>Keeps the numbers on the first of the pages and on no other.</summary>
    internal static void Move(Tally? tally, IReadOnlyList<BookSheet> pages)
    {
        if (tally is null)
            return;
        foreach (var page in pages)
        {
            var kept = Of(page);
            foreach (var record in tally.records.Keys)
                kept.records.Remove(record);
            if (page == pages[0])
                kept.Take(tally);
            page.Tally = kept.Json;
        }
    }

    internal void Take(Tally other)
    {
        foreach (var (record, groups) in other.records)
        foreach (var (group, numbers) in groups)
            Add(Guid.Parse(record), group, numbers[0], numbers[1]);
    }

    private Dictionary<string, int[]> Groups(Guid record)
    {
        var key = record.ToString();
        if (!records.TryGetValue(key, out var groups))
            records[key] = groups = new(StringComparer.Ordinal);
        return groups;
    }
}

using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GanDan.Platform.Import;

/// <summary>A value an import changed. Values are JSON as stored in the model.</summary>
public sealed record JournalChange(string Entity, string Key, string Property, string? Before, string? After);

/// <summary>A record an import took away because it went into another.</summary>
public sealed record JournalRemoval(string Entity, IReadOnlyDictionary<string, string?> Values);

/// <summary>Ids of one table that an import added, in the order of the tables.</summary>
public sealed record JournalAddition(string Entity, List<Guid> Ids);

/// <summary>Everything an import did to the records, so that it can be taken back whole. Trails and the import's own tables are not in it.</summary>
public sealed class Journal
{
    public List<JournalAddition> Added { get; init; } = [];
    public List<JournalChange> Changed { get; init; } = [];
    public List<JournalRemoval> Removed { get; init; } = [];

    private static readonly HashSet<Type> Own =
    [
        typeof(Book),
        typeof(ImportRun),
        typeof(ImportUndo),
        typeof(Draft),
        typeof(RememberedMapping),
    ];

    private readonly Dictionary<Type, (List<Guid> Ids, IClrPropertyGetter Id)?> written = [];

    internal void AddedRow(DbContext db, object row)
    {
        if (!written.TryGetValue(row.GetType(), out var known))
        {
            var type = db.Model.FindEntityType(row.GetType())!;
            known =
                !Own.Contains(row.GetType()) && KeyOf(type) is { } key && key.ClrType == typeof(Guid)
                    ? (IdsOf(type.Name), key.GetGetter())
                    : ((List<Guid>, IClrPropertyGetter)?)null;
            written[row.GetType()] = known;
        }
        if (known is var (ids, id))
            ids.Add((Guid)id.GetClrValue(row)!);
    }

    /// <summary>Looks at what the change tracker is about to save.</summary>
    internal void Tracked(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (Own.Contains(entry.Metadata.ClrType) || KeyOf(entry.Metadata) is not { } key)
                continue;
            var isTrail = key.ClrType == typeof(long) && entry.Metadata.ClrType != typeof(BookRow);
            if (isTrail)
                continue;
            switch (entry.State)
            {
                case EntityState.Added when key.ClrType == typeof(Guid):
                    IdsOf(entry.Metadata.Name).Add((Guid)entry.Property(key.Name).CurrentValue!);
                    break;
                case EntityState.Modified:
                    Note(entry, Text(entry.Property(key.Name).CurrentValue)!);
                    break;
                case EntityState.Deleted:
                    Removed.Add(
                        new JournalRemoval(
                            entry.Metadata.Name,
                            entry.Properties.ToDictionary(p => p.Metadata.Name, p => Text(p.OriginalValue), StringComparer.Ordinal)
                        )
                    );
                    break;
                case EntityState.Added or EntityState.Detached or EntityState.Unchanged:
                    break;
            }
        }
    }

    public byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(zip, this, ReportJson.Options);
        return packed.ToArray();
    }

    public static Journal Unpack(byte[] packed)
    {
        using var zip = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Journal>(zip, ReportJson.Options)!;
    }

    internal static IProperty? KeyOf(IEntityType type) => type.FindPrimaryKey() is { Properties.Count: 1 } key ? key.Properties[0] : null;

    /// <summary>A value as JSON text.</summary>
    internal static string? Text(object? value) =>
        value is null ? null : JsonSerializer.Serialize(value, value.GetType(), ReportJson.Options);

    internal static object? Value(string? text, Type type) =>
        text is null ? null : JsonSerializer.Deserialize(text, type, ReportJson.Options);

    private void Note(EntityEntry entry, string key)
    {
        foreach (var property in entry.Properties.Where(p => p.IsModified))
        {
            var (before, after) = (Text(property.OriginalValue), Text(property.CurrentValue));
            if (before == after)
                continue;
            var at = Changed.FindIndex(c => c.Entity == entry.Metadata.Name && c.Key == key && c.Property == property.Metadata.Name);
            if (at < 0)
                Changed.Add(new JournalChange(entry.Metadata.Name, key, property.Metadata.Name, before, after));
            else
                Changed[at] = Changed[at] with { After = after };
        }
    }

    private List<Guid> IdsOf(string entity)
    {
        if (Added.Find(a => a.Entity == entity) is { } known)
            return known.Ids;
        Added.Add(new JournalAddition(entity, []));
        return Added[^1].Ids;
    }
}

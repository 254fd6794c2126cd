using GanDan.Figures;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>A correction, or what made a record come or go, in words, with the record it was done to.</summary>
public sealed record ToldCorrection(string Words, string? Record, string? Href);

/// <summary>What changed a number since it was sealed.</summary>
/// <param name="Books">The books brought in or taken back.</param>
/// <param name="Moves">The first of what made records come or go.</param>
/// <param name="AllMoves">How many of that there are.</param>
/// <param name="First">The first corrections.</param>
/// <param name="All">How many there are.</param>
public sealed record WhyChanged(
    IReadOnlyList<string> Books,
    IReadOnlyList<ToldCorrection> Moves,
    int AllMoves,
    IReadOnlyList<ToldCorrection> First,
    int All
);

/// <summary>Tells, to whoever may open the records, why a number is not what was sealed.</summary>
public sealed class WhyItChanged(
    Db db,
    FigureCatalogue catalogue,
    FigureBooks books,
    IEnumerable<INamesSubjects> features,
    BroughtSince brought,
    CorrectedSince corrected,
    Movings movings,
    T t
)
{
    private ILookup<string, string>? byRoom;
    private Dictionary<int, string>? units;

    /// <summary>Null for a number that has no records of its own.</summary>
    public async Task<WhyChanged?> Tell(string code, Corrected corrections, IReadOnlyList<Moving> moves, DateTime since)
    {
        if (catalogue.Find(code) is not { } figure || figure.GetType().Namespace is not { } room)
            return null;
        byRoom ??= await brought.Tell(since);
        return new(
            [.. byRoom[room]],
            [.. (await movings.Tell(moves.Take(Moving.Told))).Select(told => told.Told)],
            moves.Count,
            await Words(figure, room, corrections.First),
            corrections.Ids.Count
        );
    }

    /// <summary>All of it as a table: when, whose, of which record, what, from where.</summary>
    public async Task<byte[]> Csv(string code, Corrected corrections, IReadOnlyList<Moving> moves)
    {
        var figure = catalogue.Get(code);
        var all = await corrected.Read(corrections.Ids);
        var rows = new List<string?[]>();
        foreach (var some in moves.Chunk(500))
            rows.AddRange(
                (await movings.Tell(some)).Select(m =>
                    (string?[])[t.Moment(m.At), m.Told.Record, m.Told.Words, m.Told.Href, m.Record?.ToString()]
                )
            );
        // In pieces: a record's line is asked for by its id.
        foreach (var some in all.Chunk(500))
            rows.AddRange(
                some.Zip(
                    await Words(figure, figure.GetType().Namespace!, some),
                    (change, told) => (string?[])[t.Moment(change.At), told.Record, told.Words, told.Href, $"{change.RecordId}"]
                )
            );
        return Platform.Text.Csv.Write([t["Lúc"], t["Hồ sơ"], t["Sửa gì"], t["Trang"], t["Mã"]], rows);
    }

    private async Task<IReadOnlyList<ToldCorrection>> Words(Figure figure, string room, IReadOnlyList<Correction> corrections)
    {
        if (corrections.Count is 0)
            return [];
        units ??= await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name);
        var words = new CorrectionWords(room, units, t);
        var records = await Records(figure, [.. corrections.Select(c => c.RecordId).Distinct()]);
        return
        [
            .. corrections.Select(c =>
            {
                var told = figure.TellsValues(c) ? words.Tell(c) : words.Name(c);
                return records.TryGetValue(c.RecordId, out var record)
                    ? new ToldCorrection(told, record.Title, record.Href)
                    : new ToldCorrection(told, null, null);
            }),
        ];
    }

    // What the figure does not count itself, such as the model of a line, is named as in the trail.
    private async Task<Dictionary<Guid, (string Title, string? Href)>> Records(Figure figure, IReadOnlyList<Guid> ids)
    {
        var records = (await figure.Lines(books, ids, t)).ToDictionary(l => l.Key, l => (l.Value.Title, l.Value.Href));
        var others = ids.Where(id => !records.ContainsKey(id)).ToList();
        foreach (var feature in others.Count is 0 ? [] : features)
        foreach (var (id, subject) in await feature.Name(others))
            records.TryAdd(id, (subject.Title, subject.Href));
        return records;
    }
}

using GanDan.Platform.Events;
using GanDan.Platform.Text;

namespace GanDan.Reports;

/// <summary>What made records come or go, in words: what was done, by whom and when, with the record where it opens. Names as in the trail: to whom they may be known.</summary>
public sealed class Movings(IEnumerable<INamesSubjects> features, T t)
{
    public async Task<IReadOnlyList<(DateTime At, Guid? Record, ToldCorrection Told)>> Tell(IEnumerable<Moving> moves)
    {
        var list = moves.ToList();
        var names = await Names([.. list.SelectMany(Named).Distinct()]);
        return [.. list.SelectMany(move => Tell(move, names))];
    }

    private static IEnumerable<Guid> Named(Moving move) => move.What.Other is { } other ? Subjects(move).Append(other) : Subjects(move);

    // Rows pasted together have no subject of their own: each of them is one.
    private static IEnumerable<Guid> Subjects(Moving move) => move.What.Subject is { } subject ? [subject] : move.Records;

    private IEnumerable<(DateTime, Guid?, ToldCorrection)> Tell(Moving move, Dictionary<Guid, TrailSubject> names)
    {
        var words = $"{Words(move, names)}, {move.By}, {t.Moment(move.At)}";
        var known = Subjects(move).Where(names.ContainsKey).ToList();
        return known.Count is 0
            ? [(move.At, null, new(words, null, null))]
            : known.Select(id => (move.At, (Guid?)id, new ToldCorrection(words, names[id].Title, names[id].Href)));
    }

    private string Words(Moving move, Dictionary<Guid, TrailSubject> names) =>
        move.Sentence is not { } sentence ? t[EventNames.Of(move.What.GetType().Name)]
        : move.What.Other is not { } other ? t[sentence]
        : names.TryGetValue(other, out var name) ? t[sentence, name.Title]
        : t[EventNames.Of(move.What.GetType().Name)];

    private async Task<Dictionary<Guid, TrailSubject>> Names(IReadOnlyList<Guid> ids)
    {
        var names = new Dictionary<Guid, TrailSubject>();
        foreach (var some in ids.Chunk(500))
        foreach (var feature in features)
        foreach (var (id, subject) in await feature.Name(some))
            names.TryAdd(id, subject);
        return names;
    }
}

using GanDan.Cases.Intake;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;

namespace GanDan.Cases.Answers;

/// <summary>Where the words that somebody else has kept differ from those typed here: whoever writes over them has read them.</summary>
public static class AnswerConflict
{
    private static readonly IReadOnlyList<FormColumn> Boxes = [.. FormColumn.Of<PointForm>().Where(box => box.Type != typeof(Guid))];

    public static IReadOnlyList<Difference> Of(AnswerForm typed, AnswerForm stored, T T)
    {
        // A point that the other has added stands against the one added here, for each had no name yet.
        var added = new Queue<PointForm>(stored.Points.Where(p => !typed.Points.Exists(t => t.Id == p.Id)));
        var pairs = typed
            .Points.Select(mine =>
                mine.Id is null
                    ? (mine, added.TryDequeue(out var other) ? other : new())
                    : (mine, stored.Points.Find(p => p.Id == mine.Id) ?? new())
            )
            .ToList();
        pairs.AddRange(added.Select(other => (new PointForm(), other)));
        return
        [
            .. pairs
                .SelectMany(
                    (pair, i) =>
                        Boxes.Select(box => new Difference(
                            T["Điểm {0}: {1}", i + 1, T[box.Title]],
                            Words(box, pair.Item1.Kept(), T),
                            Words(box, pair.Item2.Kept(), T)
                        ))
                )
                .Prepend(new(T["Lời mở đầu"], TypedText.Clean(typed.Text), TypedText.Clean(stored.Text)))
                .Where(d => d.Typed != d.Saved),
        ];
    }

    private static string Words(FormColumn box, PointForm point, T T) => box.Value(point) is Outcome outcome ? T[outcome] : box.Text(point);
}

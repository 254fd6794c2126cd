using GanDan.Cases.Answers;
using GanDan.Cases.Follow;

namespace GanDan.Cases.Corrections;

/// <summary>What an answer says: the words before the points, and the points.</summary>
public sealed record Wording(string? Text, IReadOnlyList<PublishedPoint> Points)
{
    /// <summary>All the words, for the list and the search.</summary>
    public string All() =>
        string.Join(
            '\n',
            Points
                .SelectMany(p => new[] { p.Reply, p.Document, p.PassedTo })
                .Prepend(Text)
                .Where(words => !string.IsNullOrWhiteSpace(words))
        );

    public bool SaysTheSameAs(Wording other) =>
        Text == other.Text && Points.Select(p => p.Reply).SequenceEqual(other.Points.Select(p => p.Reply), StringComparer.Ordinal);
}

/// <summary>A correction that was published: when, why, and of the earlier wording what it changed.</summary>
/// <param name="Text">The earlier words before the points; null when they stayed or there were none.</param>
/// <param name="Points">The points whose reply was another.</param>
public sealed record Corrected(DateTime At, string Why, string? Text, IReadOnlyList<PublishedPoint> Points);

/// <summary>An answer as it reads now, and its corrections, the newest first.</summary>
public sealed record AnswerNow(Wording Now, IReadOnlyList<Corrected> Corrections)
{
    /// <param name="corrections">Of this answer; those that are not published count for nothing.</param>
    public static AnswerNow Of(CaseAnswer answer, IEnumerable<AnswerCorrection> corrections)
    {
        var now = new Wording(answer.Text, PublishedPoint.Read(answer.PublishedPoints));
        List<Corrected> made = [];
        foreach (var one in corrections.Where(c => c.AnswerId == answer.Id && c.PublishedAt is not null).OrderBy(c => c.PublishedAt))
        {
            var next = new Wording(one.Text, PublishedPoint.Read(one.Points));
            var changed = now.Points.Where(p => next.Points.All(n => n.Number != p.Number || n.Reply != p.Reply)).ToList();
            made.Insert(0, new(one.PublishedAt!.Value, one.Why ?? "", now.Text == next.Text ? null : now.Text, changed));
            now = next;
        }
        return new(now, made);
    }
}

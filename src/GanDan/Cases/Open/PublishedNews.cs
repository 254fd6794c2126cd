using GanDan.Cases.Answers;
using GanDan.Cases.Corrections;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Open;

/// <summary>An answer that was published, with the case it belongs to and how it reads after its corrections.</summary>
public sealed record PublishedNews(Case Case, CaseAnswer Answer, Wording Wording)
{
    private const int ShortLength = 160;

    public string Title => Case.Title.Length > 0 ? Case.Title : Case.PublicNumber;

    /// <summary>The words before the points, and the points with what became of them.</summary>
    public string Words =>
        string.Join("\n", new[] { Wording.Text }.Concat(Wording.Points.Select(p => $"{p.Question}: {p.Reply}")).OfType<string>());

    /// <summary>What was answered, for a list: of a single point only the reply, since its question is the title.</summary>
    public string Short
    {
        get
        {
            var words = Wording.Points is [var only] ? string.Join(' ', new[] { Wording.Text, only.Reply }.OfType<string>()) : Words;
            return words.Length > ShortLength ? words[..ShortLength].TrimEnd() + "…" : words;
        }
    }

    /// <summary>Its sender has said since that it is not solved.</summary>
    public bool CameBack => Case.Status is CaseStatus.Reopened;

    /// <summary>What became of the first point that is not done; null when all are.</summary>
    public Outcome? Left => Wording.Points.Select(p => p.Outcome).Where(o => o is not Outcome.Done).Cast<Outcome?>().FirstOrDefault();

    /// <summary>The last of them, the newest first.</summary>
    /// <param name="cases">Of which cases; those that are not for everybody are left out here.</param>
    public static async Task<IReadOnlyList<PublishedNews>> Last(Db db, IQueryable<Case> cases, int most)
    {
        var rows = await (
            from answer in db.CaseAnswers.AsNoTracking()
            where answer.PublishedAt != null
            join @case in cases.AsNoTracking().ForEverybody() on answer.CaseId equals @case.Id
            orderby answer.PublishedAt descending, answer.Id descending
            select new { answer, @case }
        )
            .Take(most)
            .ToListAsync();
        var answers = rows.Select(r => r.answer.Id).ToList();
        var corrections = await db
            .AnswerCorrections.AsNoTracking()
            .Where(c => c.PublishedAt != null && answers.Contains(c.AnswerId))
            .ToListAsync();
        return [.. rows.Select(r => new PublishedNews(r.@case, r.answer, AnswerNow.Of(r.answer, corrections).Now))];
    }
}

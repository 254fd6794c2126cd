using GanDan.Cases.Intake;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Answers;

/// <summary>
/// The answer of a case that is being written, with its points and the files that prove them. What came before the last answer was evidence for
/// that one.
/// </summary>
public sealed class AnswerAtWork
{
    private readonly Db db;
    private readonly Case @case;
    private readonly DateTime? roundBegan;

    private AnswerAtWork(Db db, Case @case, CaseAnswer? answer, List<Point> points, List<CaseFile> evidence, DateTime? roundBegan)
    {
        (this.db, this.@case, this.roundBegan) = (db, @case, roundBegan);
        (Answer, Points, Evidence) = (answer, points, evidence);
    }

    /// <summary>Null until it is first kept.</summary>
    public CaseAnswer? Answer { get; private set; }

    public IReadOnlyList<Point> Points { get; private set; }

    /// <summary>All files of the office's that stand with the case.</summary>
    public IReadOnlyList<CaseFile> Evidence { get; private set; }

    /// <summary>Those that came since the last answer.</summary>
    public IEnumerable<CaseFile> Round => Evidence.Where(f => roundBegan is null || f.At > roundBegan);

    public static async Task<AnswerAtWork> Read(Db db, Case @case)
    {
        var answers = db.CaseAnswers.Where(a => a.CaseId == @case.Id);
        return new(
            db,
            @case,
            await answers.SingleOrDefaultAsync(a => a.PublishedAt == null),
            await db.CasePoints.Where(p => p.CaseId == @case.Id).OrderBy(p => p.Number).ToListAsync(),
            await db.CaseFiles.Where(f => f.CaseId == @case.Id && f.OfOffice).OrderBy(f => f.At).ToListAsync(),
            await answers.MaxAsync(a => a.PublishedAt)
        );
    }

    /// <summary>
    /// Throws <see cref="DbUpdateConcurrencyException"/> when somebody has kept other words since the form was opened. The draft has a version of its
    /// own, so that keeping it every few seconds takes the case out of nobody's hands.
    /// </summary>
    /// <param name="draft">The version that the form was opened with; null when there was no draft.</param>
    public void MustBeAsSeen(int? draft)
    {
        if (Answer?.Version != draft)
            throw new DbUpdateConcurrencyException("Somebody has kept other words.");
    }

    /// <summary>Keeps what was typed: points that are new are added, those that are gone are taken out.</summary>
    public CaseAnswer Keep(AnswerForm form, Me me)
    {
        if (Answer is null)
        {
            Answer = new()
            {
                CaseId = @case.Id,
                Round = @case.Reopenings + 1,
                WrittenBy = me.AccountId,
                WrittenByName = me.Name,
            };
            db.CaseAnswers.Add(Answer);
        }
        else
        {
            // Of two who keep at once the second is refused, points and all.
            db.Expect(Answer, Answer.Version);
        }
        Answer.Text = TypedText.Kept(form.Text);
        List<Point> kept = [];
        foreach (var typed in form.Points)
        {
            var point = Points.FirstOrDefault(p => p.Id == typed.Id && !kept.Contains(p));
            if (point is null)
                db.CasePoints.Add(
                    point = new()
                    {
                        CaseId = @case.Id,
                        Number = kept.Count + 1,
                        Question = "",
                    }
                );
            kept.Add(point);
            point.Number = kept.Count;
            typed.WriteTo(point);
        }
        foreach (var gone in Points.Except(kept))
        {
            db.CasePoints.Remove(gone);
            // Evidence of a point that is asked no more stays with the case.
            foreach (var file in Evidence.Where(f => f.PointId == gone.Id))
                file.PointId = null;
        }
        Points = kept;
        return Answer;
    }

    /// <summary>Adds evidence for a point, or for the whole.</summary>
    public void Add(IEnumerable<CaseFile> files, Point? point)
    {
        foreach (var file in files)
        {
            var evidence = file.Of(@case.Id);
            evidence.PointId = point?.Id;
            // The office's own photo of a place: it is shown once somebody has covered what must not be seen.
            db.CaseFiles.Add(evidence);
            Evidence = [.. Evidence, evidence];
        }
    }

    /// <summary>What its points have to hold. With one point alone, what proves the whole proves it.</summary>
    public IEnumerable<AnswerCheck> Checks(DateOnly today) =>
        Points.SelectMany(point =>
            point.Checks(today, Round.Count(f => f.PointId == point.Id || (f.PointId is null && Points.Count == 1)))
        );
}

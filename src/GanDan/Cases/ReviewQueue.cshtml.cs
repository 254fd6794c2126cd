using GanDan.Cases.Moderation;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases;

/// <summary>
/// Opinions that wait for review. Those in whose masked words and old answer nothing is found can be published together, after a look; each of the others
/// has its own page.
/// </summary>
[Allow(Permission.EditRegisters)]
public sealed class ReviewQueuePage(Db db, Me me, T T, Hidings hidings) : PageModel
{
    public const int Shown = 100;

    /// <summary>One case, what its book says was answered, and how many findings both hold.</summary>
    public sealed record Row(Guid Id, string Words, string? Answer, int UnitId, DateOnly ReceivedOn, int Found);

    public IReadOnlyList<Row> Clean { get; private set; } = [];
    public IReadOnlyList<Row> ToLookAt { get; private set; } = [];
    public KnownUnits Units { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Units = await db.ReadUnits();
        var rows = (await Waiting().OrderBy(c => c.ReceivedOn).ThenBy(c => c.Id).ToListAsync())
            .Select(c => new Row(c.Id, c.MaskedSummary, OldAnswer(c), c.UnitId, c.ReceivedOn, Found(c)))
            .ToList();
        Clean = [.. rows.Where(r => r.Found == 0)];
        ToLookAt = [.. rows.Where(r => r.Found > 0)];
    }

    public async Task<IActionResult> OnPostAsync(List<Guid> chosen)
    {
        if (chosen.Count == 0)
        {
            await OnGetAsync();
            throw new RuleBroken("Chưa chọn ý kiến nào. Đánh dấu những ý kiến cần công bố.");
        }
        Units = await db.ReadUnits();
        var published = 0;
        foreach (var @case in await db.Cases.Standing().VisibleTo(me, Units).Where(c => chosen.Contains(c.Id)).ToListAsync())
        {
            if (@case.Publication is not Publication.AwaitingReview || Found(@case) > 0)
                continue;
            Units.MustEdit(me, @case.UnitId, "");
            var before = ReviewForm.Of(@case);
            await hidings.Publish(@case, looked: false);
            db.Expect(@case, @case.Version);
            db.Traced(me, "case", @case.Id, before, ReviewForm.Of(@case));
            db.Record(me, new CaseReviewed(@case.Id, Publication.Published));
            published++;
        }
        await db.SaveChangesAsync();
        this.Say(
            published == chosen.Count
                ? T["Đã công bố {0} ý kiến.", published]
                : T["Đã công bố {0} ý kiến; {1} ý kiến đã có người duyệt hoặc cần xem riêng.", published, chosen.Count - published]
        );
        return Redirect("/y-kien/cho-duyet");
    }

    // Published with the words, so looked at with them.
    private static string? OldAnswer(Case @case) => @case.Imported ? @case.Answer : null;

    // In the words as they came: what the machine has masked is what a person must look at, and beside it there may be more.
    private static int Found(Case @case) => PersonalData.Find(@case.Summary).Count + PersonalData.Find(OldAnswer(@case) ?? "").Count;

    private IQueryable<Case> Waiting() =>
        db.Cases.AsNoTracking().Standing().VisibleTo(me, Units).Where(c => c.Publication == Publication.AwaitingReview);
}

using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Jobs;

/// <summary>How far a job is, for whoever asked for it. Without script the page reloads itself; leaving it is fine.</summary>
public sealed class ProgressPage(Db db, JobProgressBoard board, IServiceProvider kinds, Me me) : PageModel
{
    public Job Job { get; private set; } = null!;
    public long Done { get; private set; }
    public long Total { get; private set; }
    public TimeSpan Elapsed => (Job.EndedAt ?? me.Now) - (Job.StartedAt ?? me.Now);

    /// <summary>Where it was asked for.</summary>
    public string AskedAt => kinds.GetRequiredKeyedService<IJob>(Job.Kind).AskedAt(Job.Input);

    /// <summary>What it works on; null when that is clear without.</summary>
    public string? About { get; private set; }
    public bool Ended => Job.State is JobState.Done or JobState.Refused or JobState.Failed;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
            return NotFound();
        return Job.State is JobState.Done ? Redirect(Job.ReturnUrl) : Page();
    }

    /// <summary>The same as JSON for the page's script.</summary>
    public async Task<IActionResult> OnGetStateAsync(Guid id) =>
        await Load(id)
            ? new JsonResult(
                new
                {
                    Done,
                    Total,
                    Seconds = (int)Elapsed.TotalSeconds,
                    Ended,
                }
            )
            : NotFound();

    private async Task<bool> Load(Guid id)
    {
        if (await db.Jobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == id && j.AskedBy == me.AccountId) is not { } job)
            return false;
        Job = job;
        About = await kinds.GetRequiredKeyedService<IJob>(job.Kind).About(job.Input);
        (Done, Total) = board.Of(id);
        if (Total == 0)
            (Done, Total) = (job.Done, job.Total);
        return true;
    }
}

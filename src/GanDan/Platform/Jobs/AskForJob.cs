using System.Text.Json;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Jobs;

/// <summary>Asks for a job on behalf of a person; pressing twice asks once.</summary>
public static class AskForJob
{
    /// <summary>Adds the job, saves and wakes the runner; the one that waits or runs already with the same input is given again.</summary>
    /// <param name="kind">The job's class.</param>
    /// <param name="back">Where the progress page leads when it is done.</param>
    public static async Task<Guid> Ask<TInput>(
        this JobRunner jobs,
        Db db,
        Me me,
        string kind,
        TInput input,
        JsonSerializerOptions options,
        string back
    )
    {
        var written = JsonSerializer.Serialize(input, options);
        var asked = await db
            .Jobs.Where(j => j.Kind == kind && j.Input == written && (j.State == JobState.Waiting || j.State == JobState.Running))
            .Select(j => (Guid?)j.Id)
            .FirstOrDefaultAsync();
        if (asked is { } same)
            return same;
        var job = new Job
        {
            Kind = kind,
            Input = written,
            AskedBy = me.AccountId,
            AskedByName = me.Name,
            AskedAt = me.Now,
            ReturnUrl = back,
        };
        db.Jobs.Add(job);
        await db.SaveChangesAsync();
        jobs.Wake();
        return job.Id;
    }
}

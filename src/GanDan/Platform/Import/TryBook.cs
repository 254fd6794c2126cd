using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Jobs;

namespace GanDan.Platform.Import;

/// <summary>
/// The dry run of a large book, in the background. Nothing comes of it but the report at its draft, so one that was cut off is simply run
/// again.
/// </summary>
public sealed class TryBook(Drafts drafts) : IJob
{
    /// <summary>What the job works on: new choices are another dry run.</summary>
    public sealed record Input(Guid Draft, string Choices);

    /// <summary>Asks for it; the page of progress leads to the draft.</summary>
    public static Task<Guid> Ask(JobRunner jobs, Db db, Me me, Draft draft) =>
        jobs.Ask(db, me, nameof(TryBook), new Input(draft.Id, draft.Choices), ReportJson.Options, $"/nhap-so/{draft.Id}");

    public string AskedAt(string input) => "/nhap-so";

    public async Task<string?> About(string input) =>
        await drafts.Find(ReportJson.Read<Input>(input).Draft) is ({ } _, { } draft) ? draft.FileName : null;

    public async Task<string?> Run(string input, JobProgress progress, CancellationToken stop)
    {
        var (id, choices) = ReportJson.Read<Input>(input);
        if (await drafts.Find(id) is not ({ } shelf, { } draft))
            throw new RuleBroken("Bản nháp này không còn. Xin gửi lại tệp ở trang Nhập sổ.");
        // Who chose otherwise before this one's turn has asked for another.
        if (draft.Choices == choices)
            await drafts.RunDry(shelf, draft, ReportJson.Read<ImportChoices>(choices), progress, stop);
        return null;
    }
}

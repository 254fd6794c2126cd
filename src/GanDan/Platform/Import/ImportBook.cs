using GanDan.Platform.Access;
using GanDan.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>
/// The background work of one import of the office's shelf. Cut off before its commit it starts again from the draft; cut off after it, it
/// finds its run and has nothing left to do.
/// </summary>
public sealed class ImportBook(IEnumerable<Shelf> shelves, BookDesk desk, FileImport import, Me me) : IJob
{
    /// <summary>What the job works on.</summary>
    public sealed record Input(Guid Draft);

    public string AskedAt(string input) => "/nhap-so";

    /// <summary>The file's name, as long as its draft is there.</summary>
    public Task<string?> About(string input)
    {
        var id = ReportJson.Read<Input>(input).Draft;
        return shelves
            .Single(s => !s.IsVault)
            .Books.Set<Draft>()
            .Where(d => d.Id == id)
            .Select(d => (string?)d.FileName)
            .FirstOrDefaultAsync();
    }

    public async Task<string?> Run(string input, JobProgress progress, CancellationToken stop)
    {
        var id = ReportJson.Read<Input>(input).Draft;
        var shelf = shelves.Single(s => !s.IsVault);
        if (!await shelf.MayImport(me))
            throw new RuleBroken(shelf.WhomToAsk);
        if (await shelf.Books.Set<ImportRun>().AsNoTracking().FirstOrDefaultAsync(r => r.DraftId == id, stop) is { } done)
            return done.Id.ToString();
        var draft =
            await shelf.Books.Set<Draft>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, stop)
            ?? throw new RuleBroken("Bản nháp này không còn. Xin gửi lại tệp ở trang Nhập sổ.");
        var choices = ReportJson.Read<ImportChoices>(draft.Choices);
        var open = await desk.Open(draft, choices);
        var report = await import.Run(open, choices, Drafts.OptionsOf(choices), dryRun: false, id, progress, stop);
        if (report.Refused.Count > 0)
            throw new RuleBroken(report.Refused[0].Sentence, null, [.. report.Refused[0].Values]);
        return report.Books[0].Run.ToString();
    }
}

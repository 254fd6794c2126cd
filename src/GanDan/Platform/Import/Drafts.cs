using GanDan.Platform.Access;
using GanDan.Platform.Jobs;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>A draft in the list of those that wait.</summary>
/// <param name="Report">Null as long as a job still runs it dry.</param>
public sealed record DraftLine(Guid Id, string FileName, DateTime At, FileReport? Report);

/// <summary>Books between dry run and import: taken in, looked at again after each choice, brought in or thrown away.</summary>
public sealed class Drafts(IEnumerable<Shelf> shelves, BookDesk desk, FileImport import, Me me, TimeProvider clock)
{
    /// <summary>Packed sheets from here on, some ten thousand rows, are run dry by a job: nobody waits that long before a blank page.</summary>
    private const int Large = 256 << 10;

    private const string NotSeenToBeVaults =
        "Máy không nhận ra tệp này là sổ của chi bộ. Nếu đúng là sổ của chi bộ, xin đánh dấu “Đây là sổ của chi bộ” rồi gửi lại.";

    /// <summary>
    /// Takes a file in and runs it dry. A book of a vault goes to the vault's own tables, and only from who may; otherwise nothing of it is
    /// kept and a sentence says whom to ask.
    /// </summary>
    /// <param name="ofVault">The person says that it is a vault's.</param>
    public async Task<Draft> Take(byte[] bytes, string fileName, bool ofVault = false)
    {
        var choices = new ImportChoices { OfVault = ofVault };
        using var seen = await desk.Look(bytes, fileName, choices);
        var shelf = shelves.Single(s => seen.Vault is null ? !s.IsVault : s.Code == seen.Vault);
        if (!await shelf.MayImport(me))
            throw new RuleBroken(await MayFillAVault() ? NotSeenToBeVaults : shelf.WhomToAsk, "Files");
        var content = await desk.Stage(seen);
        var draft = new Draft
        {
            FileName = Path.GetFileName(fileName).CutTo(260)!,
            Sha256 = seen.Sha256,
            By = me.AccountId,
            ByName = me.Name,
            At = me.Now,
            Content = content,
            Choices = ReportJson.Of(choices),
            Report = IsForJob(shelf, content)
                ? ""
                : ReportJson.Of(await Try(await desk.Open(seen), choices, Silent, CancellationToken.None)),
        };
        shelf.Books.Add(draft);
        await shelf.Books.SaveChangesAsync();
        return draft;
    }

    /// <summary>The person's own draft and its shelf; null when there is none or it is not theirs to see.</summary>
    public async Task<(Shelf Shelf, Draft Draft)?> Find(Guid id)
    {
        foreach (var shelf in shelves)
            if (
                await shelf.MayImport(me)
                && await shelf.Books.Set<Draft>().SingleOrDefaultAsync(d => d.Id == id && d.By == me.AccountId) is { } draft
            )
                return (shelf, draft);
        return null;
    }

    /// <summary>The person's drafts, newest first, with what their dry runs said; contents are not read.</summary>
    public async Task<IReadOnlyList<DraftLine>> Mine()
    {
        var mine = new List<DraftLine>();
        foreach (var shelf in shelves)
            if (await shelf.MayImport(me))
                mine.AddRange(
                    (
                        await shelf
                            .Books.Set<Draft>()
                            .AsNoTracking()
                            .Where(d => d.By == me.AccountId)
                            .Select(d => new
                            {
                                d.Id,
                                d.FileName,
                                d.At,
                                d.Report,
                            })
                            .ToListAsync()
                    ).Select(d => new DraftLine(
                        d.Id,
                        d.FileName,
                        d.At,
                        d.Report.Length == 0 ? null : ReportJson.Read<FileReport>(d.Report)
                    ))
                );
        return [.. mine.OrderByDescending(d => d.At)];
    }

    /// <summary>Throws a draft away.</summary>
    public static Task Discard(Shelf shelf, Guid id) => shelf.Books.Set<Draft>().Where(d => d.Id == id).ExecuteDeleteAsync();

    /// <summary>The vault to which books of this kind go; null for the office's own.</summary>
    public Shelf? VaultOf(RecordBook book) => shelves.FirstOrDefault(s => s.IsVault && s.Code == book.Shelf);

    /// <summary>Whether the person may bring books of this kind.</summary>
    public async Task<bool> MaySay(RecordBook book) => VaultOf(book) is not { } vault || await vault.MayImport(me);

    /// <summary>Keeps new choices and understands the book again; a large one when its job gets to it. Saves.</summary>
    /// <returns>Whether the mapping was remembered at once.</returns>
    public async Task<bool> Choose(Shelf shelf, Draft draft, ImportChoices choices)
    {
        if (!IsForJob(shelf, draft.Content))
            return await RunDry(shelf, draft, choices, Silent, CancellationToken.None);
        (draft.Choices, draft.Report) = (ReportJson.Of(choices), "");
        await shelf.Books.SaveChangesAsync();
        return false;
    }

    /// <summary>
    /// Understands the book with these choices. Columns that may not be read, now that more is known of the book, leave the staged cells, and added-up ones are dealt out. A
    /// book of which nothing is new will not be written, so what was said of its columns is remembered at once. Saves.
    /// </summary>
    /// <returns>Whether the mapping was remembered.</returns>
    public async Task<bool> RunDry(Shelf shelf, Draft draft, ImportChoices choices, JobProgress progress, CancellationToken stop)
    {
        var open = await desk.Open(draft, choices);
        var report = await Try(open, choices, progress, stop);
        // Looked for anew: the dry run forgot what the context held, and the draft may have been thrown away meanwhile.
        if (await shelf.Books.Set<Draft>().SingleOrDefaultAsync(d => d.Id == draft.Id, stop) is not { } stored)
            return false;
        (stored.Choices, stored.Report) = (ReportJson.Of(choices), ReportJson.Of(report));
        if (open.Sheets.Any(s => s.Reading.RefusedColumns.Any() || Pooled.IsNew(s.Reading)))
            stored.Content = StagedSheets.Pack([.. open.Sheets.Select(s => s.Reading)]);
        await shelf.Books.SaveChangesAsync(stop);
        (draft.Choices, draft.Report) = (stored.Choices, stored.Report);
        return report is { NothingNew: true, ReadNothing: false } && await Remember(open, choices);
    }

    private async Task<bool> Remember(OpenBook open, ImportChoices choices)
    {
        var chosen = open.Counted.Where(s => choices.For(open.FileName, s.Reading.Name) is { Columns.Count: > 0 }).ToList();
        foreach (var shelf in shelves)
            if (chosen.Exists(s => s.Book!.Shelf == shelf.Code) && await shelf.MayImport(me))
            {
                var books = shelf.Books;
                var sheets = chosen.Where(s => s.Book!.Shelf == shelf.Code).Select(s => s.Reading).ToList();
                await MappingMemory.Keep(books, me, sheets, mapping => books.Add(mapping));
                await books.SaveChangesAsync();
            }
        return chosen.Count > 0;
    }

    /// <summary>Brings a vault's book in at once: its books are small, and no job of the office's database may tell who brought it.</summary>
    public async Task<FileReport> Import(Draft draft)
    {
        var choices = ReportJson.Read<ImportChoices>(draft.Choices);
        var open = await desk.Open(draft, choices);
        return await import.Run(open, choices, OptionsOf(choices), dryRun: false, draft.Id, Silent, CancellationToken.None);
    }

    private async Task<bool> MayFillAVault()
    {
        foreach (var vault in shelves.Where(s => s.IsVault))
            if (await vault.MayImport(me))
                return true;
        return false;
    }

    internal static ImportOptions OptionsOf(ImportChoices choices) => new(choices.CountsOnly, choices.Date, Choices: choices);

    // No job of the office's database may tell who brought a vault's book.
    private static bool IsForJob(Shelf shelf, byte[] content) => !shelf.IsVault && content.Length >= Large;

    private JobProgress Silent => JobProgress.Silent(clock);

    private Task<FileReport> Try(OpenBook open, ImportChoices choices, JobProgress progress, CancellationToken stop) =>
        import.Run(open, choices, OptionsOf(choices), dryRun: true, null, progress, stop);
}

/// <summary>Throws away drafts after a day and what is needed to take an import back after a week.</summary>
public sealed class DraftSweep(IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
                await Sweep(stoppingToken);
        }
    }

    /// <summary>Does it now.</summary>
    public async Task Sweep(CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        var now = clock.GetUtcNow().UtcDateTime;
        var (drafts, undos) = (now - Draft.Kept, now - ImportUndo.Kept);
        foreach (var shelf in scope.ServiceProvider.GetServices<Shelf>())
        {
            await shelf.Books.Set<Draft>().Where(d => d.At < drafts).ExecuteDeleteAsync(stop);
            await shelf.Books.Set<ImportUndo>().Where(u => u.At < undos).ExecuteDeleteAsync(stop);
        }
    }
}

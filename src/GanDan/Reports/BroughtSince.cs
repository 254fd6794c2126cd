using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>The books brought in, or taken back, since an edition was sealed: why records came and went, by the feature they belong to.</summary>
public sealed class BroughtSince(Db db, RecordBooks books, T t)
{
    private const int Most = 20;

    /// <summary>By the namespace of the feature, latest first.</summary>
    public async Task<ILookup<string, string>> Tell(DateTime since)
    {
        var runs = await db.Set<ImportRun>()
            .AsNoTracking()
            .Where(r => r.At > since || r.UndoneAt > since)
            .OrderByDescending(r => r.At)
            .Take(Most)
            .ToListAsync();
        return runs.Where(r => r.At <= since || r.UndoneAt is null)
            .SelectMany(r => RoomsOf(r).Select(room => (Room: room, Said: Say(r))))
            .ToLookup(r => r.Room, r => r.Said, StringComparer.Ordinal);
    }

    private IEnumerable<string> RoomsOf(ImportRun run) =>
        ReportJson
            .Read<BookReport>(run.Report)
            .Sheets.Where(s => s.Added + s.Changed > 0 && s.Kind is not null)
            .Select(s => books.Find(s.Kind!)?.GetType().Namespace)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    private string Say(ImportRun run) =>
        run.UndoneAt is { } undone
            ? t["đã hoàn tác lần nhập sổ “{0}”, {1}, {2}", run.FileName, run.UndoneBy ?? "", t.Moment(undone)]
            : t["đã nhập sổ “{0}”, {1}, {2}", run.FileName, run.ByName, t.Moment(run.At)];
}

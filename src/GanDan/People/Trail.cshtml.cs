using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.People;

/// <summary>The trail of who did what, newest first. Reading it changes nothing; nobody can change it.</summary>
[Allow(Permission.SeeTrail)]
public sealed class TrailPage(Db db, IEnumerable<INamesSubjects> features, T T) : PageModel
{
    public const int PageSize = 50;

    // A file larger than this is for the auditor's own query, not for a browser.
    private const int MostCsvRows = 100_000;

    [BindProperty(SupportsGet = true, Name = "nguoi")]
    public Guid? By { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "ve")]
    public Guid? Subject { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<EventRow> Rows { get; private set; } = [];

    /// <summary>What the rows of the page happened to, by id.</summary>
    public IReadOnlyDictionary<Guid, TrailSubject> Subjects { get; private set; } = new Dictionary<Guid, TrailSubject>();

    public int Total { get; private set; }

    public IReadOnlyList<string> Kinds { get; private set; } = [];

    public IReadOnlyList<KeyValuePair<Guid, string>> People { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Total = await Found().CountAsync();
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await Found().OrderByDescending(r => r.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync();
        Subjects = await Named(Rows);
        Kinds =
        [
            .. (await db.Events.Select(r => r.Kind).Distinct().ToListAsync()).OrderBy(
                kind => T[EventNames.Of(kind)],
                StringComparer.Create(T.Culture, false)
            ),
        ];
        People =
        [
            .. (await db.Accounts.Select(a => KeyValuePair.Create(a.Id, a.FullName)).ToListAsync()).OrderBy(
                pair => pair.Value,
                StringComparer.Create(T.Culture, ignoreCase: true)
            ),
        ];
    }

    public async Task<FileContentResult> OnGetCsvAsync()
    {
        var rows = await Found().OrderByDescending(r => r.Id).Take(MostCsvRows).ToListAsync();
        var subjects = await Named(rows);
        return File(
            Csv.Write(
                [T["Lúc"], T["Người"], T["Việc"], T["Loại"], T["Hồ sơ"], T["Mã"], T["Chi tiết"]],
                rows.Select(r =>
                    (IEnumerable<string?>)
                        [
                            r.At.ToLocal().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                            r.ByName,
                            T[EventNames.Of(r.Kind)],
                            r.Kind,
                            r.Subject is { } id ? subjects.GetValueOrDefault(id)?.Title : null,
                            r.Subject?.ToString(),
                            r.Facts,
                        ]
                )
            ),
            "text/csv",
            "nhat-ky.csv"
        );
    }

    private async Task<Dictionary<Guid, TrailSubject>> Named(IReadOnlyList<EventRow> rows)
    {
        var named = new Dictionary<Guid, TrailSubject>();
        foreach (var ids in rows.Select(r => r.Subject).OfType<Guid>().Distinct().Chunk(MostNamedAtOnce))
        foreach (var feature in features)
        foreach (var (id, subject) in await feature.Name(ids))
            named[id] = subject;
        return named;
    }

    private const int MostNamedAtOnce = 500;

    private IQueryable<EventRow> Found()
    {
        var rows = db.Events.AsNoTracking();
        if (By is { } by)
            rows = rows.Where(r => r.By == by);
        if (!string.IsNullOrEmpty(Kind))
            rows = rows.Where(r => r.Kind == Kind);
        if (Subject is { } subject)
            rows = rows.Where(r => r.Subject == subject);
        if (From is { } from)
        {
            var start = from.StartUtc();
            rows = rows.Where(r => r.At >= start);
        }
        if (To is { } to)
        {
            var end = to.AddDays(1).StartUtc();
            rows = rows.Where(r => r.At < end);
        }
        return rows;
    }
}

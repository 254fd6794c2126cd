using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Files;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>A sealed edition: its text with fixed numbers, its files, and what the books say differently today.</summary>
[Allow(Permission.SeeFigures)]
public sealed class EditionPage(
    Db db,
    Me me,
    Working working,
    Comparing comparing,
    ComparingTables comparingTables,
    SealedRecords records,
    Veil veil,
    Outlet outlet,
    FileStore files,
    WhyItChanged why,
    T t
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "so")]
    public string? Slot { get; set; }

    public Report Report { get; private set; } = null!;
    public Edition Edition { get; private set; } = null!;
    public DocView Doc { get; private set; } = null!;
    public EditionFigure? Chosen { get; private set; }
    public IReadOnlyList<Difference> Differences { get; private set; } = [];
    public IReadOnlyList<TableDifference> Tables { get; private set; } = [];
    public IReadOnlyList<int> Numbers { get; private set; } = [];

    /// <summary>The chosen number is small, and this person may not open its records: neither is told how many there are.</summary>
    public bool ChosenHidden { get; private set; }

    /// <summary>The lists of records are for whoever may open the records.</summary>
    public bool MayHaveRecords(EditionFigure figure) => outlet.SeesRecords(comparing.Within(figure, Doc.Report.Scope));

    /// <summary>A number as this person may read it.</summary>
    public async Task<string> Print(EditionFigure figure) =>
        figure.ReleasedBy is null ? await Print(figure, figure.Taken) : t.Number(figure.Value ?? 0);

    /// <summary>What the books say of a sealed number today.</summary>
    public Task<string> Print(EditionFigure figure, FigureValue value) => outlet.Print(value, comparing.Within(figure, Doc.Report.Scope));

    /// <summary>The number's name, with its days where they are not the report's.</summary>
    public string Named(Difference difference)
    {
        var (figure, whole) = (difference.Sealed, Doc.Report.Scope);
        var name = t[difference.Now.Name];
        return (figure.From, figure.To) == (whole.From, whole.To) ? name : $"{name} ({t.Day(figure.From)} – {t.Day(figure.To)})";
    }

    /// <summary>
    /// What moved behind the number: records, and of a share, which has none of its own, the two numbers that it is made of. Of a small number how many
    /// moved is not told either.
    /// </summary>
    public async Task<string> Because(Difference difference)
    {
        var (was, now) = (difference.Sealed.Taken, difference.Now);
        var within = comparing.Within(difference.Sealed, Doc.Report.Scope);
        if (await outlet.Hides(was, within) || await outlet.Hides(now, within))
            return t["hồ sơ đã đổi"];
        string Number(long? part) => t.Number(part ?? 0);
        return now.Unit is UnitOfCount.Percent
            ? t[
                "lúc chốt {0} trên {1}, nay {2} trên {3}",
                Number(was.Numerator),
                Number(was.Denominator),
                Number(now.Numerator),
                Number(now.Denominator)
            ]
            : t[
                "thêm {0}, bớt {1}, sửa {2} hồ sơ",
                Number(difference.Added.Count),
                Number(difference.Removed.Count),
                Number(difference.Changed.Count)
            ];
    }

    public async Task<IActionResult> OnGetAsync(Guid id, int number)
    {
        if (await working.Load(id) is not { } report || await Find(id, number) is not { } edition)
            return NotFound();
        (Report, Edition) = (report, edition);
        var scope = await working.ScopeOf(report);
        Differences = await comparing.Compare(edition, scope);
        Numbers = await db.Editions.Where(e => e.ReportId == id).OrderBy(e => e.Number).Select(e => e.Number).ToListAsync();
        var changed = Differences.Where(d => !d.SameNumber).Select(d => d.Sealed.Slot).ToHashSet(StringComparer.Ordinal);
        Doc = new(
            await veil.OnPage(comparing.ReadBack(edition, scope)),
            true,
            changed,
            $"/bao-cao/{id}/ban/{number}",
            Slot,
            null,
            outlet,
            report.PeriodCode
        );
        Tables = await comparingTables.Compare(Doc.Report, edition.SealedAt);
        Chosen = edition.Figures.FirstOrDefault(f => f.Slot == Slot && !f.IsCell);
        ChosenHidden =
            Chosen is { ReleasedBy: null } chosen && await outlet.Hides(chosen.Taken, comparing.Within(chosen, Doc.Report.Scope));
        await TellCorrections(scope);
        return Page();
    }

    /// <summary>
    /// The list a number's SHA-256 is taken of, as it was sealed: of a share the lines of its figures' hashes. Whoever has it checks the hash of the
    /// manifest with <c>sha256sum</c> alone.
    /// </summary>
    public async Task<IActionResult> OnGetRecordsAsync(Guid id, int number)
    {
        if (
            await working.Load(id) is not { } report
            || await Find(id, number) is not { } edition
            || edition.Figures.FirstOrDefault(f => f.Slot == Slot && !f.IsCell) is not { RecordsSha256: not null } figure
        )
            return NotFound();
        if (!outlet.SeesRecords(comparing.Within(figure, await working.ScopeOf(report))))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (records.Preimage(figure, edition) is not { } list)
            return NotFound();
        var name = $"ho-so-{figure.Slot}-ban-{number}.txt";
        db.Record(me, new EditionDownloaded(id, number, name));
        await db.SaveChangesAsync();
        return File(list, "text/plain; charset=utf-8", name);
    }

    public async Task<IActionResult> OnGetFileAsync(Guid id, int number, string name)
    {
        if (await Find(id, number) is not { } edition || edition.Files.FirstOrDefault(f => f.Name == name) is not { } file)
            return NotFound();
        db.Record(me, new EditionDownloaded(id, number, name));
        await db.SaveChangesAsync();
        return File(
            files.Read(file.Sha256),
            file.ContentType,
            $"{Path.GetFileNameWithoutExtension(name)}-ban-{number}{Path.GetExtension(name)}"
        );
    }

    /// <summary>All that was done since the sealing and moved this number, or a row of this table, as CSV: a page tells the first of it.</summary>
    public async Task<IActionResult> OnGetCorrectionsAsync(Guid id, int number)
    {
        if (await working.Load(id) is not { } report || await Find(id, number) is not { } edition)
            return NotFound();
        var scope = await working.ScopeOf(report);
        if (!outlet.SeesRecords(scope))
            return StatusCode(StatusCodes.Status403Forbidden);
        var difference = (await comparing.Compare(edition, scope)).FirstOrDefault(d => d.Sealed.Slot == Slot);
        var table = difference is null
            ? (await comparingTables.Compare(comparing.ReadBack(edition, scope), edition.SealedAt)).FirstOrDefault(d => d.Slot == Slot)
            : null;
        if ((difference?.Corrections ?? table?.Corrections) is not { } corrections)
            return NotFound();
        var code = difference?.Sealed.Code ?? table!.Sealed.Block.Code;
        var list = await why.Csv(code, corrections, difference?.Moves ?? table!.Moves);
        var name = $"sua-sau-khi-chot-ban-{number}.csv";
        db.Record(me, new EditionDownloaded(id, number, name));
        await db.SaveChangesAsync();
        return File(list, "text/csv; charset=utf-8", name);
    }

    // What was changed in a record is for whoever may open the record.
    private async Task TellCorrections(Scope scope)
    {
        foreach (var difference in Differences.Where(d => outlet.SeesRecords(comparing.Within(d.Sealed, scope))))
            if (await why.Tell(difference.Sealed.Code, difference.Corrections, difference.Moves, Edition.SealedAt) is { } told)
                Why[difference.Sealed.Slot] = told;
        if (outlet.SeesRecords(scope))
            foreach (var table in Tables)
                if (await why.Tell(table.Sealed.Block.Code, table.Corrections, table.Moves, Edition.SealedAt) is { } told)
                    Why[table.Slot] = told;
    }

    /// <summary>What was brought in and corrected since, by the number or table it changed.</summary>
    public Dictionary<string, WhyChanged> Why { get; } = new(StringComparer.Ordinal);

    public string Print(FigureCell? cell) => cell is null ? "–" : outlet.Print(cell);

    private Task<Edition?> Find(Guid report, int number) =>
        db
            .Editions.AsNoTracking()
            .Include(e => e.Figures)
            .Include(e => e.Files)
            .AsSplitQuery()
            .FirstOrDefaultAsync(e => e.ReportId == report && e.Number == number);
}

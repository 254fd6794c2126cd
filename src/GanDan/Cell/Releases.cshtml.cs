using GanDan.Figures;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Programme;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cell;

/// <summary>
/// Counts of the cell that may stand in the office's reports of a period: let out one by one by the secretary, written down, and taken back
/// when wished. What leaves is the count, never who.
/// </summary>
[AllowCell]
public sealed class ReleasesPage(CellDb vault, Db office, CellMe cell, Me me, T T, FigureCatalogue catalogue, FigureReader reader)
    : PageModel,
        IInVault
{
    /// <summary>A period as reports name it: “2017-2020”, “2019”. Its days are the report's, or the count would be of other days.</summary>
    [BindProperty]
    public string? TermCode { get; set; }

    [BindProperty]
    public string? FigureCode { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<CellRelease> Releases { get; private set; } = [];
    public IReadOnlyList<Figure> Countable => [.. catalogue.Figures.Where(f => f.FromVault)];
    public bool MayRelease => cell.IsSecretary;

    DbContext IInVault.Vault => vault;

    public async Task OnGetAsync()
    {
        await Load();
        TermCode = (await Period.Default(office, me.Today)).Code;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayRelease)
            return NotFound();
        await Load();
        if (string.IsNullOrWhiteSpace(TermCode))
            throw new RuleBroken("Ghi kỳ báo cáo, ví dụ 2017-2020.", nameof(TermCode));
        if (catalogue.Find(FigureCode ?? "") is not { FromVault: true } figure)
            throw new RuleBroken("Chọn số liệu cho công bố.", nameof(FigureCode));

        var period = await Asked(TermCode.Trim());
        var taken = await reader.Take(figure.Code, new Scope(period.From, period.To));
        foreach (var earlier in await Standing().Where(r => r.FigureCode == figure.Code && r.TermCode == period.Code).ToListAsync())
            earlier.RevokedAt = me.Now;
        var release = new CellRelease
        {
            FigureCode = figure.Code,
            TermCode = period.Code,
            Value = taken.Value ?? 0,
            ReleasedBy = me.Name,
            ReleasedAt = me.Now,
            Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(),
        };
        vault.Releases.Add(release);
        vault.Record(me, new CountReleased(figure.Code, release.TermCode, release.Value), release.Id);
        await vault.SaveChangesAsync();
        this.Say(
            T[
                "Đã cho công bố: {0}, kỳ {1} ({2} đến {3}): {4}.",
                T[figure.Name],
                Period.Named(period.Code),
                T.Day(period.From),
                T.Day(period.To),
                T.Number(release.Value)
            ],
            $"/chi-bo/cong-bo?handler=Revoke&id={release.Id}"
        );
        return Redirect("/chi-bo/cong-bo");
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id)
    {
        if (!MayRelease || await Standing().SingleOrDefaultAsync(r => r.Id == id) is not { } release)
            return NotFound();
        release.RevokedAt = me.Now;
        vault.Record(me, new CountRevoked(release.FigureCode, release.TermCode), id);
        await vault.SaveChangesAsync();
        this.Say(T["Đã thôi cho công bố. Báo cáo đã chốt trước đó giữ nguyên."]);
        return Redirect("/chi-bo/cong-bo");
    }

    public string Name(string code) => T[catalogue.Find(code)?.Name ?? code];

    // Said at the box where it was typed.
    private async Task<Period> Asked(string code)
    {
        try
        {
            return await Period.Resolve(office, code);
        }
        catch (RuleBroken broken)
        {
            throw new RuleBroken(broken.Sentence, nameof(TermCode), [.. broken.Args]);
        }
    }

    private IQueryable<CellRelease> Standing() => vault.Releases.Where(r => r.RevokedAt == null);

    private async Task Load() => Releases = await vault.Releases.AsNoTracking().OrderByDescending(r => r.ReleasedAt).ToListAsync();
}

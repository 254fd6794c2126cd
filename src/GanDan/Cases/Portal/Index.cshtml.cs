using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Portal;

/// <summary>Where an officer hands in what another portal has exported.</summary>
[Allow(Permission.SortCases)]
public sealed class IndexPage(Db db, PortalDesk desk, Me me, T T) : PageModel, IOwnTransaction
{
    [BindProperty]
    public PortalForm Form { get; set; } = new();
    public IReadOnlyList<(Guid Id, string FileName, string ByName, DateTime At, bool Done, bool Undone)> Before { get; private set; } = [];
    public IEnumerable<SelectListItem> Portals => OtherPortal.All.Select(p => new SelectListItem(T[p.Name], p.Code));

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (OtherPortal.Find(Form.Portal) is not { } portal)
            throw new RuleBroken("Chọn cổng trong danh sách.", nameof(Form.Portal));
        if (Form.File is not { } file)
            throw new RuleBroken("Hãy chọn một tệp.", nameof(Form.File));
        var limit = new ReadLimits().FileBytes;
        if (file.Length > limit)
            throw new RuleBroken(
                "Tệp {0} lớn hơn {1} MB. Xin tách thành nhiều tệp nhỏ hơn.",
                nameof(Form.File),
                file.FileName,
                limit >> 20
            );
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        var taken = await desk.Take(copy.ToArray(), file.FileName, portal);
        return Redirect($"/xu-ly/nhap-tu-cong/{taken.Id}");
    }

    // What somebody else looks at and has not brought in is theirs.
    private async Task Load() =>
        Before = [
            .. (
                await db
                    .PortalExports.AsNoTracking()
                    .Where(x => x.DoneAt != null || x.By == me.AccountId)
                    .OrderByDescending(x => x.At)
                    .Take(20)
                    .Select(x => new
                    {
                        x.Id,
                        x.FileName,
                        x.ByName,
                        x.At,
                        Done = x.DoneAt != null,
                        Undone = x.UndoneAt != null,
                    })
                    .ToListAsync()
            ).Select(x => (x.Id, x.FileName, x.ByName, x.At, x.Done, x.Undone)),
        ];
}

public sealed class PortalForm
{
    [Display(Name = "Cổng")]
    public string Portal { get; set; } = OtherPortal.All[0].Code;

    [Display(Name = "Tệp xuất từ cổng")]
    public IFormFile? File { get; set; }
}

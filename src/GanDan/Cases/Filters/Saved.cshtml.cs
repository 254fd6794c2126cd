using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Filters;

/// <summary>An officer's own filters of the inbox: kept, renamed, taken away and put back. Nobody else sees them.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class SavedPage(Db db, Me me, T T) : PageModel
{
    private const string Here = "/xu-ly/bo-loc";

    [BindProperty, Display(Name = "Tên bộ lọc"), StringLength(SavedFilter.NameMaxLength)]
    public string? Name { get; set; }

    /// <summary>The inbox's address that is to be kept.</summary>
    [BindProperty]
    public string? Query { get; set; }

    public IReadOnlyList<SavedFilter> All { get; private set; } = [];

    /// <summary>The filter that is being renamed.</summary>
    public Guid? Renaming { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "sua")] Guid? renaming)
    {
        await Load();
        Renaming = renaming;
        Name = All.FirstOrDefault(f => f.Id == renaming)?.Name;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        Query = FilterQuery.Of(Query);
        if (!ModelState.IsValid)
            return this.Invalid();
        if (Query.Length is 0 or > SavedFilter.QueryMaxLength)
            throw new RuleBroken("Chưa có bộ lọc nào để lưu. Mở danh sách việc, chọn bộ lọc rồi lưu.");
        var name = SavedFilter.NameAmong(Name, All);
        MustHaveRoom();
        db.SavedFilters.Add(
            new()
            {
                AccountId = me.AccountId!.Value,
                Name = name,
                Query = Query,
            }
        );
        await db.SaveChangesAsync();
        this.Say(T["Đã lưu bộ lọc {0}.", name]);
        return Redirect($"/xu-ly?{Query}");
    }

    public async Task<IActionResult> OnPostRenameAsync([FromForm] Guid id)
    {
        await Load();
        if (All.FirstOrDefault(f => f.Id == id) is not { } filter)
            return NotFound();
        Renaming = id;
        if (!ModelState.IsValid)
            return this.Invalid();
        filter.Name = SavedFilter.NameAmong(Name, All.Where(f => f.Id != id));
        await db.SaveChangesAsync();
        this.Say(T["Đã đổi tên thành {0}.", filter.Name]);
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] Guid id)
    {
        await Load();
        if (All.FirstOrDefault(f => f.Id == id) is not { } filter)
            return NotFound();
        // Only the last one can be put back.
        await db.SavedFilters.Where(f => f.AccountId == me.AccountId && f.RemovedAt != null).ExecuteDeleteAsync();
        filter.RemovedAt = me.Now;
        await db.SaveChangesAsync();
        this.Say(T["Đã bỏ bộ lọc {0}.", filter.Name], $"{Here}?handler=Restore&id={id}");
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostRestoreAsync([FromQuery] Guid id)
    {
        await Load();
        if (await db.SavedFilters.SingleOrDefaultAsync(f => f.AccountId == me.AccountId && f.Id == id) is not { } filter)
            return NotFound();
        if (filter.RemovedAt is not null)
        {
            MustHaveRoom();
            // Meanwhile another may have taken its name.
            if (All.Any(f => string.Equals(f.Name, filter.Name, StringComparison.OrdinalIgnoreCase)))
                throw new RuleBroken("Bạn đã có bộ lọc tên này. Đặt tên khác.");
            filter.RemovedAt = null;
        }
        await db.SaveChangesAsync();
        this.Say(T["Đã giữ lại bộ lọc {0}.", filter.Name]);
        return Redirect(Here);
    }

    private void MustHaveRoom()
    {
        if (All.Count >= SavedFilter.Most)
            throw new RuleBroken("Mỗi người giữ tối đa {0} bộ lọc. Bỏ bớt một bộ lọc cũ trước.", null, SavedFilter.Most);
    }

    private async Task Load() =>
        All = await db.SavedFilters.Where(f => f.AccountId == me.AccountId && f.RemovedAt == null).OrderBy(f => f.Id).ToListAsync();
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Sense.Text;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Administration;

/// <summary>One unit: a new name from a day on, its last day, and where it went.</summary>
[Allow(Permission.ManageOffice)]
public sealed class UnitEditPage(Db db, Me me, T T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly Since { get; set; }

    [BindProperty]
    public RenameForm Rename { get; set; } = new();

    [BindProperty]
    public EndForm End { get; set; } = new();

    [BindProperty]
    public SucceedForm Went { get; set; } = new();

    public Unit Unit { get; private set; } = null!;

    public IReadOnlyList<UnitSuccession> WentTo { get; private set; } = [];

    public IReadOnlyList<UnitSuccession> CameFrom { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostRenameAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        if (string.IsNullOrWhiteSpace(Rename.Name))
            throw new RuleBroken("Chưa ghi tên mới.", nameof(Rename.Name));
        if (Rename.From is not { } from)
            throw new RuleBroken("Chưa ghi ngày bắt đầu tên mới.", nameof(Rename.From));

        var name = Rename.Name.Trim();
        var (renamed, step) = UnitRules.Rename(Unit, name, VietnameseText.SortKey(name), from, Rename.Source?.Trim() ?? "");
        db.Units.Add(renamed);
        db.UnitSuccessions.Add(step);
        db.Record(me, new UnitRenamed(Unit.Code, from));
        await db.SaveChangesAsync();
        this.Say(T["Đã đổi tên từ ngày {0}.", T.Day(from)]);
        return Redirect(Address(renamed));
    }

    public async Task<IActionResult> OnPostEndAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        if (End.LastDay is not { } lastDay)
            throw new RuleBroken("Chưa ghi ngày cuối cùng.", nameof(End.LastDay));

        UnitRules.End(Unit, lastDay);
        var others = await db.Units.Where(u => u.Code == Unit.Code && u.Id != Unit.Id).ToListAsync();
        UnitRules.CheckNew(Unit, others);
        db.Record(me, new UnitEnded(Unit.Code, Unit.ValidFrom, lastDay));
        await db.SaveChangesAsync();
        this.Say(T["Đã ghi ngày thôi {0}.", T.Day(lastDay)]);
        return Redirect(Address(Unit));
    }

    public async Task<IActionResult> OnPostWentAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        if (await db.Units.SingleOrDefaultAsync(u => u.Id == Went.To) is not { } to)
            throw new RuleBroken("Hãy chọn đơn vị tiếp nhận.", nameof(Went.To));
        if (Went.On is not { } on)
            throw new RuleBroken("Chưa ghi ngày sáp nhập.", nameof(Went.On));
        if (WentTo.Any(s => s.ToId == to.Id))
            throw new RuleBroken("Đã ghi đơn vị này chuyển về {0}.", nameof(Went.To), to.Name);

        db.UnitSuccessions.Add(UnitRules.Succeed(Unit, to, Went.Partial, on, Went.Source?.Trim() ?? ""));
        db.Record(me, new UnitSucceeded(Unit.Code, to.Code, on, Went.Partial));
        await db.SaveChangesAsync();
        this.Say(T["Đã ghi chuyển về {0}.", to.Name]);
        return Redirect(Address(Unit));
    }

    public static string Address(Unit unit) =>
        $"/quan-tri/don-vi/{unit.Code}/{unit.ValidFrom.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private async Task<bool> Load()
    {
        if (await db.Units.SingleOrDefaultAsync(u => u.Code == Code && u.ValidFrom == Since) is not { } unit)
            return false;
        Unit = unit;
        WentTo = await db.UnitSuccessions.Include(s => s.To).Where(s => s.FromId == unit.Id).OrderBy(s => s.On).ToListAsync();
        CameFrom = await db.UnitSuccessions.Include(s => s.From).Where(s => s.ToId == unit.Id).OrderBy(s => s.On).ToListAsync();
        var others = await db.Units.Where(u => u.Id != unit.Id).OrderBy(u => u.SortKey).ToListAsync();
        Others =
        [
            .. others.Select(u => new SelectListItem(
                T["{0} (mã {1}, từ {2})", u.Name, u.Code, T.Day(u.ValidFrom)],
                u.Id.ToString(CultureInfo.InvariantCulture)
            )),
        ];
        return true;
    }
}

public sealed class RenameForm
{
    [StringLength(200), Display(Name = "Tên mới")]
    public string? Name { get; set; }

    [Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    [StringLength(400), Display(Name = "Văn bản căn cứ")]
    public string? Source { get; set; }
}

public sealed class EndForm
{
    [Display(Name = "Ngày cuối cùng")]
    public DateOnly? LastDay { get; set; }
}

public sealed class SucceedForm
{
    [Display(Name = "Chuyển về đơn vị")]
    public int? To { get; set; }

    [Display(Name = "Ngày sáp nhập")]
    public DateOnly? On { get; set; }

    [Display(Name = "Chỉ một phần địa bàn")]
    public bool Partial { get; set; }

    [StringLength(400), Display(Name = "Văn bản căn cứ sáp nhập")]
    public string? Source { get; set; }
}

using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Administration;

/// <summary>The units as they were on a day, as a tree; and how an installation gets its first ones.</summary>
[Allow(Permission.ManageOffice)]
public sealed class UnitsPage(Db db, Me me, T T) : PageModel
{
    private const int LargestFile = 1024 * 1024;

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Asked { get; set; }

    [BindProperty]
    public UnitFileForm Form { get; set; } = new();

    public DateOnly Day { get; private set; }

    public bool Any { get; private set; }

    public IReadOnlyList<(Unit Unit, int Depth)> Tree { get; private set; } = [];

    /// <summary>How many units went into each, by id.</summary>
    public IReadOnlyDictionary<int, int> CameFrom { get; private set; } = new Dictionary<int, int>();

    public Task OnGetAsync() => Load();

    public async Task<FileContentResult> OnGetCsvAsync() =>
        File(
            UnitBook.Write(await db.Units.AsNoTracking().OrderBy(u => u.ValidFrom).ThenBy(u => u.Code).ToListAsync()),
            "text/csv",
            "don-vi.csv"
        );

    public async Task<IActionResult> OnPostTemplateAsync()
    {
        await Load();
        await UnitTemplates.AddQuan1(db, me);
        this.Say(T["Đã nạp địa bàn Quận 1 cũ. Tiếp theo, ghi tên và ký hiệu ở mục Cơ quan."]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostFileAsync()
    {
        await Load();
        if (Form.File is not { Length: > 0 and <= LargestFile } file)
            throw new RuleBroken("Hãy chọn tệp CSV dưới 1 MB.", nameof(Form.File));
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        var (units, problems) = UnitBook.Read(UnitBook.Text(copy.ToArray()), await db.Units.AsNoTracking().ToListAsync());
        foreach (var problem in problems)
            ModelState.AddModelError("Form.File", T[problem.Sentence, [.. problem.Args]]);
        if (!ModelState.IsValid)
            return this.Invalid();
        db.Units.AddRange(units);
        db.Record(me, new UnitsAdded(units.Count, "csv"));
        await db.SaveChangesAsync();
        this.Say(T["Đã thêm {0} đơn vị.", units.Count]);
        return RedirectToPage();
    }

    private async Task Load()
    {
        Day = Asked ?? me.Today;
        var all = await db.Units.AsNoTracking().OrderBy(u => u.SortKey).ToListAsync();
        Any = all.Count > 0;
        Tree = UnitTree.Of([.. all.Where(u => u.ValidOn(Day))]);
        CameFrom = (await db.UnitSuccessions.AsNoTracking().Select(s => s.ToId).ToListAsync()).CountBy(id => id).ToDictionary();
    }
}

public sealed class UnitFileForm
{
    [Display(Name = "Tệp CSV đơn vị")]
    public IFormFile? File { get; set; }
}

/// <summary>Puts units under their parents.</summary>
public static class UnitTree
{
    /// <param name="units">In the order in which sisters shall stand; a unit whose parent is not among them stands at the top.</param>
    public static IReadOnlyList<(Unit Unit, int Depth)> Of(IReadOnlyList<Unit> units)
    {
        var codes = units.Select(u => u.Code).ToHashSet(StringComparer.Ordinal);
        var children = units.ToLookup(u => u.ParentCode is { } parent && codes.Contains(parent) ? parent : "", StringComparer.Ordinal);
        var tree = new List<(Unit, int)>();
        Add("", 0);
        return tree;

        // A circle of parents is never reached from the top; its units would be missing, so the depth needs no guard.
        void Add(string parent, int depth)
        {
            foreach (var unit in children[parent])
            {
                tree.Add((unit, depth));
                Add(unit.Code, depth + 1);
            }
        }
    }
}

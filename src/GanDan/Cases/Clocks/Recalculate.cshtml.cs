using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Cases.Clocks;

/// <summary>Dates already promised that would now be others; an officer ticks which may follow.</summary>
[Allow(Permission.ManageOffice)]
public sealed class RecalculatePage(Db db, Me me, T T, Recalculation recalculation) : PageModel, IShowConflict
{
    public const int MostShown = 300;

    [BindProperty]
    public GroundForm Form { get; set; } = new();

    public IReadOnlyList<MovedClock> Moved { get; private set; } = [];
    public IReadOnlyList<MovedClock> ByHand { get; private set; } = [];

    /// <summary>How many more there are than the page shows.</summary>
    public int More { get; private set; }
    public IReadOnlySet<string> Chosen { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Stands for every choice on the page: the button for all of them moves these and no other.</summary>
    public string AllShown =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Moved.Select(m => m.Choice)))))[..32];
    public bool Conflicted { get; private set; }
    public bool SeesCases => me.May(Permission.SeeRegisters);

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync(List<string> chosen, string? all)
    {
        await Load();
        if (all is not null && all != AllShown)
            throw new RuleBroken(Recalculation.SeenOtherwise);
        Chosen = (all is null ? chosen : Moved.Select(m => m.Choice)).ToHashSet(StringComparer.Ordinal);
        if (Chosen.Count == 0)
            ModelState.AddModelError("", T[Recalculation.NothingChosen]);
        if (!ModelState.IsValid)
            return this.Invalid();
        var moved = await recalculation.Apply(Chosen, Form.Ground);
        await db.SaveChangesAsync();
        this.Say(T["Đã tính lại {0} hạn. Hạn đầu của mỗi việc vẫn được giữ và tính.", moved]);
        return Redirect("/quan-tri/thoi-han/tinh-lai");
    }

    public async Task ShowConflict()
    {
        Conflicted = true;
        await Load();
    }

    private async Task Load()
    {
        var all = await recalculation.List();
        ByHand = [.. all.Where(m => !m.MayMove).Take(MostShown)];
        var offered = all.Where(m => m.MayMove).ToList();
        Moved = [.. offered.Take(MostShown)];
        More = offered.Count - Moved.Count;
    }
}

/// <summary>Why promised dates are moved.</summary>
public sealed class GroundForm
{
    [Required, StringLength(CaseStep.GroundMaxLength), Display(Name = "Căn cứ tính lại")]
    public string? Ground { get; set; }
}

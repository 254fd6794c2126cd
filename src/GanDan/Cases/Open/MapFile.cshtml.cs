using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Text;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Cases.Open;

[Display(Name = "Thay bản đồ phường")]
public sealed record MapChanged(bool Removed) : IEvent;

/// <summary>The outlines the public map is drawn on: which wards they know, another file, or none.</summary>
[Allow(Permission.ManageOffice)]
public sealed class MapFilePage(Db db, Me me, T T, WardOutlines outlines, Storage storage) : PageModel
{
    [BindProperty]
    public MapFileForm Form { get; set; } = new();

    public bool Has { get; private set; }

    /// <summary>What the operator set up to lie under the wards, or what is wrong with it.</summary>
    public BackdropSetting Backdrop { get; private set; } = new(null, null);

    /// <summary>Wards of today that the file knows, and those it does not.</summary>
    public IReadOnlyList<string> Drawn { get; private set; } = [];
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (Form.File is not { Length: > 0 and <= WardOutlines.LargestFile } file)
            throw new RuleBroken("Hãy chọn tệp GeoJSON dưới 30 MB.", nameof(Form.File));
        using var reader = new StreamReader(file.OpenReadStream());
        try
        {
            outlines.Keep(await reader.ReadToEndAsync());
        }
        catch (RuleBroken broken)
        {
            throw new RuleBroken(broken.Sentence, nameof(Form.File), [.. broken.Args]);
        }
        db.Record(me, new MapChanged(Removed: false));
        await db.SaveChangesAsync();
        this.Say(T["Đã nạp bản đồ."]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        outlines.Remove();
        db.Record(me, new MapChanged(Removed: true));
        await db.SaveChangesAsync();
        this.Say(T["Đã bỏ bản đồ; mỗi phường là một ô."]);
        return RedirectToPage();
    }

    private async Task Load()
    {
        Backdrop = Open.Backdrop.Read(storage);
        var read = outlines.Read();
        Has = read is not null;
        var wards = (await db.ReadUnits()).Wards(me.Today);
        var known = wards.ToLookup(w => read is not null && read.Wards.Any(o => o.IsOf(w.Code, w.Name)), w => w.Name);
        (Drawn, Missing) = ([.. known[true]], [.. known[false]]);
    }
}

public sealed class MapFileForm
{
    [Display(Name = "Tệp bản đồ")]
    public IFormFile? File { get; set; }
}

using GanDan.Cases.Flow;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Platform.Writing;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GanDan.Cases.Reception;

/// <summary>
/// Writes down who came and what they said, on one screen. A denunciation is not written here: the page says where it goes, and stores
/// nothing.
/// </summary>
[Allow(Permission.ReceiveCitizens)]
public sealed class EntryPage(Db db, Me me, T T, ReceptionDesk desk) : PageModel
{
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty(Name = nameof(Form))]
    public ReceptionForm Form { get; set; } = new();

    [BindProperty(Name = nameof(Visitor))]
    public VisitorForm Visitor { get; set; } = new();

    public KnownUnits Units { get; private set; } = null!;

    /// <summary>“Tố cáo” was chosen.</summary>
    public bool IsDenunciation => Form.Kind == ReceptionForm.Name(CaseKind.Denunciation);

    public IEnumerable<SelectListItem> Places => Units.Names(me.Today).Select(name => new SelectListItem(name, name));

    public async Task OnGetAsync()
    {
        Units = await db.ReadUnits();
        Key = FormKey.New();
        Form.HeldOn = me.Today;
        Form.Unit = Units.Usual(me);
        Form.ReceivedBy = me.Name;
        Form.Kind = ReceptionForm.Name(CaseKind.Report);
        Form.People = 1;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Units = await db.ReadUnits();
        if (IsDenunciation)
            _ = Form.ToKind();
        if (!ModelState.IsValid)
            return this.Invalid();
        var line = await desk.Enter(Key == Guid.Empty ? FormKey.New() : Key, Form, Visitor, Units);
        this.Say(T["Đã ghi vào sổ, số {0}.", line.Shown]);
        return Redirect($"/tiep-dan/{line.Id}");
    }
}

/// <summary>The lists of the register's forms.</summary>
public static class ReceptionChoices
{
    public static IEnumerable<SelectListItem> Kinds(T t) => Items(ListWords.All<CaseKind>(ReceptionForm.Name), t);

    public static IEnumerable<SelectListItem> Competences(T t) => Items([ReceptionForm.Ours, ReceptionForm.NotOurs], t);

    private static IEnumerable<SelectListItem> Items(IEnumerable<string> words, T t) => words.Select(w => new SelectListItem(t[w], w));
}

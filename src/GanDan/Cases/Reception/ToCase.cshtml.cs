using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Intake;
using GanDan.Cases.Triage;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Platform.Writing;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>
/// Makes a case of a reception, by the intake that every report takes: clocks from the day of the reception, the visitor's contact sealed on
/// the case. Pressed twice, by one or by two, it is one case.
/// </summary>
[Allow(Permission.ReceiveCitizens)]
public sealed class ToCasePage(
    Db db,
    Me me,
    T T,
    OfficeCalendar calendar,
    IntakeBooks books,
    Receiver receiver,
    FollowCodes codes,
    Visitors visitors,
    KindOfCase kinds
) : PageModel, IOwnTransaction
{
    private const string Channel = "Tiếp công dân";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = nameof(Form))]
    public IntakeForm Form { get; set; } = new();

    [BindProperty, Display(Name = "Chuyển họ tên, địa chỉ, điện thoại của người đến vào việc, vẫn niêm phong")]
    public bool Carry { get; set; } = true;

    /// <summary>From which the limit to complain runs, where who came said it; asked only of a complaint.</summary>
    [BindProperty, Display(Name = "Ngày nhận hoặc biết quyết định bị khiếu nại")]
    public DateOnly? KnownOn { get; set; }

    public CitizenReception Line { get; private set; } = null!;
    public IntakeBook Book { get; private set; } = null!;
    public Receipt? Receipt { get; private set; }

    /// <summary>The complaint came after its limit.</summary>
    public LateComplaint? Late { get; private set; }
    public Guid? CaseId { get; private set; }
    public IEnumerable<SelectListItem> Wards => Book.Wards.Select(u => new SelectListItem(u.Name, u.Name));
    public IEnumerable<SelectListItem> Topics => Book.Topics.Select(t => new SelectListItem(T[t.Name], t.Name));

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is not { } units)
            return NotFound();
        if (Line.CaseId is { } made)
            return Redirect($"/xu-ly/{made}");
        Form.Key = FormKey.New();
        Form.Words = Line.Content;
        KnownOn = Line.KnownOn;
        var unit = units.Name(Line.UnitId);
        Form.Ward = Book.Wards.Any(w => w.Name == unit) ? unit : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is not { } units)
            return NotFound();
        units.MustReceive(me, Line.UnitId);
        Form.Tidy();
        if (Line.CaseId is { } made)
            return await Made(made);
        Line.MustBecomeCase();
        if (!ModelState.IsValid)
            return this.Invalid();
        Form.Check(Book);

        // Whoever is first lays their form's key down; everybody else goes on with that one, and the intake knows it again.
        await db
            .Receptions.Where(r => r.Id == Id && r.CaseKey == null && r.CaseId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.CaseKey, Form.Key));
        await db.Entry(Line).ReloadAsync();
        if (Line.CaseId is { } meanwhile)
            return await Made(meanwhile);
        Form.Key = Line.CaseKey!.Value;
        Receipt = await receiver.Receive(
            Form,
            Book,
            [],
            behalf: new(
                Channel,
                Line.HeldOn,
                T.In(Language.Vietnamese)["Sổ tiếp công dân số {0}", Line.Shown],
                await ContactOf(),
                null,
                Line.Kind,
                KnownOn
            )
        );
        Late = LateComplaint.Of(Line.Kind, KnownOn, Line.HeldOn, Book);
        CaseId = await Link(Receipt.Number);
        return Page();
    }

    private async Task<IActionResult> Made(Guid made)
    {
        // Only the form that made it leads to its code: nobody else can read the code again.
        var code = codes.Of(Form.Key);
        var found = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == made);
        if (found.FollowDigest != codes.Digest(code))
        {
            this.Say(T["Lượt tiếp này đã có việc số {0}.", found.PublicNumber]);
            return Redirect($"/xu-ly/{made}");
        }
        CaseId = made;
        Receipt = new(found.PublicNumber, code, found.DueOn ?? me.Today, me.Now, Form.Ward, Again: true, Changed: false);
        return Page();
    }

    private async Task<Contact?> ContactOf()
    {
        if (!Carry || !(await visitors.Open([Id], VisitorPurpose.MakeCase)).TryGetValue(Id, out var identity))
            return null;
        return new(identity.Name, identity.Phone, null, identity.Address);
    }

    private async Task<Guid> Link(string number)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var made = await db.Cases.Where(c => c.PublicNumber == number).Select(c => c.Id).SingleAsync();
        var today = me.Today;
        var linked = await db
            .Receptions.Where(r => r.Id == Id && r.CaseId == null)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(r => r.CaseId, made)
                    .SetProperty(r => r.CaseKey, (Guid?)null)
                    .SetProperty(r => r.SettledOn, r => r.SettledOn ?? today)
                    .SetProperty(r => r.Version, r => r.Version + 1)
            );
        if (linked == 0)
            return made;
        await kinds.Follow(made, Line.Kind);
        db.Record(me, new ReceptionBecameCase(Id, made));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return made;
    }

    private async Task<KnownUnits?> Load()
    {
        Book = await books.Read(db, calendar);
        var units = await db.ReadUnits();
        if (await db.Receptions.VisibleTo(me, units).SingleOrDefaultAsync(r => r.Id == Id) is not { } found)
            return null;
        Line = found;
        return units;
    }
}

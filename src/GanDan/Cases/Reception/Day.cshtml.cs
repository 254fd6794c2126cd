using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>Writes a day of the schedule, or the same weekday for some weeks; changes one with its trace.</summary>
[Allow(Permission.ReceiveCitizens)]
public sealed class DayPage(Db db, Me me, T T, ReceptionTerms terms) : PageModel, IShowConflict, IFromRecord
{
    public const string Kind = "reception-day";
    private const int MostWeeks = 12;

    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(Name = nameof(Form))]
    public DayForm Form { get; set; } = new();

    [BindProperty, Range(0, MostWeeks), Display(Name = "Lặp lại thêm mấy tuần")]
    public int? Weeks { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public ReceptionDay? Day { get; private set; }
    public KnownUnits Units { get; private set; } = null!;
    public Conflict? Conflict { get; private set; }
    public RecordTrace? Trace { get; private set; }
    public DateOnly? Latest { get; private set; }
    public IReadOnlyList<OnlineStep> Steps { get; private set; } = [];
    public DateOnly Today => me.Today;
    public IEnumerable<SelectListItem> Places => Units.Options();
    public IEnumerable<SelectListItem> Whose => new[] { DayForm.Heads, DayForm.Regular }.Select(w => new SelectListItem(T[w], w));

    public IEnumerable<SelectListItem> Ways => new[] { DayForm.InPerson, DayForm.Online }.Select(w => new SelectListItem(T[w], w));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        if (Day is not null)
            (Form, Version) = (DayForm.Of(Day, Units), Day.Version);
        else
            await Suggest();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        if (Day is not null)
            return await Save(Day);

        var days = Enumerable.Range(0, (Weeks ?? 0) + 1).Select(week => Form.ToDay(me, Units, week)).ToList();
        db.ReceptionDays.AddRange(days);
        db.Record(me, new ReceptionDaysPosted(days.Count));
        await db.SaveChangesAsync();
        var rules = await terms.Read();
        var late = days.Select(d => rules.ShouldHaveBeenPosted(d)).FirstOrDefault(latest => latest is not null);
        this.Say(
            late is { } should
                ? T["Đã ghi {0} ngày tiếp. Có ngày niêm yết muộn: chậm nhất phải là {1}.", days.Count, T.Day(should)]
                : T["Đã ghi {0} ngày tiếp.", days.Count]
        );
        return Redirect("/tiep-dan/lich");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? reason)
    {
        if (!await Load() || Day is null)
            return NotFound();
        Units.MustReceive(me, Day.UnitId, "");
        db.Withdraw(me, Kind, Day.Id, Day, reason);
        await db.SaveChangesAsync();
        this.Say(T["Đã rút ngày tiếp khỏi lịch."], $"/tiep-dan/lich/ngay/{Id}?handler=PutBack");
        return Redirect("/tiep-dan/lich");
    }

    public async Task<IActionResult> OnPostPutBackAsync()
    {
        if (!await Load() || Day is null)
            return NotFound();
        Units.MustReceive(me, Day.UnitId, "");
        db.PutBack(me, Kind, Day.Id, Day);
        await db.SaveChangesAsync();
        this.Say(T["Đã đưa ngày tiếp lại vào lịch."]);
        return Redirect("/tiep-dan/lich");
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Day!.Id, Form, DayForm.Of(Day, Units));
        ModelState.Remove(nameof(Version));
        Version = Day.Version;
    }

    private async Task<IActionResult> Save(ReceptionDay day)
    {
        var before = DayForm.Of(day, Units);
        Form.Apply(day, me, Units);
        db.Expect(day, Version);
        if (db.Traced(me, Kind, day.Id, before, DayForm.Of(day, Units)))
            db.Record(me, new ReceptionDayChanged(day.Id));
        await db.SaveChangesAsync();
        this.Say(T["Đã lưu."]);
        return Redirect("/tiep-dan/lich");
    }

    // A new day begins as the last one was: place, hours and people rarely change.
    private async Task Suggest()
    {
        var last = await db
            .ReceptionDays.AsNoTracking()
            .Standing()
            .VisibleTo(me, Units)
            .OrderByDescending(d => d.HeldOn)
            .ThenByDescending(d => d.Id)
            .FirstOrDefaultAsync();
        if (last is not null)
            Form = DayForm.Of(last, Units);
        Form.HeldOn = null;
        Form.PostedOn = me.Today;
        (Form.NotifiedOn, Form.TestedOn) = (null, null);
        Form.Unit ??= Units.Usual(me);
        Form.Whose ??= DayForm.Heads;
        Form.Way ??= DayForm.InPerson;
    }

    private async Task<bool> Load()
    {
        Units = await db.ReadUnits();
        Day = Id is null ? null : await db.ReceptionDays.VisibleTo(me, Units).SingleOrDefaultAsync(d => d.Id == Id);
        if (Id is null)
            return true;
        if (Day is null)
            return false;
        Trace = await RecordTrace.Of(db, [Day.Id], typeof(DayForm));
        var rules = await terms.Read();
        (Latest, Steps) = (rules.ShouldHaveBeenPosted(Day), rules.OnlineSteps(Day));
        return true;
    }
}

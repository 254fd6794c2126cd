using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Administration;

/// <summary>One day of the calendar: written down, changed, taken out and put back.</summary>
[Allow(Permission.ManageOffice)]
public sealed class CalendarDayPage(Db db, Me me, T T) : PageModel, IShowConflict, IFromRecord
{
    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Asked { get; set; }

    [BindProperty]
    public CalendarDayForm Form { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public OfficeDay? Day { get; private set; }
    public RecordTrace? Trace { get; private set; }
    public Conflict? Conflict { get; private set; }

    /// <summary>The year whose calendar is open; a day is entered into it and no other.</summary>
    public int Year { get; private set; }

    public string Back => $"/quan-tri/lich?nam={Year}";

    public IEnumerable<SelectListItem> Kinds =>
        ListWords.All<CalendarDayKind>(CalendarDayKinds.Name).Select(words => new SelectListItem(T[words], words));

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        if (Day is not null)
            (Form, Version) = (CalendarDayForm.Of(Day), Day.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return NotFound();
        if (!ModelState.IsValid)
            return this.Invalid();
        if (Day is not null)
            return await Save(Day, Form, Version, T["Đã lưu."]);

        var made = Form.ToDay();
        made.Check(Year, await db.Opened(Year));
        db.OfficeDays.Add(made);
        db.Record(me, new CalendarDayAdded(made.Id, made.Date, made.Kind));
        await db.SaveChangesAsync();
        this.Say(T["Đã thêm ngày {0}: {1}.", T.Day(made.Date), made.Name]);
        return Redirect(Back);
    }

    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!await Load() || Day is null)
            return NotFound();
        var form = FormColumn.Undone(CalendarDayForm.Of(Day), await db.LastEdit(CalendarYears.Kind, Day.Id));
        return await Save(Day, form, Day.Version, T["Đã trả lại như trước khi sửa."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? reason)
    {
        if (!await Load() || Day is null)
            return NotFound();
        db.Withdraw(me, CalendarYears.Kind, Day.Id, Day, reason);
        db.Expect(Day, Day.Version);
        await db.SaveChangesAsync();
        this.Say(T["Đã bỏ ngày {0} khỏi lịch.", T.Day(Day.Date)], $"/quan-tri/lich/ngay/{Id}?handler=PutBack");
        return Redirect(Back);
    }

    public async Task<IActionResult> OnPostPutBackAsync()
    {
        if (!await Load() || Day is null)
            return NotFound();
        Day.Check(Year, (await db.DaysOf(Year)).Where(d => d.Id != Id));
        db.PutBack(me, CalendarYears.Kind, Day.Id, Day);
        db.Expect(Day, Day.Version);
        await db.SaveChangesAsync();
        this.Say(T["Đã đưa ngày {0} trở lại lịch.", T.Day(Day.Date)]);
        return Redirect(Back);
    }

    public async Task ShowConflict()
    {
        await Load();
        Conflict = await db.ConflictOf(Day!.Id, Form, CalendarDayForm.Of(Day));
        ModelState.Remove(nameof(Version));
        Version = Day.Version;
    }

    private async Task<IActionResult> Save(OfficeDay day, CalendarDayForm form, int version, string said)
    {
        var before = CalendarDayForm.Of(day);
        form.Apply(day);
        day.Check(Year, (await db.DaysOf(Year)).Where(d => d.Id != day.Id));
        db.Expect(day, version);
        if (db.Traced(me, CalendarYears.Kind, day.Id, before, CalendarDayForm.Of(day)))
            db.Record(me, new CalendarDayChanged(day.Id, day.Date, day.Kind));
        await db.SaveChangesAsync();
        this.Say(said, $"/quan-tri/lich/ngay/{day.Id}?handler=Undo");
        return Redirect(Back);
    }

    private async Task<bool> Load()
    {
        Day = Id is null ? null : await db.OfficeDays.SingleOrDefaultAsync(d => d.Id == Id);
        Year = Day?.Date.Year ?? Asked ?? me.Today.Year;
        if (Day is not null)
        {
            var trace = await RecordTrace.Of(db, [Day.Id], typeof(CalendarDayForm));
            Trace = trace with
            {
                Titles = new Dictionary<string, string>(trace.Titles, StringComparer.Ordinal)
                {
                    [nameof(OfficeDay.Confirmed)] = "Đối chiếu văn bản",
                    [RecordTrace.Taken] = "Bỏ khỏi lịch",
                },
            };
        }
        return OfficeDay.IsYear(Year) && (Id is null || Day is not null);
    }
}

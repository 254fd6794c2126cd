using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Administration;

/// <summary>The working calendar of a year: what is off and what is worked, from which paper, and how a term is counted with it.</summary>
[Allow(Permission.ManageOffice)]
public sealed class CalendarPage(Db db, Me me, T T, OfficeCalendar calendar, IPromisedDates promised) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public TermQuestion Term { get; set; } = new();

    [BindProperty]
    public ConfirmForm Form { get; set; } = new();

    public int Year { get; private set; }
    public IReadOnlyList<OfficeDay> Days { get; private set; } = [];

    /// <summary>False while the days shown are only proposed and stand in no table.</summary>
    public bool IsKept { get; private set; }

    /// <summary>How many promised dates would now be others.</summary>
    public int Moved { get; private set; }
    public int Waiting { get; private set; }
    public IReadOnlyList<MonthSheet> Months { get; private set; } = [];

    /// <summary>The answer to the question of the address; null without one, or when it cannot be answered.</summary>
    public Deadline? Answer { get; private set; }
    public IReadOnlyList<int> Provisional { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "tai")] string? file)
    {
        await Load();
        if (Export.IsAsked(file))
            return Export.File(file!, $"Lịch làm việc {Year}", Columns(), Days, T, me);
        await Reckon();
        Moved = await promised.Moved();
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        await Load();
        if (!ModelState.IsValid)
            return this.Invalid();
        OfficeDay.CheckYear(Year);
        var days = await db.ConfirmYear(me, Year, Form.Source);
        await db.SaveChangesAsync();
        this.Say(T["Đã xác nhận {0} ngày của năm {1}.", days, $"{Year}"], $"/quan-tri/lich?nam={Year}&handler=Reopen");
        return Redirect($"/quan-tri/lich?nam={Year}");
    }

    public async Task<IActionResult> OnPostReopenAsync()
    {
        await Load();
        var days = await db.ReopenYear(me, Year);
        await db.SaveChangesAsync();
        this.Say(T["{0} ngày của năm {1} trở lại là đề xuất.", days, $"{Year}"]);
        return Redirect($"/quan-tri/lich?nam={Year}");
    }

    /// <summary>The message at a field of the question, which stands in the address and not in a form of its own.</summary>
    public string? ErrorAt(string field) => ModelState[field]?.Errors is [var wrong, ..] ? wrong.ErrorMessage : null;

    private async Task Load()
    {
        Year = Asked is { } year && OfficeDay.IsYear(year) ? year : me.Today.Year;
        Days = await db.DaysOf(Year);
        IsKept = Days.Count > 0;
        if (!IsKept)
            Days = CalendarYears.Proposed(Year);
        Waiting = Days.Count(d => !d.Confirmed);
        Months = MonthSheet.Of(Year, Days);
    }

    private async Task Reckon()
    {
        if (!Term.IsAsked || !ModelState.IsValid)
            return;
        if (Term.From is not { } from || !OfficeDay.IsYear(from.Year))
        {
            ModelState.AddModelError(
                "tu",
                T["Ghi ngày phát sinh, từ năm {0} đến năm {1}.", $"{WorkingCalendar.FirstLawfulYear}", $"{OfficeDay.LastYear}"]
            );
            return;
        }
        if (Term.Length is not (>= 0 and <= TermQuestion.MostDays and { } n))
        {
            ModelState.AddModelError("so", T["Ghi độ dài từ 0 đến {0}.", TermQuestion.MostDays]);
            return;
        }
        var now = await calendar.Read();
        Answer = Term.Unit switch
        {
            TermQuestion.Days => now.ForTerms.ExplainDays(from, n),
            TermQuestion.Months => now.ForTerms.ExplainMonths(from, n),
            _ => now.ForTerms.ExplainWorkingDays(from, n),
        };
        Provisional = [.. now.Unconfirmed(Answer)];
    }

    private List<ExportColumn<OfficeDay>> Columns() =>
        [
            new("Ngày", d => d.Date),
            new("Thứ", d => T[d.Date.DayOfWeek.Name()]),
            new("Loại ngày", d => T[d.Kind.Name()]),
            new("Tên của ngày", d => T[d.Name]),
            new("Văn bản căn cứ của ngày", d => T[d.Source]),
            new("Đối chiếu văn bản", d => d.Confirmed ? T["đã đối chiếu"] : T["đề xuất, chưa đối chiếu"]),
        ];
}

public sealed class ConfirmForm
{
    [StringLength(OfficeDay.SourceMaxLength), Display(Name = "Văn bản thông báo của năm")]
    public string? Source { get; set; }
}

using GanDan.Cases.Clocks;
using GanDan.Cases.Intake;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Cases.Open;

/// <summary>Where complaints and denunciations go: they have laws of their own, and nothing here takes one in. Its terms are those of today's rows.</summary>
[AllowAnonymous]
[KeptPage]
public sealed class GrievancesPage(Db db, Me me, T T, IntakeBooks books, OfficeCalendar calendar) : PageModel
{
    private RuleBook rules = null!;

    public async Task OnGetAsync() => rules = (await books.Read(db, calendar)).Rules;

    /// <summary>“7 ngày làm việc”; where the office has left a gap in its rows, that the law tells.</summary>
    public string Term(string code) =>
        rules.Find(code, me.Today) is { } rule ? $"{T.Number(rule.Length)} {T[rule.Unit]}" : T["thời hạn luật định"];
}

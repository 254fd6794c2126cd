using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;

namespace GanDan.Cases.Desk;

/// <summary>
/// The red line of leaders: a petition that has lain longer than the law lets its head leave it, neither admitted nor settled and with no reason
/// written down, is a ground for removal (Luật Tiếp công dân 42/2013 Đ.41 as amended by Luật 136/2025/QH15; 45 days, domain.md §1.5).
/// </summary>
public static class RedLine
{
    /// <summary>
    /// Petitions, complaints and what came from a reception, still open after the days of the row that held on the day of receipt, of which
    /// nobody has admitted, put off or suspended anything. It is a line and no due date: an end on a day of rest does not move it.
    /// </summary>
    public static readonly UnitFigure Figure = new(
        "qua-45-ngay",
        "Bỏ quá lâu, không lý do",
        (db, today) =>
            c =>
                c.InboxOn != null
                && CaseFlow.Open.Contains(c.Status)
                && (
                    c.Kind == CaseKind.Complaint
                    || c.Kind == CaseKind.Mixed
                    || c.Channel == Triage.Petition.Written
                    || db.Receptions.Any(v => v.CaseId == c.Id)
                )
                && db.DeadlineRules.Any(r =>
                    r.Code == Codes.HeadIgnores
                    && r.ValidFrom <= c.ReceivedOn
                    && (r.ValidTo == null || r.ValidTo >= c.ReceivedOn)
                    && c.ReceivedOn.AddDays(r.Length) < today
                )
                && !db.CaseSteps.Any(s =>
                    s.CaseId == c.Id && (s.Move == Move.Admit || s.Move == Move.Extend || s.Move == Move.Share || s.Move == Move.Suspend)
                )
    );
}

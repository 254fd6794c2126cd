using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using GanDan.Platform.Data;
using GanDan.Platform.Messages;

namespace GanDan.Cases.Reception;

/// <summary>How far the result of a reception has come.</summary>
public enum Telling
{
    [Display(Name = "Chờ đơn vị báo kết quả")]
    AwaitsReport,

    [Display(Name = "Chưa báo người đến")]
    Untold,
}

/// <summary>The same as <see cref="Results"/> says of one line, asked of the whole register.</summary>
public static class Tellings
{
    public static Expression<Func<CitizenReception, bool>> Is(Telling telling, Db db) =>
        telling is Telling.AwaitsReport
            ? r =>
                r.ReportedOn == null
                && r.RefusedOn == null
                && (
                    (r.CaseId == null && r.AcceptedBy != null)
                    || db.Cases.Any(c => c.Id == r.CaseId && c.Status == CaseStatus.Forwarded && c.AnsweredOn == null)
                )
            : r =>
                r.ToldOn == null
                && r.RefusedOn == null
                && (r.ReportedOn != null || db.Cases.Any(c => c.Id == r.CaseId && c.AnsweredOn != null))
                && !db.Messages.Any(m => m.Subject == r.CaseId && m.State == MessageState.Sent && Results.Answers.Contains(m.Template));
}

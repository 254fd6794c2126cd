using GanDan.Figures;
using GanDan.Platform.Calendar;
using GanDan.Platform.Text;

namespace GanDan.Reports;

/// <summary>Says of a report whose period goes on until which day its numbers were taken: more of them may come.</summary>
public static class AsOf
{
    /// <summary>Null when the period had ended by then.</summary>
    /// <param name="scope">The days of the report.</param>
    /// <param name="taken">When its numbers were taken (UTC).</param>
    public static string? InWords(Scope scope, DateTime taken, T t)
    {
        var day = DateOnly.FromDateTime(taken.ToLocal());
        return day < scope.To ? t["Số liệu tính đến ngày {0}; kỳ báo cáo còn đến hết ngày {1}.", t.Day(day), t.Day(scope.To)] : null;
    }
}

using GanDan.Cases.Clocks;
using GanDan.Platform;
using GanDan.Platform.Calendar;
using GanDan.Platform.Text;

namespace GanDan.Cases.Complaints;

/// <summary>How the first complaint stands when a second one comes.</summary>
/// <param name="ResolveDueOn">The last day for its decision; null when no term ran.</param>
/// <param name="Decision">Null while there is none.</param>
/// <param name="AnsweredOn">The day it was answered where no decision was recorded.</param>
/// <param name="Remote">It comes from a place that is hard to reach.</param>
public sealed record FirstComplaint(DateOnly? ResolveDueOn, ComplaintDecision? Decision, DateOnly? AnsweredOn, bool Remote);

/// <summary>
/// The days for a second complaint: from the receipt of the first decision, or from the end of its term when none came (Luật Khiếu nại 02/2011
/// Đ.33); a time of obstacle is not counted (Đ.9).
/// </summary>
public static class SecondTerm
{
    public static string CodeOf(bool remote) => remote ? Codes.SecondComplaintRemote : Codes.SecondComplaint;

    /// <summary>
    /// The last day for it; throws <see cref="RuleBroken"/> at the field when it comes too early, too late without an obstacle, or when its
    /// days make no sense.
    /// </summary>
    /// <param name="servedOn">The day the first decision was received, as who complained shows it.</param>
    public static DateOnly LastDay(
        FirstComplaint first,
        DateOnly receivedOn,
        DateOnly? servedOn,
        string? obstacle,
        RuleBook rules,
        WorkingCalendar calendar
    )
    {
        var from = Begins(first, receivedOn, servedOn);
        var last = rules.For(CodeOf(first.Remote), from).From(from, calendar).DueOn;
        if (receivedOn > last && string.IsNullOrWhiteSpace(obstacle))
            throw new RuleBroken(
                "Hết hạn khiếu nại lần hai: tính từ {0}, ngày cuối là {1}. Có trở ngại khách quan thì ghi rõ, kèm giấy tờ; không thì hướng dẫn khởi kiện tại Tòa án.",
                "Obstacle",
                VietnameseNumbers.Date(from),
                VietnameseNumbers.Date(last)
            );
        return last;
    }

    private static DateOnly Begins(FirstComplaint first, DateOnly receivedOn, DateOnly? servedOn)
    {
        if (first.Decision is { SentOn: null })
            throw new RuleBroken("Quyết định lần đầu chưa ghi đã gửi. Ghi gửi quyết định trước.");
        var sent = first.Decision?.SentOn ?? first.AnsweredOn;
        if (sent is { } on)
        {
            var from = servedOn ?? first.Decision?.ServedOn ?? on;
            if (from < on || from > receivedOn)
                throw new RuleBroken(
                    "Ngày nhận quyết định lần đầu không trước ngày gửi ({0}) và không sau ngày nhận đơn này.",
                    servedOn is null ? "ReceivedOn" : "ServedOn",
                    VietnameseNumbers.Date(on)
                );
            return from;
        }
        if (first.ResolveDueOn is not { } due || receivedOn <= due)
            throw new RuleBroken(
                "Chưa có quyết định lần đầu và chưa hết hạn giải quyết ({0}) nên chưa khiếu nại lần hai được.",
                "ReceivedOn",
                first.ResolveDueOn is { } last ? VietnameseNumbers.Date(last) : "–"
            );
        return due;
    }
}

using System.Runtime.InteropServices;

namespace GanDan.Platform.Calendar;

/// <summary>What the reckoning did with one day.</summary>
public enum DayReason
{
    /// <summary>The day it happened: the term starts the day after.</summary>
    Trigger,

    /// <summary>Counted.</summary>
    Counted,

    /// <summary>A rest day worked by notice: counted.</summary>
    SwapWork,

    /// <summary>The same day of a later month, on which a term of months ends.</summary>
    SameDay,

    /// <summary>Saturday or Sunday.</summary>
    Weekend,

    /// <summary>A holiday.</summary>
    Holiday,

    /// <summary>A day off for a holiday at a weekend.</summary>
    Compensatory,

    /// <summary>A working day taken off by notice.</summary>
    SwapOff,

    /// <summary>A day on which the office alone is closed.</summary>
    OfficeClosed,

    /// <summary>The first working day after a term that ended on a day off.</summary>
    RolledTo,
}

/// <summary>One line of the answer to "why this date".</summary>
/// <param name="Date">The day.</param>
/// <param name="Number">Which day of the term it is, 1 for the first; null when it was not counted.</param>
/// <param name="Reason">Why it was counted or not.</param>
/// <param name="Note">What the calendar says of the day, if it says something.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayStep(DateOnly Date, int? Number, DayReason Reason, string? Note);

/// <summary>A due date and every step to it, the trigger first and the due date last.</summary>
public sealed record Deadline(DateOnly DueOn, IReadOnlyList<DayStep> Steps);

/// <summary>The sentences for a reason; each is a key of this folder's en.json.</summary>
public static class DayReasons
{
    /// <summary>A short Vietnamese clause to be shown through <c>T[…]</c>.</summary>
    public static string Sentence(this DayReason reason) =>
        reason switch
        {
            DayReason.Trigger => "Ngày phát sinh, chưa tính vào thời hạn",
            DayReason.Counted => "Tính vào thời hạn",
            DayReason.SwapWork => "Ngày làm bù, tính vào thời hạn",
            DayReason.SameDay => "Ngày tương ứng của tháng cuối thời hạn",
            DayReason.Weekend => "Nghỉ cuối tuần, không tính",
            DayReason.Holiday => "Nghỉ lễ, tết, không tính",
            DayReason.Compensatory => "Nghỉ bù, không tính",
            DayReason.SwapOff => "Nghỉ hoán đổi, không tính",
            DayReason.OfficeClosed => "Ngày nghỉ riêng của cơ quan, không tính",
            DayReason.RolledTo => "Ngày làm việc tiếp theo sau ngày nghỉ",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
        };
}

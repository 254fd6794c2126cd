namespace GanDan.Platform.Calendar;

/// <summary>Why a day is not what its place in the week says.</summary>
public enum CalendarDayKind
{
    /// <summary>Ngày nghỉ lễ, tết.</summary>
    Holiday,

    /// <summary>Nghỉ bù: the working day given for a holiday on a weekly rest day.</summary>
    Compensatory,

    /// <summary>Hoán đổi: a working day taken off …</summary>
    SwapOff,

    /// <summary>A day on which this office alone is closed.</summary>
    OfficeClosed,

    /// <summary>… against a rest day worked. Last, so that where rows of one date disagree the day is off.</summary>
    SwapWork,
}

/// <summary>The words for kinds of days; each is a key of this folder's en.json.</summary>
public static class CalendarDayKinds
{
    /// <summary>As a form and a list name it.</summary>
    public static string Name(this CalendarDayKind kind) =>
        kind switch
        {
            CalendarDayKind.Holiday => "Nghỉ lễ, tết",
            CalendarDayKind.Compensatory => "Nghỉ bù",
            CalendarDayKind.SwapOff => "Nghỉ hoán đổi",
            CalendarDayKind.OfficeClosed => "Ngày nghỉ riêng của cơ quan",
            CalendarDayKind.SwapWork => "Làm bù ngày hoán đổi",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of day."),
        };

    /// <summary>One short word, as it stands below the number in the square of a calendar.</summary>
    public static string Mark(this CalendarDayKind kind) =>
        kind switch
        {
            CalendarDayKind.Holiday => "lễ",
            CalendarDayKind.Compensatory => "bù",
            CalendarDayKind.SwapOff => "đổi",
            CalendarDayKind.OfficeClosed => "riêng",
            CalendarDayKind.SwapWork => "làm",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of day."),
        };
}

/// <summary>The words for days of the week; each is a key of this folder's en.json.</summary>
public static class DayNames
{
    /// <summary>The days in the order of a Vietnamese calendar.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
    [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Two letters for each of <see cref="Week"/>.</summary>
    public static IReadOnlyList<string> Letters { get; } = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];

    public static string Name(this DayOfWeek day) =>
        day switch
        {
            DayOfWeek.Monday => "thứ Hai",
            DayOfWeek.Tuesday => "thứ Ba",
            DayOfWeek.Wednesday => "thứ Tư",
            DayOfWeek.Thursday => "thứ Năm",
            DayOfWeek.Friday => "thứ Sáu",
            DayOfWeek.Saturday => "thứ Bảy",
            DayOfWeek.Sunday => "Chủ nhật",
            _ => throw new ArgumentOutOfRangeException(nameof(day), day, "Not a day of the week."),
        };
}

/// <summary>One day of the working calendar that is not an ordinary one, as the office keeps it.</summary>
/// <param name="Date">The day, in Vietnam.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Note">Its name for people, in Vietnamese.</param>
/// <param name="Source">The paper that says so, or how it was computed.</param>
public sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind, string Note, string Source);

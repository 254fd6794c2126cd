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

    /// <summary>… against a rest day worked.</summary>
    SwapWork,
}

/// <summary>One day of the working calendar that is not an ordinary one, as the office keeps it.</summary>
/// <param name="Date">The day, in Vietnam.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Note">Its name for people, in Vietnamese.</param>
/// <param name="Source">The paper that says so, or how it was computed.</param>
public sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind, string Note, string Source);

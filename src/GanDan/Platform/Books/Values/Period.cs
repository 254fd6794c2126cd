namespace GanDan.Platform.Books.Values;

/// <summary>Days from the first to the last, both included.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Period(DateOnly From, DateOnly To)
{
    public bool Holds(DateOnly day) => day >= From && day <= To;

    public static Period OfDay(DateOnly day) => new(day, day);

    public static Period OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Months counted from 1; spans whole months.</summary>
    public static Period OfMonths(int year, int first, int last) =>
        new(new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));
}

using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Calendar;
using GanDan.Platform.Text;

namespace GanDan.Platform.Registers;

/// <summary>
/// A day that a register may hold: of this century or the last, and planned for next year at the furthest. A slip of the year would make a record
/// that no page of its year shows.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DayOfRegisterAttribute : ValidationAttribute
{
    private const int Earliest = 1900;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var clock = (TimeProvider?)validationContext.GetService(typeof(TimeProvider)) ?? TimeProvider.System;
        var latest = clock.Today().Year + 1;
        return value is DateOnly day && (day.Year < Earliest || day.Year > latest)
            ? new(
                T.Current[
                    "Xem lại năm: {0} phải từ năm {1} đến năm {2}",
                    T.Current[validationContext.DisplayName],
                    $"{Earliest}",
                    $"{latest}"
                ],
                [validationContext.MemberName!]
            )
            : ValidationResult.Success;
    }
}

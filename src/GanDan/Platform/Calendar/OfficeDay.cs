using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;

namespace GanDan.Platform.Calendar;

/// <summary>A day of the office's calendar that is not an ordinary one, as its administrator keeps it.</summary>
public sealed class OfficeDay : IVersioned, IWithdrawable
{
    public const int NameMaxLength = 200;
    public const int SourceMaxLength = 300;

    /// <summary>Years that the office's calendar can have; the moon is reckoned further, plans are not.</summary>
    public const int LastYear = 2099;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DateOnly Date { get; set; }
    public required CalendarDayKind Kind { get; set; }

    /// <summary>Its name for people, in Vietnamese.</summary>
    public required string Name { get; set; }

    /// <summary>The paper that says so, or how it was computed.</summary>
    public required string Source { get; set; }

    /// <summary>False while the day is only computed and nobody has compared it with the year's notice.</summary>
    public bool Confirmed { get; set; }

    /// <summary>When it was taken out of the calendar; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnWhy { get; set; }
    public int Version { get; set; }

    public static OfficeDay Of(CalendarDay day, bool confirmed) =>
        new()
        {
            Date = day.Date,
            Kind = day.Kind,
            Name = day.Note,
            Source = day.Source,
            Confirmed = confirmed,
        };

    public CalendarDay ToDay() => new(Date, Kind, Name, Source);

    /// <summary>
    /// What a row must keep to: one row to a date, in the year it is entered for; a swap (hoán đổi) turns a rest day into a working one or
    /// the reverse and stands on a notice (Bộ luật Lao động 2019 Đ.111.3, Đ.112.3).
    /// </summary>
    /// <param name="year">The year whose calendar it is entered into.</param>
    /// <param name="others">The standing rows of that year, this one left out.</param>
    /// <exception cref="RuleBroken">At Name, Date or Source.</exception>
    public void Check(int year, IEnumerable<OfficeDay> others)
    {
        var written = VietnameseNumbers.Date(Date);
        if (string.IsNullOrWhiteSpace(Name))
            throw new RuleBroken("Ghi tên của ngày, ví dụ Quốc khánh.", nameof(Name));
        if (Date.Year != year)
            throw new RuleBroken(
                "Ngày {0} không thuộc năm {1}. Xem lại ngày, hoặc chọn năm khác ở trang lịch.",
                nameof(Date),
                written,
                $"{year}"
            );
        if (others.FirstOrDefault(day => day.Date == Date) is { } twin)
            throw new RuleBroken("Ngày {0} đã có trong lịch: {1}. Mở dòng ấy để sửa.", nameof(Date), written, twin.Name);
        var rest = WorkingCalendar.IsWeekend(Date);
        if (Kind is CalendarDayKind.SwapWork && !rest)
            throw new RuleBroken("Ngày làm bù phải là thứ Bảy hoặc Chủ nhật; ngày này là {0}.", nameof(Date), Date.DayOfWeek.Name());
        if (Kind is CalendarDayKind.SwapOff or CalendarDayKind.Compensatory && rest)
            throw new RuleBroken("Ngày nghỉ này phải rơi vào thứ Hai đến thứ Sáu; ngày này là {0}.", nameof(Date), Date.DayOfWeek.Name());
        if (Kind is CalendarDayKind.SwapWork or CalendarDayKind.SwapOff && string.IsNullOrWhiteSpace(Source))
            throw new RuleBroken("Ghi văn bản thông báo hoán đổi, ví dụ số và ngày.", nameof(Source));
    }

    /// <summary>Throws <see cref="RuleBroken"/> for a year that has no calendar.</summary>
    public static void CheckYear(int year)
    {
        if (!IsYear(year))
            throw new RuleBroken("Lịch tính được từ năm {0} đến năm {1}.", null, $"{WorkingCalendar.FirstLawfulYear}", $"{LastYear}");
    }

    public static bool IsYear(int year) => year is >= WorkingCalendar.FirstLawfulYear and <= LastYear;
}

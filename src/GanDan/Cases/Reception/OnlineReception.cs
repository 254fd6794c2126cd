using GanDan.Cases.Clocks;
using GanDan.Platform;

namespace GanDan.Cases.Reception;

/// <summary>Something to be done before a day of online reception, and the last day on which it is in time.</summary>
/// <param name="Code">Of the term, by which it has its words.</param>
public sealed record OnlineStep(string Code, DateOnly? DoneOn, DateOnly Latest)
{
    /// <summary>What has to be done, as a key of the words of terms.</summary>
    public string Title => TermWords.Of(Code).Title;

    /// <summary>The same in a word or two, for a cell of a table.</summary>
    public string ShortTitle => Code is Codes.OnlineNotice ? "Thông báo" : "Thử đường truyền";

    public bool IsLateOn(DateOnly today) => (DoneOn ?? today) > Latest;
}

/// <summary>
/// Reception by picture and sound (Luật Tiếp công dân 42/2013 Đ.3a, added by Luật 136/2025/QH15): told and tried out before, opened an hour
/// before it begins, recorded. A denunciation is heard there only from who waives being kept secret; it is not written down here even then.
/// </summary>
public static class OnlineReception
{
    /// <summary>The first day on which the law knows it.</summary>
    public static readonly DateOnly Since = new(2026, 7, 1);

    /// <summary>The connection stands at least so long before the beginning.</summary>
    public static readonly TimeSpan OpensBefore = TimeSpan.FromHours(1);

    /// <summary>From when whoever takes part can come in.</summary>
    public static TimeOnly OpensAt(ReceptionDay day) => day.From.Add(-OpensBefore);

    /// <summary>Throws <see cref="RuleBroken"/> at the field that is wrong.</summary>
    public static void Check(ReceptionDay day, DateOnly today)
    {
        if (!day.IsOnline)
            return;
        if (day.HeldOn < Since)
            throw new RuleBroken(
                "Luật chỉ cho tiếp công dân trực tuyến từ 1/7/2026. Chọn tiếp trực tiếp, hoặc dời ngày.",
                nameof(DayForm.Way)
            );
        if (day.From.ToTimeSpan() < OpensBefore)
            throw new RuleBroken("Buổi trực tuyến phải mở trước giờ tiếp một tiếng trong cùng ngày.", nameof(day.From));
        if (day.NotifiedOn > today || day.NotifiedOn > day.HeldOn)
            throw new RuleBroken("Ghi ngày đã thông báo: không sau hôm nay, không sau ngày tiếp.", nameof(day.NotifiedOn));
        if (day.TestedOn > today || day.TestedOn > day.HeldOn)
            throw new RuleBroken("Ghi ngày đã thử: không sau hôm nay, không sau ngày tiếp.", nameof(day.TestedOn));
    }
}

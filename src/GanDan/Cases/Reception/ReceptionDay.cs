using GanDan.Platform;
using GanDan.Platform.Calendar;
using GanDan.Platform.Registers;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using GanDan.Sense.Text;

namespace GanDan.Cases.Reception;

/// <summary>One day of the posted schedule: when and where somebody is received, by whom, on what.</summary>
public sealed class ReceptionDay : IVersioned, IWithdrawable, IAtUnit
{
    public const int TopicsMaxLength = 500;

    /// <summary>Luật 136/2025/QH15: from this day on the head receives in person and may not leave it to a deputy.</summary>
    public static readonly DateOnly NoDelegationFrom = new(2026, 7, 1);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required int UnitId { get; set; }
    public required DateOnly HeldOn { get; set; }
    public required TimeOnly From { get; set; }
    public required TimeOnly To { get; set; }
    public required string Place { get; set; }

    /// <summary>A day on which the head of the body receives.</summary>
    public bool IsHeads { get; set; }

    /// <summary>Who the head is, when it is a head's day.</summary>
    public string? Head { get; set; }
    public required string ReceivedBy { get; set; }

    /// <summary>Office of whoever receives: “Chủ tịch Ủy ban nhân dân phường”.</summary>
    public string? Title { get; set; }
    public string? Topics { get; set; }

    /// <summary>The day on which it was put up.</summary>
    public required DateOnly PostedOn { get; set; }

    /// <summary>By picture and sound (<see cref="OnlineReception"/>); the place is then the point where citizens come to be connected.</summary>
    public bool IsOnline { get; set; }

    /// <summary>Online: who takes part was told on that day.</summary>
    public DateOnly? NotifiedOn { get; set; }

    /// <summary>Online: the connection was tried on that day.</summary>
    public DateOnly? TestedOn { get; set; }
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnWhy { get; set; }
    public int Version { get; set; }

    /// <summary>Throws <see cref="RuleBroken"/> at the field that is wrong.</summary>
    public void Check(DateOnly today)
    {
        if (To <= From)
            throw new RuleBroken("Giờ kết thúc phải sau giờ bắt đầu.", nameof(To));
        if (PostedOn > today)
            throw new RuleBroken("Ngày niêm yết chưa tới. Ghi ngày đã niêm yết.", nameof(PostedOn));
        OnlineReception.Check(this, today);
        if (!IsHeads)
            return;
        if (string.IsNullOrWhiteSpace(Head))
            throw new RuleBroken("Ghi tên người đứng đầu của ngày tiếp này.", nameof(Head));
        if (HeldOn >= NoDelegationFrom && VietnameseText.FoldWords(Head) != VietnameseText.FoldWords(ReceivedBy))
            throw new RuleBroken(
                "Từ 1/7/2026 người đứng đầu không được ủy quyền cho cấp phó tiếp công dân (Luật 136/2025/QH15). Ghi tên {0}, chọn ngày tiếp thường xuyên, hoặc dời ngày.",
                nameof(ReceivedBy),
                Head
            );
    }
}

/// <summary>When a day of the schedule must have been posted.</summary>
public static class Posting
{
    private const int FarthestDays = 60;

    /// <summary>True when fewer working days lie between posting and the day than the rule asks for.</summary>
    public static bool IsLate(DateOnly heldOn, DateOnly postedOn, Clocks.DeadlineRule rule, WorkingCalendar calendar) =>
        postedOn >= heldOn || rule.From(postedOn, calendar).DueOn > heldOn;

    /// <summary>The last working day on which it could have been posted in time.</summary>
    public static DateOnly Latest(DateOnly heldOn, Clocks.DeadlineRule rule, WorkingCalendar calendar) =>
        Enumerable
            .Range(1, FarthestDays)
            .Select(back => heldOn.AddDays(-back))
            .FirstOrDefault(day => calendar.IsWorkingDay(day) && !IsLate(heldOn, day, rule, calendar), heldOn.AddDays(-FarthestDays));
}

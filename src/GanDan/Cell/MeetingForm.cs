using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Registers;

namespace GanDan.Cell;

/// <summary>A meeting of the cell as the secretary fills it in.</summary>
public sealed class MeetingForm
{
    [Required, DayOfRegister, Display(Name = "Ngày họp")]
    public DateOnly? HeldOn { get; set; }

    [StringLength(40), Display(Name = "Loại sinh hoạt")]
    public string? Kind { get; set; }

    [StringLength(1000), Display(Name = "Nội dung")]
    public string? Subject { get; set; }

    [Range(0, 10_000), Display(Name = "Có mặt")]
    public int? Present { get; set; }

    [Range(0, 10_000), Display(Name = "Tổng số")]
    public int? Total { get; set; }

    public static MeetingForm Of(Meeting meeting) =>
        new()
        {
            HeldOn = meeting.HeldOn,
            Kind = meeting.Kind.Name(),
            Subject = meeting.Subject,
            Present = meeting.Present,
            Total = meeting.Total,
        };

    public Meeting ToRecord()
    {
        var made = new Meeting { HeldOn = HeldOn!.Value };
        Apply(made);
        return made;
    }

    /// <summary>Writes the form into the meeting; throws <see cref="RuleBroken"/> when more were present than there are.</summary>
    public void Apply(Meeting meeting)
    {
        if (Present > Total)
            throw new RuleBroken("Số có mặt không thể lớn hơn tổng số. Xem lại hai số.", nameof(Present));
        meeting.HeldOn = HeldOn!.Value;
        meeting.Kind = ListWords.Read<MeetingKind>(Kind, CellWords.Name, nameof(Kind)) ?? MeetingKind.Regular;
        meeting.Subject = string.IsNullOrWhiteSpace(Subject) ? null : Subject.Trim();
        meeting.Present = Present;
        meeting.Total = Total;
    }
}

public static class CellWords
{
    public static string Name(this MeetingKind kind) =>
        kind switch
        {
            MeetingKind.Regular => "Định kỳ",
            MeetingKind.Thematic => "Chuyên đề",
            MeetingKind.Other => "Khác",
        };

    public static string Name(this CellRole role) =>
        role switch
        {
            CellRole.Secretary => "Bí thư",
            CellRole.Member => "Đảng viên",
        };
}

using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Sense.Text;

namespace GanDan.Cell;

/// <summary>A member of the office's own cell as the secretary fills it in.</summary>
public sealed class MemberForm
{
    [Range(1, 10_000), Display(Name = "Số thứ tự")]
    public int? Number { get; set; }

    [Required, StringLength(200), Display(Name = "Họ và tên")]
    public string? Name { get; set; }

    [StringLength(200), Display(Name = "Chức vụ")]
    public string? Position { get; set; }

    [DayOfRegister, Display(Name = "Ngày kết nạp")]
    public DateOnly? AdmittedOn { get; set; }

    [DayOfRegister, Display(Name = "Ngày chính thức")]
    public DateOnly? FullMemberOn { get; set; }

    [DayOfRegister, Display(Name = "Ngày chuyển đi")]
    public DateOnly? LeftOn { get; set; }

    [StringLength(1000), Display(Name = "Ghi chú")]
    public string? Note { get; set; }

    public static MemberForm Of(Member member) =>
        new()
        {
            Number = member.Number,
            Name = member.Name,
            Position = member.Position,
            AdmittedOn = member.AdmittedOn,
            FullMemberOn = member.FullMemberOn,
            LeftOn = member.LeftOn,
            Note = member.Note,
        };

    public Member ToRecord()
    {
        var made = new Member { Name = "", NameSortKey = "" };
        Apply(made);
        return made;
    }

    /// <summary>Writes the form into the member; throws <see cref="RuleBroken"/> when the days stand in the wrong order.</summary>
    public void Apply(Member member)
    {
        if (FullMemberOn < AdmittedOn)
            throw new RuleBroken("Ngày chính thức không thể trước ngày kết nạp. Xem lại hai ngày.", nameof(FullMemberOn));
        if (LeftOn < AdmittedOn)
            throw new RuleBroken("Ngày chuyển đi không thể trước ngày kết nạp. Xem lại hai ngày.", nameof(LeftOn));
        member.Number = Number;
        member.Name = ListWords.Kept(Name)!;
        member.NameSortKey = VietnameseText.PersonSortKey(member.Name);
        member.Position = ListWords.Kept(Position);
        member.AdmittedOn = AdmittedOn;
        member.FullMemberOn = FullMemberOn;
        member.LeftOn = LeftOn;
        member.Note = ListWords.Kept(Note);
    }
}

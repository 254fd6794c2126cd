using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Registers;

namespace GanDan.Training;

/// <summary>A class as people fill it in. Numbers of a summary sheet are kept beside the list's own, never instead of them.</summary>
public sealed class ClassForm
{
    [Range(1, 10_000), Display(Name = "Số lớp")]
    public int? Number { get; set; }

    [Required, StringLength(TrainingClass.NameMaxLength), Display(Name = "Tên lớp")]
    public string? Name { get; set; }

    [Required, DayOfRegister, Display(Name = "Ngày mở lớp")]
    public DateOnly? HeldOn { get; set; }

    [StringLength(300), Display(Name = "Địa điểm")]
    public string? Place { get; set; }

    [Range(0, 1_000_000), Display(Name = "Số mời theo bảng tổng hợp")]
    public int? DeclaredInvited { get; set; }

    [Range(0, 1_000_000), Display(Name = "Số dự theo bảng tổng hợp")]
    public int? DeclaredAttended { get; set; }

    public static ClassForm Of(TrainingClass held) =>
        new()
        {
            Number = held.Number,
            Name = held.Name,
            HeldOn = held.HeldOn,
            Place = held.Place,
            DeclaredInvited = held.DeclaredInvited,
            DeclaredAttended = held.DeclaredAttended,
        };

    public TrainingClass ToClass()
    {
        var made = new TrainingClass
        {
            Name = Name!,
            NameKey = "",
            HeldOn = HeldOn!.Value,
        };
        Apply(made);
        return made;
    }

    public void Apply(TrainingClass held)
    {
        held.Rename(Name!);
        held.Number = Number;
        if (held.HeldOn != HeldOn)
            held.HoldOn(HeldOn!.Value);
        held.Place = ListWords.Kept(Place);
        held.DeclaredInvited = DeclaredInvited;
        held.DeclaredAttended = DeclaredAttended;
    }
}

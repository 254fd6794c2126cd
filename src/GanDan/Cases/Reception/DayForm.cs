using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Intake;
using GanDan.Platform.Access;
using GanDan.Platform.Units;

namespace GanDan.Cases.Reception;

/// <summary>A day of the schedule as people fill it in.</summary>
public sealed class DayForm
{
    public const string Heads = "Ngày của người đứng đầu";
    public const string Regular = "Ngày tiếp thường xuyên";
    public const string InPerson = "Trực tiếp";
    public const string Online = "Trực tuyến";

    [Required, Display(Name = "Ngày tiếp")]
    public DateOnly? HeldOn { get; set; }

    [Required, StringLength(200), Display(Name = "Đơn vị tiếp")]
    public string? Unit { get; set; }

    [Required, Display(Name = "Từ giờ")]
    public TimeOnly? From { get; set; }

    [Required, Display(Name = "Đến giờ")]
    public TimeOnly? To { get; set; }

    [Required, StringLength(CitizenReception.NameMaxLength), Display(Name = "Địa điểm tiếp")]
    public string? Place { get; set; }

    [Required, StringLength(60), Display(Name = "Loại ngày tiếp")]
    public string? Whose { get; set; }

    [StringLength(CitizenReception.NameMaxLength), Display(Name = "Người đứng đầu")]
    public string? Head { get; set; }

    [Required, StringLength(CitizenReception.NameMaxLength), Display(Name = "Người tiếp")]
    public string? ReceivedBy { get; set; }

    [StringLength(CitizenReception.NameMaxLength), Display(Name = "Chức vụ người tiếp")]
    public string? Title { get; set; }

    [StringLength(ReceptionDay.TopicsMaxLength), Display(Name = "Nội dung tiếp")]
    public string? Topics { get; set; }

    [Required, Display(Name = "Ngày niêm yết")]
    public DateOnly? PostedOn { get; set; }

    [StringLength(60), Display(Name = "Cách tiếp")]
    public string? Way { get; set; }

    [Display(Name = "Ngày thông báo cho người dự")]
    public DateOnly? NotifiedOn { get; set; }

    [Display(Name = "Ngày thử đường truyền")]
    public DateOnly? TestedOn { get; set; }

    public static DayForm Of(ReceptionDay day, KnownUnits units) =>
        new()
        {
            HeldOn = day.HeldOn,
            Unit = units.Name(day.UnitId),
            From = day.From,
            To = day.To,
            Place = day.Place,
            Whose = day.IsHeads ? Heads : Regular,
            Head = day.Head,
            ReceivedBy = day.ReceivedBy,
            Title = day.Title,
            Topics = day.Topics,
            PostedOn = day.PostedOn,
            Way = day.IsOnline ? Online : InPerson,
            NotifiedOn = day.NotifiedOn,
            TestedOn = day.TestedOn,
        };

    /// <summary>A new day of this form, so many weeks later; throws <see cref="Platform.RuleBroken"/> at the field that is wrong.</summary>
    public ReceptionDay ToDay(Me me, KnownUnits units, int weeksLater = 0)
    {
        var day = new ReceptionDay
        {
            UnitId = 0,
            HeldOn = default,
            From = default,
            To = default,
            Place = "",
            ReceivedBy = "",
            PostedOn = default,
        };
        Apply(day, me, units, weeksLater);
        return day;
    }

    /// <summary>Writes the form into the day; throws <see cref="Platform.RuleBroken"/> at the field that is wrong.</summary>
    public void Apply(ReceptionDay day, Me me, KnownUnits units, int weeksLater = 0)
    {
        day.HeldOn = HeldOn!.Value.AddDays(7 * weeksLater);
        day.UnitId = units.Require(Unit, day.HeldOn, nameof(Unit)).Id;
        units.MustReceive(me, day.UnitId, nameof(Unit));
        day.From = From!.Value;
        day.To = To!.Value;
        day.Place = TypedText.Clean(Place);
        day.IsHeads = Whose is Heads;
        day.Head = day.IsHeads ? TypedText.Kept(Head) : null;
        day.ReceivedBy = TypedText.Clean(ReceivedBy);
        day.Title = TypedText.Kept(Title);
        day.Topics = TypedText.Kept(Topics);
        day.PostedOn = PostedOn!.Value;
        day.IsOnline = Way is Online;
        day.NotifiedOn = day.IsOnline ? NotifiedOn : null;
        // A connection is tried for one day; that of a later week is still to be tried.
        day.TestedOn = day.IsOnline && weeksLater == 0 ? TestedOn : null;
        day.Check(me.Today);
    }
}

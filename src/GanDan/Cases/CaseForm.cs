using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Registers;
using GanDan.Platform.Units;

namespace GanDan.Cases;

/// <summary>An opinion of the old books as people fill it in, with its answer.</summary>
public sealed class CaseForm
{
    [StringLength(60), Display(Name = "Số trong sổ")]
    public string? BookNumber { get; set; }

    [Required, DayOfRegister, Display(Name = "Ngày tiếp nhận")]
    public DateOnly? ReceivedOn { get; set; }

    [Required, StringLength(200), Display(Name = "Đơn vị")]
    [CalledAsWard]
    public string? Unit { get; set; }

    [StringLength(100), Display(Name = "Kênh tiếp nhận")]
    public string? Channel { get; set; }

    [StringLength(100), Display(Name = "Chủ đề")]
    public string? Topic { get; set; }

    [Required, StringLength(Case.SummaryMaxLength), Display(Name = "Nội dung")]
    public string? Summary { get; set; }

    [StringLength(300), Display(Name = "Nơi xử lý")]
    public string? HandledBy { get; set; }

    [Display(Name = "Hạn trả lời ghi trong sổ")]
    public DateOnly? DueOn { get; set; }

    [DayOfRegister, Display(Name = "Ngày trả lời")]
    public DateOnly? AnsweredOn { get; set; }

    [StringLength(Case.SummaryMaxLength), Display(Name = "Nội dung trả lời")]
    public string? Answer { get; set; }

    [StringLength(200), Display(Name = "Kết quả")]
    public string? Outcome { get; set; }

    public static CaseForm Of(Case @case, KnownUnits units) =>
        new()
        {
            BookNumber = @case.BookNumber,
            ReceivedOn = @case.ReceivedOn,
            Unit = units.Name(@case.UnitId),
            Channel = @case.Channel,
            Topic = @case.Topic,
            Summary = @case.Summary,
            HandledBy = @case.HandledBy,
            DueOn = @case.DueOn,
            AnsweredOn = @case.AnsweredOn,
            Answer = @case.Answer,
            Outcome = @case.Outcome,
        };

    /// <summary>A new case of this form, waiting for review; throws <see cref="RuleBroken"/> at the field that is wrong.</summary>
    public Case ToCase(Me me, KnownUnits units)
    {
        var made = new Case
        {
            PublicNumber = PublicNumber.New(),
            ReceivedOn = ReceivedOn!.Value,
            UnitId = 0,
            Summary = "",
            MaskedSummary = "",
            Imported = true,
        };
        Apply(made, me, units);
        return made;
    }

    /// <summary>
    /// Writes the form into the case; changed words are masked anew and wait for review again. The unit must have existed on the day;
    /// throws <see cref="RuleBroken"/> at the field that is wrong.
    /// </summary>
    public void Apply(Case @case, Me me, KnownUnits units)
    {
        if (units.Name(@case.UnitId) != Unit || @case.ReceivedOn != ReceivedOn)
            @case.UnitId = units.Require(Unit, ReceivedOn!.Value, nameof(Unit)).Id;
        units.MustEdit(me, @case.UnitId, nameof(Unit));
        if (DueOn < ReceivedOn)
            throw new RuleBroken("Hạn trả lời không thể trước ngày tiếp nhận. Xem lại hai ngày.", nameof(DueOn));
        if (AnsweredOn < ReceivedOn)
            throw new RuleBroken("Ngày trả lời không thể trước ngày tiếp nhận. Xem lại hai ngày.", nameof(AnsweredOn));
        if (AnsweredOn > me.Today)
            throw new RuleBroken("Ngày trả lời chưa tới. Ghi ngày đã trả lời, hoặc để trống.", nameof(AnsweredOn));

        @case.ReceivedOn = ReceivedOn!.Value;
        @case.BookNumber = ListWords.Kept(BookNumber);
        @case.Channel = ListWords.Kept(Channel);
        @case.Topic = ListWords.Kept(Topic);
        @case.HandledBy = ListWords.Kept(HandledBy);
        @case.DueOn = DueOn;
        @case.TakeOverAnswer(AnsweredOn, Answer?.Trim(), ListWords.Kept(Outcome));
        if (!string.Equals(@case.Summary, Summary, StringComparison.Ordinal))
            @case.Reword(Summary!.Trim());
    }
}

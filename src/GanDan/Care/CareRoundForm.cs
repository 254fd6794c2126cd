using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Books.Values;
using GanDan.Platform.Registers;
using GanDan.Platform.Units;

namespace GanDan.Care;

/// <summary>A round of care as people fill it in: counts only, recipients are nowhere.</summary>
public sealed class CareRoundForm
{
    [Required, DayOfRegister, Display(Name = "Ngày")]
    public DateOnly? HeldOn { get; set; }

    [Required, StringLength(200), Display(Name = "Đợt chăm lo")]
    public string? Occasion { get; set; }

    [Required, StringLength(200), Display(Name = "Đơn vị")]
    [CalledAsWard]
    public string? Unit { get; set; }

    [Range(0, Numbers.MostCounted), Display(Name = "Số hộ")]
    public int? Households { get; set; }

    [Range(0, Numbers.MostCounted), Display(Name = "Phần quà"), AlsoCalled("Số phần quà")]
    public int? Gifts { get; set; }

    [Range(0L, 1_000_000_000_000L), Display(Name = "Kinh phí (đồng)"), AlsoCalled("Kinh phí")]
    public long? MoneyVnd { get; set; }

    [StringLength(200), Display(Name = "Nguồn")]
    public string? Source { get; set; }

    public static CareRoundForm Of(CareRound round, KnownUnits units) =>
        new()
        {
            HeldOn = round.HeldOn,
            Occasion = round.Occasion,
            Unit = units.Name(round.UnitId),
            Households = round.Households,
            Gifts = round.Gifts,
            MoneyVnd = round.MoneyVnd,
            Source = round.Source,
        };

    /// <summary>A new record of this form; throws <see cref="Platform.RuleBroken"/> at the field that is wrong.</summary>
    public CareRound ToRecord(Me me, KnownUnits units)
    {
        var made = new CareRound
        {
            HeldOn = HeldOn!.Value,
            Occasion = Occasion!,
            UnitId = 0,
        };
        Apply(made, me, units);
        return made;
    }

    /// <summary>Writes the form into the record. The unit must have existed on the day; throws <see cref="Platform.RuleBroken"/> at the field that is wrong.</summary>
    public void Apply(CareRound record, Me me, KnownUnits units)
    {
        if (units.Name(record.UnitId) != Unit || record.HeldOn != HeldOn)
            record.UnitId = units.Require(Unit, HeldOn!.Value, nameof(Unit)).Id;
        units.MustEdit(me, record.UnitId, nameof(Unit));
        record.HeldOn = HeldOn!.Value;
        record.Occasion = ListWords.Kept(Occasion)!;
        record.Households = Households ?? 0;
        record.Gifts = Gifts ?? 0;
        record.MoneyVnd = MoneyVnd ?? 0;
        record.Source = ListWords.Kept(Source);
        record.Check();
    }
}

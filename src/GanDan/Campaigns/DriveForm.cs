using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Books.Values;
using GanDan.Platform.Registers;
using GanDan.Platform.Units;

namespace GanDan.Campaigns;

/// <summary>A clean-up drive as people fill it in: counts, never names.</summary>
public sealed class DriveForm
{
    [Required, DayOfRegister, Display(Name = "Ngày ra quân"), AlsoCalled("Ngày")]
    public DateOnly? HeldOn { get; set; }

    [Required, StringLength(200), Display(Name = "Đơn vị")]
    [CalledAsWard]
    public string? Unit { get; set; }

    [StringLength(300), Display(Name = "Địa điểm")]
    public string? Place { get; set; }

    [Range(0, Numbers.MostCounted), Display(Name = "Lượt người tham gia"), AlsoCalled("Số người tham gia")]
    public int? Participants { get; set; }

    [Range(0L, 1_000_000_000L), Display(Name = "Rác thu gom (kg)"), AlsoCalled("Rác thu gom")]
    public long? WasteKg { get; set; }

    [Range(0, Numbers.MostCounted), Display(Name = "Điểm đen đã xóa")]
    public int? BlackSpotsCleared { get; set; }

    public static DriveForm Of(Drive drive, KnownUnits units) =>
        new()
        {
            HeldOn = drive.HeldOn,
            Unit = units.Name(drive.UnitId),
            Place = drive.Place,
            Participants = drive.Participants,
            WasteKg = drive.WasteKg,
            BlackSpotsCleared = drive.BlackSpotsCleared,
        };

    /// <summary>A new record of this form; throws <see cref="Platform.RuleBroken"/> at the field that is wrong.</summary>
    public Drive ToRecord(Me me, KnownUnits units)
    {
        var made = new Drive { HeldOn = HeldOn!.Value, UnitId = 0 };
        Apply(made, me, units);
        return made;
    }

    /// <summary>Writes the form into the record. The unit must have existed on the day; throws <see cref="Platform.RuleBroken"/> at the field that is wrong.</summary>
    public void Apply(Drive record, Me me, KnownUnits units)
    {
        if (units.Name(record.UnitId) != Unit || record.HeldOn != HeldOn)
            record.UnitId = units.Require(Unit, HeldOn!.Value, nameof(Unit)).Id;
        units.MustEdit(me, record.UnitId, nameof(Unit));
        record.HeldOn = HeldOn!.Value;
        record.Place = ListWords.Kept(Place);
        record.Participants = Participants ?? 0;
        record.WasteKg = WasteKg ?? 0;
        record.BlackSpotsCleared = BlackSpotsCleared ?? 0;
        record.Check();
    }
}

using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;

namespace GanDan.Training;

/// <summary>One line of an attendance list as people fill it in; without a name it is a delegation counted by head.</summary>
public sealed class AttendeeForm
{
    [StringLength(200), Display(Name = "Họ và tên")]
    public string? Name { get; set; }

    [StringLength(200), Display(Name = "Chức vụ")]
    public string? Position { get; set; }

    [StringLength(200), Display(Name = "Đơn vị")]
    public string? Unit { get; set; }

    [Range(1, 100_000), Display(Name = "Số người")]
    public int? Heads { get; set; }

    [StringLength(20), Display(Name = "Đã ký")]
    public string? Signed { get; set; }

    [StringLength(200), Display(Name = "Nhóm đối tượng của lớp")]
    public string? Audience { get; set; }

    /// <summary>True for a correction that holds the name of somebody on a list.</summary>
    public static bool IsName(Correction change) =>
        change.RecordKind is AttendeeEditPage.AttendanceKind && change.Field is nameof(Attendance.Name);

    public static AttendeeForm Of(Attendance row, KnownUnits units) =>
        new()
        {
            Name = row.Name,
            Position = row.Position,
            Unit = row.UnitId is { } unit ? units.Name(unit) : null,
            Heads = row.Heads,
            Signed = row.Attended ? "x" : null,
        };

    /// <summary>"x", "X", "có", "đã ký" mean signed; nothing means not. Anything else is refused, so that a slip is not counted.</summary>
    public bool ReadSigned() =>
        (Signed ?? "").Trim().ToUpperInvariant() switch
        {
            "" or "-" or "KHÔNG" or "CHƯA" => false,
            "X" or "V" or "CÓ" or "ĐÃ KÝ" or "ĐÃ KÍ" or "1" => true,
            _ => throw new RuleBroken("Ghi “x” nếu đã ký, để trống nếu chưa.", nameof(Signed)),
        };

    /// <summary>What office the person holds. Throws <see cref="RuleBroken"/> for what they are instead (“Hộ nghèo”).</summary>
    public string? ReadPosition() =>
        ListWords.Kept(Position) is not { } position ? null
        : WatchedWords.CheckValue(position) is { Allowed: false, Sentence: { } because } ? throw new RuleBroken(because, nameof(Position))
        : position;

    /// <summary>The unit's id on the day of the class; null when none is written. Throws <see cref="RuleBroken"/> for an unknown one.</summary>
    public int? ReadUnit(KnownUnits units, DateOnly on) =>
        string.IsNullOrWhiteSpace(Unit) ? null : units.Require(Unit, on, nameof(Unit)).Id;

    /// <summary>Adds the line to the class's list. The audience is added up on the class and not kept on the line.</summary>
    public void AddTo(TrainingClass held, KnownUnits units)
    {
        if (Name is null && Heads is null)
            throw new RuleBroken("Ghi họ và tên, hoặc số người nếu là đoàn.", nameof(Name));
        if (Name is not null && Heads is > 1)
            throw new RuleBroken("Dòng có tên là một người. Đoàn thì để trống họ và tên.", nameof(Heads));
        var audience = ListWords.Kept(Audience);
        if (audience is not null && WatchedWords.Check(audience, LabelUse.CountOnEvent) is { Allowed: false } verdict)
            throw new RuleBroken(verdict.Sentence!, nameof(Audience));
        held.Invite(new Attendee(ListWords.Kept(Name), ReadPosition(), ReadUnit(units, held.HeldOn)), Heads ?? 1, ReadSigned(), audience);
    }
}

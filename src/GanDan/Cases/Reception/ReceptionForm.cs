using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;

namespace GanDan.Cases.Reception;

/// <summary>A line of the register as people fill it in; who came is on a form of its own (<see cref="VisitorForm"/>), so that no trace holds it.</summary>
public sealed class ReceptionForm
{
    public const string Ours = "Thuộc thẩm quyền";
    public const string NotOurs = "Không thuộc thẩm quyền";

    [Required, Display(Name = "Ngày tiếp")]
    public DateOnly? HeldOn { get; set; }

    [Required, StringLength(200), Display(Name = "Đơn vị tiếp")]
    public string? Unit { get; set; }

    [Required, StringLength(CitizenReception.NameMaxLength), Display(Name = "Người tiếp")]
    public string? ReceivedBy { get; set; }

    [Required, StringLength(CitizenReception.ContentMaxLength), Display(Name = "Nội dung trình bày")]
    public string? Content { get; set; }

    [Required, StringLength(60), Display(Name = "Loại vụ việc")]
    public string? Kind { get; set; }

    [Display(Name = "Ngày nhận hoặc biết quyết định bị khiếu nại")]
    public DateOnly? KnownOn { get; set; }

    [Range(1, 10_000), Display(Name = "Số người cùng nội dung")]
    public int? People { get; set; }

    [StringLength(CitizenReception.NameMaxLength), Display(Name = "Cơ quan đã giải quyết")]
    public string? HandledBefore { get; set; }

    [StringLength(60), Display(Name = "Thẩm quyền")]
    public string? Competence { get; set; }

    [StringLength(CitizenReception.WordsMaxLength), Display(Name = "Nội dung hướng dẫn")]
    public string? Guidance { get; set; }

    [StringLength(CitizenReception.NameMaxLength), Display(Name = "Đơn vị tiếp nhận, giải quyết")]
    public string? AcceptedBy { get; set; }

    [StringLength(CitizenReception.WordsMaxLength), Display(Name = "Ghi chú")]
    public string? Note { get; set; }

    /// <summary>The word for a kind, as it stands in lists and forms.</summary>
    public static string Name(CaseKind kind) => T.In(Language.Vietnamese)[kind];

    public static ReceptionForm Of(CitizenReception line, KnownUnits units) =>
        new()
        {
            HeldOn = line.HeldOn,
            Unit = units.Name(line.UnitId),
            ReceivedBy = line.ReceivedBy,
            Content = line.Content,
            Kind = Name(line.Kind),
            KnownOn = line.KnownOn,
            People = line.People,
            HandledBefore = line.HandledBefore,
            Competence = line.Competent switch
            {
                true => Ours,
                false => NotOurs,
                null => null,
            },
            Guidance = line.Guidance,
            AcceptedBy = line.AcceptedBy,
            Note = line.Note,
        };

    /// <summary>The kind chosen; throws <see cref="RuleBroken"/> for a word that is none, and for a denunciation.</summary>
    public CaseKind ToKind()
    {
        var kind = ListWords.Read<CaseKind>(Kind, Name, nameof(Kind)) ?? CaseKind.Report;
        CitizenReception.MustNotBeDenunciation(kind);
        return kind;
    }

    /// <summary>Writes the form into the line, but for what a number hangs on; throws <see cref="RuleBroken"/> at the field that is wrong.</summary>
    public void Apply(CitizenReception line, DateOnly today)
    {
        line.HeldOn = HeldOn!.Value;
        line.ReceivedBy = TypedText.Clean(ReceivedBy);
        var said = TypedText.Clean(Content);
        if (!string.Equals(line.Content, said, StringComparison.Ordinal))
            line.Content = said;
        line.Kind = ToKind();
        line.KnownOn = KnownOn;
        line.People = People ?? 1;
        line.HandledBefore = TypedText.Kept(HandledBefore);
        line.Competent = Competence switch
        {
            Ours => true,
            NotOurs => false,
            _ => null,
        };
        line.AcceptedBy = TypedText.Kept(AcceptedBy);
        line.Note = TypedText.Kept(Note);
        line.Check(today);
        if (TypedText.Kept(Guidance) is { } guidance)
        {
            if (guidance != line.Guidance)
                line.Guide(guidance, AcceptedBy, today);
        }
        else if (line.Guidance is not null)
            throw new RuleBroken("Lời hướng dẫn đã đưa cho người dân: sửa được, không bỏ trống được.", nameof(Guidance));
    }
}

using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;

namespace GanDan.Cases.Reception;

/// <summary>How a conclusion stands; computed, never typed.</summary>
public enum ConclusionStanding
{
    [Display(Name = "Đang thực hiện")]
    Running,

    [Display(Name = "Chậm thực hiện")]
    Late,

    [Display(Name = "Đã thực hiện")]
    Done,

    [Display(Name = "Thực hiện sau hạn")]
    DoneLate,
}

/// <summary>
/// What the head concluded when receiving somebody, as a task of its own: what is to be done, by which unit, until when (Luật Tiếp công dân
/// 42/2013 Đ.18, 28; Luật 136/2025/QH15). It is sent as a written notice and followed to its doing. It says nothing of who came.
/// </summary>
public sealed class HeadConclusion : IVersioned
{
    public const int TaskMaxLength = 1000;
    public const int BodyMaxLength = 300;
    public const int PaperMaxLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ReceptionId { get; init; }

    /// <summary>What is to be done, with personal data masked.</summary>
    public required string Task { get; init; }

    /// <summary>The unit that has to do it.</summary>
    public required string Body { get; init; }

    /// <summary>Number of the notice by which the unit was told.</summary>
    public required string Notice { get; init; }
    public required DateOnly ConcludedOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public DateOnly? DoneOn { get; private set; }

    /// <summary>What proves it: number and day of the report, of the decision.</summary>
    public string? Proof { get; private set; }
    public int Version { get; set; }

    public ConclusionStanding Standing(DateOnly today) =>
        DoneOn is { } done
            ? done > DueOn
                ? ConclusionStanding.DoneLate
                : ConclusionStanding.Done
            : DueOn < today
                ? ConclusionStanding.Late
                : ConclusionStanding.Running;

    /// <summary>Throws <see cref="RuleBroken"/> at the field that is missing or makes no sense.</summary>
    /// <param name="heldOn">The day of the reception; nothing is concluded before.</param>
    public void Check(DateOnly heldOn, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Task))
            throw new RuleBroken("Ghi việc phải làm theo kết luận.", nameof(Task));
        if (string.IsNullOrWhiteSpace(Body))
            throw new RuleBroken("Ghi đơn vị phải thực hiện.", nameof(Body));
        if (string.IsNullOrWhiteSpace(Notice))
            throw new RuleBroken("Ghi số thông báo kết luận.", nameof(Notice));
        if (ConcludedOn < heldOn || ConcludedOn > today)
            throw new RuleBroken(
                "Ngày kết luận không trước ngày tiếp ({0}), không sau hôm nay.",
                nameof(ConcludedOn),
                VietnameseNumbers.Date(heldOn)
            );
        if (DueOn < ConcludedOn)
            throw new RuleBroken("Hạn thực hiện không thể trước ngày kết luận.", nameof(DueOn));
    }

    /// <summary>It was done, on that day, as this paper says; once.</summary>
    public void Do(DateOnly on, string? proof, DateOnly today)
    {
        if (DoneOn is { } before)
            throw new RuleBroken("Kết luận này đã ghi thực hiện ngày {0}.", null, VietnameseNumbers.Date(before));
        if (on < ConcludedOn || on > today)
            throw new RuleBroken("Ghi ngày đã thực hiện: không trước ngày kết luận, không sau hôm nay.", nameof(DoneOn));
        if (string.IsNullOrWhiteSpace(proof))
            throw new RuleBroken("Ghi văn bản hoặc báo cáo cho thấy đã thực hiện.", nameof(Proof));
        (DoneOn, Proof) = (on, proof.Trim());
    }
}

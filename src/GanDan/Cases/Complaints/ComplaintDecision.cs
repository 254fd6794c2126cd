using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;

namespace GanDan.Cases.Complaints;

/// <summary>What the decision says of the complaint (Luật Khiếu nại 02/2011 Đ.31, 40).</summary>
public enum DecisionOutcome
{
    [Display(Name = "Khiếu nại đúng")]
    Right,

    [Display(Name = "Khiếu nại đúng một phần")]
    PartlyRight,

    [Display(Name = "Khiếu nại sai toàn bộ")]
    Wrong,
}

/// <summary>
/// The decision of a complaint as a paper: number, day, what it says, and how it reached the parties. Its words lie in the paper; no name is
/// kept here.
/// </summary>
public sealed class ComplaintDecision : IVersioned
{
    public const int NumberMaxLength = 60;
    public const int PaperMaxLength = 200;

    public required Guid CaseId { get; init; }
    public required string Number { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required DecisionOutcome Outcome { get; init; }

    /// <summary>The day it was sent to who complained, who is complained of, and whom it concerns.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>How it was sent: number of the delivery, minutes of handing over.</summary>
    public string? SentBy { get; private set; }

    /// <summary>The day who complained received it, when that is known; the days for a second complaint run from it.</summary>
    public DateOnly? ServedOn { get; private set; }
    public int Version { get; set; }

    /// <summary>
    /// What a complaint still lacks before it may be answered; null for nothing. A complaint that was admitted is settled by a written decision
    /// (Luật Khiếu nại 02/2011 Đ.31, lần hai Đ.40), and once signed the decision goes to the parties before everybody reads of it.
    /// </summary>
    public static RuleBroken? Lacks(Triage.Petition? petition, ComplaintDecision? decision) =>
        petition is not { AdmittedOn: not null } ? new("Khiếu nại phải được thụ lý trước khi trả lời. Mở “Phân loại đơn” để thụ lý.")
        : decision is null
            ? new(
                "Khiếu nại đã thụ lý phải có quyết định giải quyết bằng văn bản trước khi trả lời (Luật Khiếu nại, Điều {0}). Ghi số, ngày quyết định và ngày gửi ở “Giải quyết khiếu nại”.",
                null,
                petition.IsSecond ? 40 : 31
            )
        : decision.SentOn is null ? new("Quyết định giải quyết chưa ghi đã gửi. Ghi gửi quyết định trước khi đăng câu trả lời.")
        : null;

    /// <summary>Throws <see cref="RuleBroken"/> at the field that makes no sense.</summary>
    /// <param name="dialogueOn">The first dialogue that was recorded.</param>
    /// <param name="second">A second complaint is not decided without a dialogue (Đ.39).</param>
    public void Check(DateOnly admittedOn, DateOnly? dialogueOn, bool second, DateOnly today)
    {
        if (DecidedOn > today)
            throw new RuleBroken("Ngày quyết định chưa tới. Ghi sau khi đã ký.", nameof(DecidedOn));
        if (DecidedOn < admittedOn)
            throw new RuleBroken("Quyết định không thể trước ngày thụ lý ({0}).", nameof(DecidedOn), VietnameseNumbers.Date(admittedOn));
        if (second && !(dialogueOn <= DecidedOn))
            throw new RuleBroken(
                "Khiếu nại lần hai phải đối thoại trước khi ra quyết định (Luật Khiếu nại, Điều 39). Ghi buổi đối thoại trước.",
                nameof(DecidedOn)
            );
    }

    /// <summary>It went out, once (Đ.32, 41). Throws <see cref="RuleBroken"/> at the field that makes no sense.</summary>
    public void Send(DateOnly on, string by, DateOnly? servedOn, DateOnly today)
    {
        if (SentOn is { } before)
            throw new RuleBroken("Quyết định này đã ghi gửi ngày {0}.", null, VietnameseNumbers.Date(before));
        if (on < DecidedOn || on > today)
            throw new RuleBroken("Ghi ngày đã gửi: không trước ngày quyết định, không sau hôm nay.", nameof(SentOn));
        (SentOn, SentBy) = (on, by);
        if (servedOn is { } served)
            Serve(served, today);
    }

    /// <summary>
    /// The complainant received it: the days for a second complaint run from there (Đ.33). A day that was typed wrongly is put right the same
    /// way. Throws <see cref="RuleBroken"/> at the field that makes no sense.
    /// </summary>
    public void Serve(DateOnly on, DateOnly today)
    {
        if (SentOn is null)
            throw new RuleBroken("Quyết định này chưa ghi đã gửi. Ghi gửi quyết định trước.", nameof(ServedOn));
        if (on < SentOn || on > today)
            throw new RuleBroken("Ghi ngày người khiếu nại nhận: không trước ngày gửi, không sau hôm nay.", nameof(ServedOn));
        ServedOn = on;
    }
}

using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Flow;

namespace GanDan.Cases;

/// <summary>Where a case stands; <see cref="CaseFlow"/> says what may follow.</summary>
public enum CaseStatus
{
    [Display(Name = "Mới nhận")]
    Received = 0,

    [Display(Name = "Đang xử lý")]
    InProgress = 1,

    [Display(Name = "Đã trả lời")]
    Answered = 2,

    [Display(Name = "Đã chuyển nơi khác")]
    Forwarded = 3,

    [Display(Name = "Đã đóng")]
    Closed = 4,

    [Display(Name = "Đã hướng dẫn")]
    Guided = 5,

    [Display(Name = "Không thụ lý")]
    Refused = 6,

    [Display(Name = "Tạm dừng")]
    Suspended = 7,

    [Display(Name = "Mở lại")]
    Reopened = 8,

    [Display(Name = "Người dân đã rút")]
    Withdrawn = 9,

    [Display(Name = "Không nhận")]
    Declined = 10,

    [Display(Name = "Đã gộp")]
    Merged = 11,

    [Display(Name = "Đã tách thành nhiều đơn")]
    Split = 12,

    /// <summary>
    /// Ended for good by the office's own decision, with its ground (đình chỉ). <see cref="Suspended"/> waits for something, and
    /// <see cref="Withdrawn"/> was the sender's wish.
    /// </summary>
    [Display(Name = "Đã đình chỉ")]
    Terminated = 13,
}

/// <summary>May the public read it? Imported words stay unpublished until someone has masked and reviewed them.</summary>
public enum Publication
{
    AwaitingReview,
    Published,
    Hidden,
}

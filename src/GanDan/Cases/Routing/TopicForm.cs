using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Intake;
using GanDan.Platform.Registers;

namespace GanDan.Cases.Routing;

/// <summary>A topic as people fill it in.</summary>
public sealed class TopicForm
{
    [Required, StringLength(Topic.NameMaxLength), Display(Name = "Tên loại việc")]
    public string? Name { get; set; }

    [Required, StringLength(40), Display(Name = "Hình")]
    public string? Icon { get; set; }

    [Required, Display(Name = "Thứ tự")]
    public int? Order { get; set; }

    [StringLength(300), Display(Name = "Nơi xử lý thường lệ")]
    public string? HandledBy { get; set; }

    [Display(Name = "Câu trả lời phải có người thứ hai duyệt")]
    public bool NeedsReview { get; set; }

    public static TopicForm Of(Topic topic) =>
        new()
        {
            Name = topic.Name,
            Icon = topic.Icon,
            Order = topic.Order,
            HandledBy = topic.HandledBy,
            NeedsReview = topic.NeedsReview,
        };

    public void Apply(Topic topic)
    {
        topic.Name = ListWords.Kept(Name) ?? "";
        topic.Icon = Icon!;
        topic.Order = Order!.Value;
        topic.HandledBy = ListWords.Kept(HandledBy);
        topic.NeedsReview = NeedsReview;
    }
}

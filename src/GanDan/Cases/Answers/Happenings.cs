using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using GanDan.Platform.Events;

namespace GanDan.Cases.Answers;

[Display(Name = "Ghi mẫu trả lời")]
public sealed record AnswerTemplateSaved(Guid TemplateId, string Name) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => TemplateId;
}

[Display(Name = "Xóa mẫu trả lời")]
public sealed record AnswerTemplateDeleted(Guid TemplateId, string Name) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => TemplateId;
}

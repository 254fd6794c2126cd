using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using GanDan.Cases.Flow;
using GanDan.Cases.Moderation;
using GanDan.Platform.Events;

namespace GanDan.Cases;

/// <summary>An opinion of an old book was written down by hand.</summary>
[Display(Name = "Ghi ý kiến vào sổ")]
public sealed record CaseEntered(Guid CaseId) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => [CaseId];

    [JsonIgnore]
    public Guid? Subject => CaseId;
}

/// <summary>Values of an opinion were changed; which ones is in the trace.</summary>
[Display(Name = "Sửa ý kiến trong sổ")]
public sealed record CaseCorrected(Guid CaseId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CaseId;
}

/// <summary>Rows were typed or pasted into the register together.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Ids">The records; not kept by older entries.</param>
[Display(Name = "Ghi nhiều ý kiến vào sổ")]
public sealed record CasesEntered(int Rows, IReadOnlyList<Guid>? Ids = null) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => Ids ?? [];
}

/// <summary>Somebody decided whether the public may read an opinion's masked words.</summary>
[Display(Name = "Duyệt công bố ý kiến")]
public sealed record CaseReviewed(Guid CaseId, Publication Publication) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CaseId;
}

/// <summary>A report or recommendation was taken in.</summary>
[Display(Name = "Tiếp nhận ý kiến")]
public sealed record CaseReceived(Guid CaseId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CaseId;
}

/// <summary>A step was taken with a case; the step's row tells which (not written down before messages were sent).</summary>
[Display(Name = "Xử lý ý kiến")]
public sealed record CaseMoved(Guid CaseId, Move Move, Guid? StepId = null) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CaseId;
}

/// <summary>Everybody may see a photo or a paper of a case: the copy that somebody covered, or the paper that somebody read.</summary>
[Display(Name = "Cho công khai ảnh, tệp của ý kiến")]
public sealed record CaseFileShown(Guid CaseId, Guid FileId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CaseId;
}

/// <summary>A photo or a paper that everybody saw was taken back, and why.</summary>
[Display(Name = "Thôi công khai ảnh, tệp của ý kiến")]
public sealed record CaseFileHidden(Guid CaseId, Guid FileId, HideReason Reason) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CaseId;
}

/// <summary>Somebody opened who reported, and said why.</summary>
[Display(Name = "Mở thông tin người gửi")]
public sealed record ContactOpened(Guid CaseId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => CaseId;
}

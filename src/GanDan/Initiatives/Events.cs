using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using GanDan.Platform.Events;

namespace GanDan.Initiatives;

/// <summary>A model came into the register by hand.</summary>
[Display(Name = "Đăng ký mô hình mới")]
public sealed record InitiativeRegistered(Guid InitiativeId, Guid ListingId) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => [InitiativeId, ListingId];

    [JsonIgnore]
    public Guid? Subject => InitiativeId;
}

/// <summary>A model was listed again, in another year's register.</summary>
[Display(Name = "Ghi mô hình vào sổ năm khác")]
public sealed record InitiativeListed(Guid InitiativeId, Guid ListingId, int Year) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => [InitiativeId, ListingId];

    [JsonIgnore]
    public Guid? Subject => InitiativeId;
}

/// <summary>Values of a model or of one of its rows were changed; which ones is in the trace.</summary>
[Display(Name = "Sửa mô hình trong sổ")]
public sealed record InitiativeCorrected(Guid InitiativeId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => InitiativeId;
}

/// <summary>Rows were typed or pasted into the register together.</summary>
/// <param name="Rows">How many.</param>
/// <param name="NewModels">How many of them were new models.</param>
/// <param name="Ids">The models and rows; not kept by older entries.</param>
[Display(Name = "Ghi nhiều mô hình cùng lúc")]
public sealed record InitiativesEntered(int Rows, int NewModels, IReadOnlyList<Guid>? Ids = null) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => Ids ?? [];
}

/// <summary>Two entries of one model were put together.</summary>
[Display(Name = "Gộp hai mô hình", Description = "đã gộp “{0}” vào mô hình này")]
public sealed record InitiativesMerged(Guid KeptId, Guid MergedId) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => [KeptId, MergedId];

    Guid? IMovesRecords.Other => MergedId;

    [JsonIgnore]
    public Guid? Subject => KeptId;
}

/// <summary>Two entries that had been put together stand apart again.</summary>
[Display(Name = "Tách lại hai mô hình", Description = "đã tách “{0}” ra khỏi mô hình này")]
public sealed record InitiativesParted(Guid KeptId, Guid MergedId) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => [KeptId, MergedId];

    Guid? IMovesRecords.Other => MergedId;

    [JsonIgnore]
    public Guid? Subject => KeptId;
}

/// <summary>Two models with nearly the same name were found to be two.</summary>
[Display(Name = "Đánh dấu hai mô hình khác nhau")]
public sealed record InitiativesToldApart(Guid OneId, Guid OtherId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => OneId;
}

/// <summary>That finding was taken back: the two names are proposed again.</summary>
[Display(Name = "Bỏ đánh dấu hai mô hình khác nhau")]
public sealed record InitiativesAskedAgain(int UnitId, string One, string Other, string FoundBy) : IEvent;

using System.ComponentModel.DataAnnotations;

namespace GanDan.Cases.Routing;

/// <summary>A rule of routing as people fill it in.</summary>
public sealed class RoutingForm
{
    /// <summary>Null for every topic.</summary>
    [Display(Name = "Loại việc")]
    public int? TopicId { get; set; }

    /// <summary>Null for every ward.</summary>
    [Display(Name = "Phường")]
    public int? UnitId { get; set; }

    [Required, StringLength(Case.HandledByMaxLength), Display(Name = "Nơi xử lý")]
    public string? HandledBy { get; set; }
}

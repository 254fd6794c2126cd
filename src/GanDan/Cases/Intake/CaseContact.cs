using System.ComponentModel.DataAnnotations;

namespace GanDan.Cases.Intake;

/// <summary>How the resident wants to hear of the answer.</summary>
public enum Wish
{
    [Display(Name = "Chỉ lấy mã theo dõi")]
    CodeOnly,

    [Display(Name = "Báo qua thư điện tử")]
    Email,

    [Display(Name = "Báo qua tin nhắn")]
    Message,
}

/// <summary>
/// Who reported, apart from the case and encrypted with keys that no backup holds. It is opened with a purpose that is recorded and shown
/// to the resident, and goes on the day written here; that there was one, and when it went, stays.
/// </summary>
public sealed class CaseContact
{
    public required Guid CaseId { get; init; }
    public required Wish Wish { get; init; }

    /// <summary>What is left of it after its day.</summary>
    public const string Nothing = "";

    /// <summary>Name, phone and address, sealed together; <see cref="Nothing"/> after its day.</summary>
    public required string Sealed { get; init; }
    public required DateOnly PurgeOn { get; init; }

    /// <summary>Its day has come: nobody is reached by it any more.</summary>
    public bool IsErased => Sealed.Length == 0;
}

using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Intake;

namespace GanDan.Cases.Reception;

/// <summary>Who came, as typed: what the register's form asks and a phone to be reached by, nothing else of a person.</summary>
public sealed class VisitorForm
{
    [Required, StringLength(200), Display(Name = "Họ tên người đến")]
    public string? Name { get; set; }

    [Required, StringLength(300), Display(Name = "Địa chỉ người đến")]
    public string? Address { get; set; }

    [StringLength(30), Display(Name = "Số giấy tờ tùy thân")]
    public string? IdNumber { get; set; }

    [StringLength(20), Display(Name = "Điện thoại người đến")]
    public string? Phone { get; set; }

    public static VisitorForm Of(VisitorIdentity identity) =>
        new()
        {
            Name = identity.Name,
            Address = identity.Address,
            IdNumber = identity.IdNumber,
            Phone = identity.Phone,
        };

    public VisitorIdentity ToIdentity() =>
        new(TypedText.Clean(Name), TypedText.Clean(Address), TypedText.Kept(IdNumber), TypedText.Kept(Phone));
}

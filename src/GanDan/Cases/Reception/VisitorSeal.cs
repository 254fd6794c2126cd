using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace GanDan.Cases.Reception;

/// <summary>Who came, in the open.</summary>
public sealed record VisitorIdentity(string Name, string Address, string? IdNumber, string? Phone);

/// <summary>Seals and opens who came, with the office's keys, under a purpose of its own: a contact of a case does not open with it.</summary>
public sealed class VisitorSeal(IDataProtectionProvider keys)
{
    private readonly IDataProtector protector = keys.CreateProtector("reception-visitor");

    public string Close(VisitorIdentity identity) => protector.Protect(JsonSerializer.Serialize(identity));

    public VisitorIdentity Open(SealedVisitor visitor) => JsonSerializer.Deserialize<VisitorIdentity>(protector.Unprotect(visitor.Sealed))!;
}

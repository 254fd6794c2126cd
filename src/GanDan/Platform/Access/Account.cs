using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Platform.Access;

/// <summary>Someone of the office who signs in. Residents have no account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Name as printed on papers and in the trail.</summary>
    public required string FullName { get; set; }

    /// <summary>Job title as printed on papers; official data, public.</summary>
    public string? Title { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>An account that has left keeps its trail and cannot sign in.</summary>
    public DateTime? ClosedAt { get; set; }

    public DateTime? LastSignedInAt { get; set; }

    /// <summary>The last one-time code that was accepted, and when: a code opens the door once, though it stays valid a little longer.</summary>
    public string? UsedCode { get; set; }

    public DateTime? UsedCodeAt { get; set; }

    /// <summary>Single-key shortcuts can be switched off (WCAG 2.1.4).</summary>
    public bool KeysOff { get; set; }
}

/// <summary>A role given to an account for a unit and everything under it.</summary>
public sealed class Grant
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid AccountId { get; init; }
    public Role Role { get; init; }

    /// <summary>Code of the unit at the top of the subtree; null for the whole office.</summary>
    public string? UnitCode { get; init; }
    public DateTime GivenAt { get; init; }
}

public sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> e)
    {
        e.Property(a => a.FullName).HasMaxLength(200);
        e.Property(a => a.Title).HasMaxLength(200);
        e.Property(a => a.UsedCode).HasMaxLength(10);
    }
}

public sealed class GrantMap : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> e)
    {
        e.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId);
        e.Property(g => g.UnitCode).HasMaxLength(20);
        e.HasIndex(g => new
            {
                g.AccountId,
                g.Role,
                g.UnitCode,
            })
            .IsUnique();
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using GanDan.Platform;

namespace GanDan.People;

public enum LinkPurpose
{
    /// <summary>Makes the first administrator of an empty installation.</summary>
    FirstAdministrator,

    /// <summary>Lets a person choose the password of an account an administrator opened, or whose password was lost.</summary>
    ChoosePassword,
}

/// <summary>
/// A link that opens one door once, within 24 hours. 256 bits of chance, of which only the hash is kept (ASVS 6.4.1);
/// no password ever travels.
/// </summary>
public sealed class OneTimeLink
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public LinkPurpose Purpose { get; init; }

    /// <summary>The account it is for; null for the first administrator.</summary>
    public Guid? AccountId { get; init; }
    public required string Hash { get; init; }
    public DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>A new link and the token that goes into its address; the token is shown once and not kept.</summary>
    public static (OneTimeLink Link, string Token) New(LinkPurpose purpose, Guid? accountId, DateTime now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var link = new OneTimeLink
        {
            Purpose = purpose,
            AccountId = accountId,
            Hash = HashOf(token),
            ExpiresAt = now + Life,
        };
        return (link, token);
    }

    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));

    public bool IsOpen(DateTime now) => UsedAt is null && now < ExpiresAt;

    /// <summary>Uses it up; a second use at the same moment loses on <see cref="Version"/>.</summary>
    public void Use(DateTime now)
    {
        if (!IsOpen(now))
            throw new RuleBroken("Đường dẫn này đã dùng hoặc đã quá 24 giờ. Hãy xin đường dẫn mới.");
        UsedAt = now;
        Version++;
    }
}

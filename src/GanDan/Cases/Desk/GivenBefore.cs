using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace GanDan.Cases.Desk;

/// <summary>Who had a case before it was given away together with others, and the version it has had since.</summary>
/// <param name="Body">The part of the office; null when it was nobody's.</param>
public sealed record HeldBefore(Guid Id, int Version, string? Body, Guid? Account);

/// <summary>
/// What giving many cases away at once has changed, sealed for the person who did it: the button that takes it back carries it, and nothing
/// of it is kept here.
/// </summary>
public sealed record GivenBefore(DateTime At, IReadOnlyList<HeldBefore> Rows)
{
    /// <summary>How long it can be taken back.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(1);

    // A server takes an address of eight thousand characters; what would be longer cannot be taken back by one button.
    private const int Longest = 6000;

    /// <summary>Null when it is too much for an address.</summary>
    public string? Sealed(IDataProtectionProvider keys, Guid person)
    {
        using var small = new MemoryStream();
        using (var packed = new DeflateStream(small, CompressionLevel.SmallestSize, leaveOpen: true))
            JsonSerializer.Serialize(packed, this);
        var token = Base64Url.EncodeToString(Protector(keys, person).Protect(small.ToArray()));
        return token.Length <= Longest ? token : null;
    }

    /// <summary>Null for what is no such seal, is somebody else's, or has waited too long.</summary>
    public static GivenBefore? Open(IDataProtectionProvider keys, Guid person, string? token, DateTime now)
    {
        try
        {
            using var small = new MemoryStream(Protector(keys, person).Unprotect(Base64Url.DecodeFromChars(token ?? "")));
            using var packed = new DeflateStream(small, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<GivenBefore>(packed) is { } given && now - given.At < GoodFor ? given : null;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider keys, Guid person) =>
        keys.CreateProtector("given-before", person.ToString("N"));
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;

namespace GanDan.People;

/// <summary>
/// Remembers what a session's cookie said: a person who turns pages sends the same one each time, and deciphering it was a fifth of what a kept
/// page costs. Whether the session still holds is not remembered: its end is in the ticket, and <see cref="MeMiddleware"/> asks for the account.
/// </summary>
/// <param name="format">Deciphers and enciphers.</param>
public sealed class KeptTickets(ISecureDataFormat<AuthenticationTicket> format) : ISecureDataFormat<AuthenticationTicket>, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly MemoryCache tickets = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public string Protect(AuthenticationTicket data) => format.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => format.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null)
            return null;
        var key = (protectedText, purpose);
        // A copy each time: a request may change its own.
        if (tickets.TryGetValue(key, out AuthenticationTicket? known))
            return known!.Clone();
        // What cannot be deciphered is not kept: strangers could fill the memory with it.
        if (format.Unprotect(protectedText, purpose) is not { } ticket)
            return null;
        tickets.Set(key, ticket.Clone(), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Longest });
        return ticket;
    }

    public void Dispose() => tickets.Dispose();
}

using System.Security.Claims;
using GanDan.People;
using Microsoft.AspNetCore.Authentication;

namespace GanDan.Tests.People;

public sealed class KeptTicketsTests
{
    private readonly Plain deciphers = new();

    [Fact]
    public void A_cookie_sent_again_is_not_deciphered_again()
    {
        using var tickets = new KeptTickets(deciphers);
        var first = tickets.Unprotect("hoa");
        var second = tickets.Unprotect("hoa");
        Assert.Equal("hoa", first?.Principal.Identity?.Name);
        Assert.Equal("hoa", second?.Principal.Identity?.Name);
        Assert.Equal(1, deciphers.Asked);
        Assert.Equal("lan", tickets.Unprotect("lan")?.Principal.Identity?.Name);
    }

    [Fact]
    public void What_a_request_does_to_its_ticket_stays_with_it()
    {
        using var tickets = new KeptTickets(deciphers);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var ticket = tickets.Unprotect("hoa")!;
            Assert.Null(ticket.Properties.ExpiresUtc);
            Assert.Single(ticket.Principal.Identities);
            ticket.Properties.ExpiresUtc = DateTimeOffset.UnixEpoch;
            ticket.Principal.AddIdentity(new ClaimsIdentity());
        }
    }

    [Fact]
    public void A_cookie_is_known_only_for_the_purpose_it_was_made_for()
    {
        using var tickets = new KeptTickets(deciphers);
        tickets.Unprotect("hoa", "một kết nối");
        tickets.Unprotect("hoa", "kết nối khác");
        Assert.Equal(2, deciphers.Asked);
    }

    [Fact]
    public void What_cannot_be_deciphered_is_nobody_each_time()
    {
        using var tickets = new KeptTickets(deciphers);
        Assert.Null(tickets.Unprotect(""));
        Assert.Null(tickets.Unprotect(""));
        Assert.Null(tickets.Unprotect(null));
        Assert.Equal(2, deciphers.Asked);
    }

    // A ticket in the name of what stands in the cookie; an empty cookie is broken.
    private sealed class Plain : ISecureDataFormat<AuthenticationTicket>
    {
        public int Asked { get; private set; }

        public string Protect(AuthenticationTicket data) => data.Principal.Identity!.Name!;

        public string Protect(AuthenticationTicket data, string? purpose) => Protect(data);

        public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
        {
            Asked++;
            return protectedText is { Length: > 0 } name
                ? new(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, name)], "thử")), "thử")
                : null;
        }
    }
}

using GanDan.People;
using GanDan.Platform;

namespace GanDan.Tests.People;

public sealed class OneTimeLinkTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Only_the_hash_is_kept()
    {
        var (link, token) = OneTimeLink.New(LinkPurpose.ChoosePassword, null, Now);

        Assert.Equal(43, token.Length);
        Assert.Equal(OneTimeLink.HashOf(token), link.Hash);
        Assert.DoesNotContain(token, link.Hash, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void It_opens_once()
    {
        var (link, _) = OneTimeLink.New(LinkPurpose.ChoosePassword, null, Now);

        link.Use(Now);

        Assert.False(link.IsOpen(Now));
        Assert.Throws<RuleBroken>(() => link.Use(Now));
    }

    [Fact]
    public void It_ends_after_a_day()
    {
        var (link, _) = OneTimeLink.New(LinkPurpose.ChoosePassword, null, Now);

        Assert.True(link.IsOpen(Now.AddHours(24).AddTicks(-1)));
        Assert.False(link.IsOpen(Now.AddHours(24)));
    }
}

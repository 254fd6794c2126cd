using System.Net;
using System.Net.Sockets;
using GanDan.Platform;
using GanDan.Platform.Web;

namespace GanDan.Tests.Platform.Web;

public sealed class ListeningTests
{
    [Fact]
    public void Without_a_word_it_listens_on_this_machine_only()
    {
        var listening = Listening.From(CommandLine.Parse([]));

        Assert.Equal("http://127.0.0.1:5080", listening.Url);
        Assert.True(listening.IsLoopback);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:80", false)]
    [InlineData("http://localhost:80", true)]
    [InlineData("http://[::1]:80", true)]
    public void A_demo_stays_on_loopback(string url, bool good)
    {
        var listening = Listening.From(CommandLine.Parse(["serve", "--url", url]));

        var wrong = Record.Exception(listening.MustBeLoopback);

        Assert.Equal(good, wrong is null);
    }

    [Theory]
    [InlineData("--url", "https://0.0.0.0:443")]
    [InlineData("--url", "ftp://0.0.0.0")]
    [InlineData("--url", "không phải địa chỉ")]
    [InlineData("--proxy", "may-chu-nao-do")]
    [InlineData("--https", "/khong/co/tep.pfx")]
    public void What_cannot_be_is_refused(string option, string value) =>
        Assert.Throws<RuleBroken>(() => Listening.From(CommandLine.Parse(["serve", option, value])));

    [Fact]
    public void Several_proxies_may_be_named() =>
        Assert.Equal(2, Listening.From(CommandLine.Parse(["serve", "--proxy", "127.0.0.1,10.0.0.7"])).Proxies!.Count);

    [Fact]
    public void A_port_that_another_program_holds_is_told_before_anything_starts()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var listening = new Listening($"http://127.0.0.1:{port}");

        var taken = Assert.Throws<RuleBroken>(listening.MustBeFree);
        other.Stop();
        listening.MustBeFree();

        Assert.Contains($"Cổng {port} đang có chương trình khác dùng", taken.Message, StringComparison.Ordinal);
    }
}

using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace GanDan.Bench;

/// <summary>What came of sending forms: how many were acknowledged, in which time, and how long each took.</summary>
internal sealed record Sent(int Acknowledged, TimeSpan Took, double P50Ms, double P99Ms)
{
    public double PerSecond => Acknowledged / Took.TotalSeconds;
}

/// <summary>Sends the public form over many connections, each time a new report with words of its own; an answer counts when it holds a code.</summary>
internal static class Forms
{
    public const int Clients = 64;

    public static async Task<Sent> Send(int port, TimeSpan length)
    {
        var clock = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, Clients).Select(i => Task.Run(() => Client(port, i, clock, length))));
        var took = clock.Elapsed;
        var times = all.SelectMany(t => t).Order().ToList();
        return new(times.Count, took, times[times.Count / 2], times[(int)(times.Count * 0.99)]);
    }

    /// <summary>Against a server that runs already, to look at it meanwhile.</summary>
    public static async Task<int> Print(int port, int seconds)
    {
        var sent = await Send(port, TimeSpan.FromSeconds(seconds));
        await Console.Out.WriteLineAsync(
            FormattableString.Invariant($"{sent.PerSecond:N0}/s, p50 {sent.P50Ms:N0} ms, p99 {sent.P99Ms:N0} ms")
        );
        return 0;
    }

    /// <summary>A report now and then, until told to stop.</summary>
    public static async Task Drip(int port, TimeSpan between, CancellationToken stop)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port, CancellationToken.None);
        var buffer = new byte[1 << 18];
        while (!stop.IsCancellationRequested)
        {
            await socket.SendAsync(Form(port, "Đèn đường trước hẻm tắt đêm nay, bà con đi làm về khuya rất ngại"));
            await Load.Receive(socket, buffer);
            await Task.Delay(between, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<List<double>> Client(int port, int client, Stopwatch clock, TimeSpan length)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port);
        var buffer = new byte[1 << 18];
        var times = new List<double>();
        for (var i = 0; clock.Elapsed < length; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await socket.SendAsync(Form(port, $"Đèn đường trước hẻm {client} tắt đêm thứ {i}, bà con đi làm về khuya rất ngại"));
            var answer = buffer.AsMemory(0, await Load.Receive(socket, buffer));
            if (!answer.Span.StartsWith("HTTP/1.1 200"u8) || answer.Span.IndexOf("codebox"u8) < 0)
                throw new InvalidOperationException("Answered: " + Encoding.UTF8.GetString(answer.Span[..Math.Min(answer.Length, 400)]));
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times;
    }

    private static byte[] Form(int port, string words)
    {
        var body =
            $"Form.Key={Guid.CreateVersion7()}&Form.Topic={Uri.EscapeDataString("Đèn đường")}&Form.Words={Uri.EscapeDataString(words)}"
            + $"&Form.Ward={Uri.EscapeDataString("Phường Bờ Kênh")}&Form.Place={Uri.EscapeDataString("cạnh trường mầm non")}&Form.Wish=CodeOnly&lam=gui";
        return Encoding.UTF8.GetBytes(
            $"POST /gui-phan-anh HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}"
        );
    }
}

using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace GanDan.Bench;

/// <summary>How long answers took, and how much of the server's processor one of them.</summary>
internal sealed record Times(double PerSecond, double P50Ms, double P95Ms, double ServerMs = 0);

/// <summary>Presses one page over many connections. Plain sockets, since the one who asks shares the cores with the one who answers.</summary>
internal static class Load
{
    public const int Connections = 32;

    /// <returns>Whole answers with 200 per second; any other answer ends the bench.</returns>
    public static async Task<double> PerSecond(int port, string path, string cookies, TimeSpan length)
    {
        var request = Request(port, path, cookies);
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => Press(port, request, clock, length))));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Presses the pages in turn, each connection from a place of its own, and tells how long the answers took.</summary>
    public static async Task<Times> Times(int port, IReadOnlyList<string> paths, string cookies, TimeSpan length)
    {
        var requests = paths.Select(path => Request(port, path, cookies)).ToArray();
        var clock = Stopwatch.StartNew();
        var all = await Task.WhenAll(
            Enumerable.Range(0, Connections).Select(i => Task.Run(() => PressInTurn(port, requests, i * 37, clock, length)))
        );
        var took = clock.Elapsed;
        var times = all.SelectMany(t => t).Order().ToList();
        return new(times.Count / took.TotalSeconds, times[times.Count / 2], times[(int)(times.Count * 0.95)]);
    }

    private static async Task<List<double>> PressInTurn(int port, byte[][] requests, int first, Stopwatch clock, TimeSpan length)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port);
        var buffer = new byte[1 << 20];
        var times = new List<double>();
        for (var i = first; clock.Elapsed < length; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await socket.SendAsync(requests[i % requests.Length]);
            MustBeWell(buffer.AsSpan(0, await Receive(socket, buffer)));
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times;
    }

    private static byte[] Request(int port, string path, string cookies) =>
        Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{(cookies.Length > 0 ? $"Cookie: {cookies}\r\n" : "")}\r\n"
        );

    private static void MustBeWell(ReadOnlySpan<byte> answer)
    {
        if (!answer.StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException("Answered: " + Encoding.UTF8.GetString(answer[..Math.Min(answer.Length, 200)]));
    }

    private static async Task<int> Press(int port, byte[] request, Stopwatch clock, TimeSpan length)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port);
        var buffer = new byte[1 << 20];
        var count = 0;
        while (clock.Elapsed < length)
        {
            await socket.SendAsync(request);
            var filled = await Receive(socket, buffer);
            MustBeWell(buffer.AsSpan(0, filled));
            count++;
        }
        return count;
    }

    /// <returns>How many bytes of the buffer one whole answer fills.</returns>
    public static async Task<int> Receive(Socket socket, byte[] buffer)
    {
        var filled = 0;
        while (!IsWhole(buffer.AsSpan(0, filled)))
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (read == 0)
                throw new InvalidOperationException("The server hung up.");
            filled += read;
        }
        return filled;
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return false;
        var length = answer[..head].IndexOf("Content-Length: "u8);
        if (length < 0)
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        var digits = answer[(length + 16)..head];
        var end = digits.IndexOf("\r\n"u8);
        return System.Buffers.Text.Utf8Parser.TryParse(end < 0 ? digits : digits[..end], out int bytes, out _)
            && answer.Length >= head + 4 + bytes;
    }
}

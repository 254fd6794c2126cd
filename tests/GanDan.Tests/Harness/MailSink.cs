using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace GanDan.Tests;

/// <summary>
/// A mail server that takes everything and passes nothing on: just enough SMTP on a port of the loopback; with a certificate it speaks TLS,
/// from the first byte or after STARTTLS.
/// </summary>
public sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;

    private readonly X509Certificate2? certificate;
    private readonly bool fromTheFirst;

    public MailSink(X509Certificate2? certificate = null, bool fromTheFirst = false)
    {
        (this.certificate, this.fromTheFirst) = (certificate, fromTheFirst);
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What was taken, with the recipient of its envelope.</summary>
    public ConcurrentQueue<(string To, MimeMessage Message)> Taken { get; } = [];

    /// <summary>Names and passwords that were shown, all of them behind TLS: without it none is asked for.</summary>
    public ConcurrentQueue<string> SignedIn { get; } = [];

    /// <summary>The answer to the next recipients; null takes them.</summary>
    public string? Refusal { get; set; }

    public IReadOnlyList<MimeMessage> For(string to) => [.. Taken.Where(t => t.To == to).Select(t => t.Message)];

    /// <summary>A port on which nobody listens, and nobody can as long as the tests run: it stays bound.</summary>
    public static int DeadPort()
    {
        var bound = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        bound.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Held.Add(bound);
        return ((IPEndPoint)bound.LocalEndPoint!).Port;
    }

    private static readonly ConcurrentBag<Socket> Held = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task Accept()
    {
        while (!stop.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            try
            {
                await Talk(client);
            }
            catch (Exception hungUp) when (hungUp is IOException or AuthenticationException)
            {
                // A client that hangs up early ends its own talk, not the sink.
            }
        }
    }

    private async Task Talk(TcpClient client)
    {
        Stream stream = client.GetStream();
        if (fromTheFirst)
            stream = await Encrypted(stream);
        await using var first = stream;
        var reader = new StreamReader(stream, Encoding.Latin1);
        Task Say(string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), stop.Token).AsTask();

        var to = "";
        await Say("220 sink");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO" when stream is SslStream:
                    await Say("250-sink\r\n250 AUTH PLAIN");
                    break;
                case "EHLO" when certificate is not null:
                    await Say("250-sink\r\n250 STARTTLS");
                    break;
                case "STARTTLS" when certificate is not null:
                    await Say("220 go on");
                    stream = await Encrypted(stream);
                    reader = new StreamReader(stream, Encoding.Latin1);
                    break;
                case "AUTH":
                    SignedIn.Enqueue(Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).Replace('\0', ' ').Trim());
                    await Say("235 welcome");
                    break;
                case "EHLO" or "HELO" or "MAIL" or "RSET":
                    await Say("250 ok");
                    break;
                case "RCPT":
                    to = line.Split('<', '>')[1];
                    await Say(Refusal ?? "250 ok");
                    break;
                case "DATA":
                    await Say("354 go on");
                    Taken.Enqueue((to, await Read(reader)));
                    await Say("250 taken");
                    break;
                case "QUIT":
                    await Say("221 bye");
                    return;
                default:
                    await Say("502 not here");
                    break;
            }
        }
    }

    private async Task<Stream> Encrypted(Stream plain)
    {
        var secret = new SslStream(plain);
        await secret.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop.Token);
        return secret;
    }

    private async Task<MimeMessage> Read(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        return await MimeMessage.LoadAsync(bytes, stop.Token);
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace GanDan.Bench;

/// <summary>A server in a process of its own, and a visitor with a cookie jar.</summary>
internal sealed partial class Server : IDisposable
{
    private readonly Process process;
    private readonly Stopwatch clock = Stopwatch.StartNew();

    private Server(string dll, int port, params string[] args)
    {
        Port = port;
        process = Child.Start(dll, args);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, said) => Console.Error.Write(said.Data is { Length: > 0 } text ? text + "\n" : "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Port { get; }

    public double ResidentMb => Child.Kilobytes(process.Id, "VmRSS") / 1024.0;

    /// <summary>Processor time the server has used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static Server Application(string data, params string[] more)
    {
        var port = FreePort();
        return new(Child.Application, port, ["serve", "--data", data, "--port", $"{port}", .. more]);
    }

    public static Server Bare()
    {
        var port = FreePort();
        return new(Child.Bare, port, $"{port}");
    }

    public HttpClient Visitor(CookieContainer cookies) =>
        new(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };

    /// <summary>How long from the start of the process to the first page that arrived whole with 200.</summary>
    public async Task<TimeSpan> FirstPage(HttpClient visitor, string path)
    {
        while (clock.Elapsed < TimeSpan.FromMinutes(3))
        {
            try
            {
                using var answer = await visitor.GetAsync(path);
                await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode is HttpStatusCode.OK)
                    return clock.Elapsed;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(5);
            }
        }
        throw new InvalidOperationException($"{path} did not arrive.");
    }

    /// <summary>Signs in as one of the demo's people; the cookies also open a server started later on the same folder.</summary>
    public static async Task SignIn(HttpClient visitor, string name, string password)
    {
        var page = await visitor.GetStringAsync("/dang-nhap");
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Form.Name"] = name,
                ["Form.Password"] = password,
                ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
            }
        );
        using var answer = await visitor.PostAsync("/dang-nhap", form);
        if (answer.RequestMessage!.RequestUri!.AbsolutePath != "/tinh-hinh")
            throw new InvalidOperationException(
                $"Signing in as {name} ended at {answer.RequestMessage.RequestUri} with {answer.StatusCode}."
            );
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}

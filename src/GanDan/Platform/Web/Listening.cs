using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace GanDan.Platform.Web;

/// <summary>Where and how the application listens.</summary>
/// <param name="Url">Address with scheme and port; port 0 picks a free one.</param>
/// <param name="Certificate">For https without a proxy in front; null otherwise.</param>
/// <param name="Proxies">Addresses whose X-Forwarded-For and -Proto are believed; nobody else's are.</param>
public sealed record Listening(string Url, X509Certificate2? Certificate = null, IReadOnlyList<IPAddress>? Proxies = null)
{
    private const string PasswordVariable = "GANDAN_HTTPS_PASSWORD";

    public bool IsLoopback => IsLoopbackHost(new Uri(Url.Replace("*", "0.0.0.0", StringComparison.Ordinal)).Host);

    /// <summary>
    /// Reads <c>--port</c>, <c>--url</c>, <c>--https CERT[;PASSWORD]</c> (.pfx, or .pem with its key; the password may stand in the
    /// environment as GANDAN_HTTPS_PASSWORD) and <c>--proxy ADDRESS[,ADDRESS]</c>. Throws <see cref="RuleBroken"/> with what to change.
    /// </summary>
    public static Listening From(CommandLine line)
    {
        var certificate = line.Value("https") is { } given ? Read(given) : null;
        var scheme = certificate is null ? "http" : "https";
        var url = line.Value("url") ?? $"{scheme}://127.0.0.1:{line.Number("port") ?? 5080}";
        if (!Uri.TryCreate(url.Replace("*", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var read) || read.Scheme != scheme)
            throw new RuleBroken("Địa chỉ {0} chưa dùng được. Ghi dạng http://0.0.0.0:5080, hoặc https://… cùng với --https.", null, url);
        return new Listening(url, certificate, Addresses(line.Value("proxy")));
    }

    /// <summary>A demo's passwords are printed on the screen: it never leaves this machine.</summary>
    public void MustBeLoopback()
    {
        if (!IsLoopback)
            throw new RuleBroken("Bản dùng thử chỉ mở trên máy này. Hãy bỏ --url hoặc ghi http://127.0.0.1:5080.");
    }

    /// <summary>Tells before anything is started that another program holds the port; the web server would say it with its stack.</summary>
    public void MustBeFree()
    {
        var uri = new Uri(Url.Replace("*", "0.0.0.0", StringComparison.Ordinal));
        var address =
            IPAddress.TryParse(uri.Host, out var given) ? given
            : IsLoopbackHost(uri.Host) ? IPAddress.Loopback
            : null;
        if (address is null || uri.Port is 0)
            return;
        try
        {
            using var probe = new TcpListener(address, uri.Port);
            probe.Start();
        }
        catch (SocketException taken)
        {
            throw taken.SocketErrorCode is SocketError.AccessDenied
                ? new RuleBroken("Không được phép mở cổng {0}. Chọn cổng từ 1024 trở lên bằng --port.", "port", uri.Port)
                : new RuleBroken(
                    "Cổng {0} đang có chương trình khác dùng. Tắt chương trình ấy, hoặc chọn cổng khác bằng --port.",
                    "port",
                    uri.Port
                );
        }
    }

    private static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address);

    private static List<IPAddress> Addresses(string? list) =>
        [
            .. (list ?? "")
                .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
                .Select(text =>
                    IPAddress.TryParse(text, out var address)
                        ? address
                        : throw new RuleBroken("Địa chỉ máy chuyển tiếp {0} chưa đúng. Ghi địa chỉ IP, ví dụ 127.0.0.1.", null, text)
                ),
        ];

    private static X509Certificate2 Read(string given)
    {
        var (path, password) = given.Split(';', 2) is [var file, var secret]
            ? (file, secret)
            : (given, Environment.GetEnvironmentVariable(PasswordVariable));
        try
        {
            if (!Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase))
                return X509CertificateLoader.LoadPkcs12FromFile(path, password);
            using var pem = password is null
                ? X509Certificate2.CreateFromPemFile(path)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password);
            // Windows does not serve with a key that lives in memory only; a round through PKCS#12 gives it a home.
            return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        }
        catch (Exception wrong) when (wrong is IOException or System.Security.Cryptography.CryptographicException)
        {
            throw new RuleBroken("Không đọc được chứng thư {0}. Kiểm tra đường dẫn, mật khẩu và khóa riêng đi kèm.", "https", path);
        }
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GanDan.Platform.Data;

namespace GanDan.Platform.Messages;

public enum MailTls
{
    StartTls,
    Tls,
    None,
}

/// <summary>The server that takes letters. The password is in a file of its own, read when it is needed.</summary>
/// <param name="TrustFile">Certificates (PEM) trusted beside the machine's own, for a server with a certificate of the office's making.</param>
public sealed record MailSettings(
    string Host,
    string From,
    int Port = 587,
    MailTls Tls = MailTls.StartTls,
    string? User = null,
    string? PasswordFile = null,
    string? TrustFile = null
);

/// <summary>How texts leave: into a file that another program reads, or to a provider's address.</summary>
public sealed record SmsSettings(bool File = false, Uri? Url = null, string? TokenFile = null);

/// <summary>
/// How the office reaches people: <c>messages.json</c> in the data folder, over which the environment goes. Nothing set up, or something
/// wrong with it, is no error of a resident's: messages wait, and the administrator's page says why.
/// </summary>
/// <param name="Site">The address of the office's pages as people type it.</param>
public sealed record MessageSettings(string? Site = null, MailSettings? Mail = null, SmsSettings? Sms = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>What is wrong with it, a sentence to be translated; then nothing is sent.</summary>
    [JsonIgnore]
    public string? Problem { get; init; }

    public bool Sends(MessageChannel channel) => Problem is null && (channel is MessageChannel.Mail ? Mail is not null : Sms is not null);

    /// <summary>As it is now; read anew each time, so that a change needs no restart.</summary>
    public static MessageSettings Read(Storage storage) => Read(storage, Environment.GetEnvironmentVariable);

    /// <param name="environment">The value of a variable; null when it is not set.</param>
    public static MessageSettings Read(Storage storage, Func<string, string?> environment)
    {
        var path = Path.Combine(storage.Folder, "messages.json");
        try
        {
            var written = File.Exists(path) ? JsonSerializer.Deserialize<MessageSettings>(File.ReadAllText(path), Json) : null;
            var settings = (written ?? new()).Under(environment);
            return settings with { Site = settings.Site?.TrimEnd('/'), Problem = settings.Wrong() };
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or ArgumentException)
        {
            return new() { Problem = "Tệp messages.json hoặc biến môi trường viết chưa đúng. Xem lại theo tài liệu vận hành." };
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return new() { Problem = "Không đọc được tệp messages.json." };
        }
    }

    /// <summary>The content of a file that holds a secret, without the line's end.</summary>
    internal static string Secret(string path) => File.ReadAllText(path).Trim();

    private MessageSettings Under(Func<string, string?> environment)
    {
        string? Value(string name) => environment("GANDAN_" + name) is { Length: > 0 } set ? set : null;
        var mail = Value("MAIL_HOST") is { } host
            ? new MailSettings(
                host,
                Value("MAIL_FROM") ?? Mail?.From ?? "",
                int.Parse(Value("MAIL_PORT") ?? "587", CultureInfo.InvariantCulture),
                Enum.Parse<MailTls>(Value("MAIL_TLS") ?? nameof(MailTls.StartTls), ignoreCase: true),
                Value("MAIL_USER"),
                Value("MAIL_PASSWORD_FILE"),
                Value("MAIL_TRUST_FILE")
            )
            : Mail;
        var sms = Value("SMS_URL") is { } url ? new SmsSettings(Url: new Uri(url), TokenFile: Value("SMS_TOKEN_FILE")) : Sms;
        return new(Value("SITE") ?? Site, mail, sms is { File: false, Url: null } ? null : sms);
    }

    private string? Wrong()
    {
        if (Site is not null && !(Uri.TryCreate(Site, UriKind.Absolute, out var site) && site.Scheme is "https" or "http"))
            return "Địa chỉ trang (site) phải bắt đầu bằng https://.";
        if (Mail is { } mail)
        {
            if (string.IsNullOrWhiteSpace(mail.Host) || mail.Port is < 1 or > 65535)
                return "Máy chủ thư (host, port) viết chưa đúng.";
            if (SmtpSender.Address(mail.From ?? "") is null)
                return "Địa chỉ gửi (from) viết chưa đúng.";
            if (mail.User is not null && mail.Tls is MailTls.None && !IsHere(mail.Host))
                return "Không gửi mật khẩu qua kết nối không mã hóa: đặt tls là StartTls hoặc Tls.";
            if (mail.User is not null && mail.PasswordFile is null)
                return "Có tên đăng nhập máy chủ thư nhưng thiếu tệp mật khẩu (passwordFile).";
            if (mail.TrustFile is { } trust && !MailTrust.CanRead(trust))
                return "Tệp chứng thư tin cậy (trustFile) không đọc được.";
        }
        if (Sms?.Url is { } url && !(url.IsAbsoluteUri && (url.Scheme is "https" || url.Scheme is "http" && url.IsLoopback)))
            return "Địa chỉ gửi tin nhắn (url) phải bắt đầu bằng https://.";
        foreach (var secret in new[] { Mail?.PasswordFile, Sms?.TokenFile }.OfType<string>())
            if (!File.Exists(secret))
                return "Không thấy tệp mật khẩu hoặc tệp mã truy cập đã ghi.";
            else if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(secret) & Others) != UnixFileMode.None)
                return "Tệp mật khẩu hoặc tệp mã truy cập đang để người khác đọc được. Đặt quyền 0600.";
        return null;
    }

    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    private static bool IsHere(string host) =>
        host is "localhost" || System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address);
}

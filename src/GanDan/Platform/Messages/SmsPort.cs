using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Events;

namespace GanDan.Platform.Messages;

/// <summary>Where texts leave the house.</summary>
public interface ISmsPort
{
    /// <summary>Hands a text over, or throws <see cref="NotSent"/>; returns what the provider calls it, when it says so.</summary>
    /// <param name="to">Like <c>+84903123456</c>.</param>
    /// <param name="id">The same for a repeat of the same message.</param>
    Task<string?> Send(SmsSettings settings, string to, string text, Guid id, CancellationToken stop);
}

/// <summary>Writes texts to <c>sms.jsonl</c> in the data folder, one a line, for a program of the office's that sends and empties it.</summary>
public sealed class SmsFile(Storage storage, TimeProvider clock) : ISmsPort
{
    public async Task<string?> Send(SmsSettings settings, string to, string text, Guid id, CancellationToken stop)
    {
        var line = JsonSerializer.Serialize(
            new
            {
                id,
                to,
                text,
                at = clock.NowUtc(),
            },
            EventJson.Options
        );
        var how = new FileStreamOptions
        {
            Mode = FileMode.Append,
            Access = FileAccess.Write,
            Share = FileShare.Read,
        };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            await using var file = new FileStream(Path.Combine(storage.Folder, "sms.jsonl"), how);
            await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(line + "\n"), stop);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            throw new NotSent(MessageTrouble.Busy);
        }
        return null;
    }
}

/// <summary>
/// Posts a text as JSON <c>{"to", "text", "id"}</c> to a provider's address, with a bearer token; 2xx is “accepted”, and an <c>id</c> in the
/// answer is kept.
/// </summary>
public sealed class SmsOverHttp : ISmsPort, IDisposable
{
    private const int LongestAnswer = 64 * 1024;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(20),
        MaxResponseContentBufferSize = LongestAnswer,
    };

    public async Task<string?> Send(SmsSettings settings, string to, string text, Guid id, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url)
        {
            Content = JsonContent.Create(
                new
                {
                    to,
                    text,
                    id,
                }
            ),
        };
        try
        {
            if (settings.TokenFile is { } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", MessageSettings.Secret(token));
            using var answer = await http.SendAsync(request, stop);
            if (!answer.IsSuccessStatusCode)
                throw Why(answer.StatusCode);
            return Named(await answer.Content.ReadAsStringAsync(stop));
        }
        catch (Exception failure)
            when (failure is HttpRequestException or IOException || failure is OperationCanceledException && !stop.IsCancellationRequested)
        {
            throw new NotSent(MessageTrouble.Unreachable);
        }
    }

    public void Dispose() => http.Dispose();

    private static NotSent Why(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(MessageTrouble.NotSignedIn, (int)status),
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => new(MessageTrouble.Refused, (int)status, forGood: true),
            _ => new(MessageTrouble.Busy, (int)status),
        };

    private static string? Named(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id)
                ? id.ToString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

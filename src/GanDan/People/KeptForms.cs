using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace GanDan.People;

/// <summary>A form that came after its sender's session had ended.</summary>
/// <param name="Address">Where it was sent, with its query.</param>
/// <param name="Page">The page it was filled in on.</param>
/// <param name="HadFiles">Files came with it; they are not kept.</param>
public sealed record KeptForm(string Address, string Page, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles);

/// <summary>
/// Keeps in memory what was typed when the session ended meanwhile, until its sender has signed in again in the same browser. A few of them
/// for a working day, none of the vault's, and no password: what is lost with a restart was never said to be received.
/// </summary>
public sealed class KeptForms(TimeProvider clock)
{
    public const string Cookie = "gandan-giu";

    /// <summary>A field of the form that is sent again, by which it is known.</summary>
    public const string Again = "__gui-lai";
    private const int Most = 200;
    private const int LongestForm = 64 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(8);

    private readonly ConcurrentDictionary<string, (KeptForm Form, DateTimeOffset At)> forms = new(StringComparer.Ordinal);

    /// <summary>Keeps the form of this request, if it is one to be kept, and gives the browser the key to it.</summary>
    /// <returns>False when there is nothing to come back to.</returns>
    public async Task<bool> Keep(HttpContext http)
    {
        var request = http.Request;
        if (
            !request.HasFormContentType
            || request.ContentLength is not <= LongestForm
            || request.Path.StartsWithSegments("/chi-bo", StringComparison.OrdinalIgnoreCase)
        )
            return false;
        var sent = await request.ReadFormAsync(http.RequestAborted);
        var fields = sent.Where(f =>
                !f.Key.StartsWith("__", StringComparison.Ordinal) && !f.Key.Contains("Password", StringComparison.OrdinalIgnoreCase)
            )
            .SelectMany(f => f.Value.Select(value => KeyValuePair.Create(f.Key, value ?? "")))
            .ToList();
        if (fields.Count == 0)
            return false;
        Forget();
        var key = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var page = request.PathBase + request.Path;
        forms[key] = (new(page + request.QueryString, page, fields, sent.Files.Count > 0), clock.GetUtcNow());
        http.Response.Cookies.Append(
            Cookie,
            key,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = request.IsHttps,
                IsEssential = true,
            }
        );
        return true;
    }

    /// <summary>The form this browser left; null when there is none, or it has been too long.</summary>
    public KeptForm? Of(HttpContext http) =>
        http.Request.Cookies[Cookie] is { } key && forms.TryGetValue(key, out var kept) && clock.GetUtcNow() - kept.At < Kept
            ? kept.Form
            : null;

    /// <summary>What is sent again is forgotten once it was taken; refused, it waits on.</summary>
    public void DropOnceTaken(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.Cookies[Cookie] is null)
            return;
        http.Response.OnStarting(async () =>
        {
            if (
                http.Response.StatusCode < StatusCodes.Status400BadRequest
                && http.Request.HasFormContentType
                && http.User.Identity is { IsAuthenticated: true }
                && (await http.Request.ReadFormAsync()).ContainsKey(Again)
            )
                Drop(http);
        });
    }

    /// <summary>Forgets it: it has been sent again, or is not wanted.</summary>
    public void Drop(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is { } key)
            forms.TryRemove(key, out _);
        http.Response.Cookies.Delete(Cookie);
    }

    // The oldest make room.
    private void Forget()
    {
        var now = clock.GetUtcNow();
        var left = forms.OrderBy(f => f.Value.At).ToList();
        foreach (var (key, _) in left.Where((f, i) => now - f.Value.At >= Kept || i <= left.Count - Most))
            forms.TryRemove(key, out _);
    }
}

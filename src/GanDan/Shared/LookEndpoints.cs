namespace GanDan.Shared;

/// <summary>The two links that change how pages look; each answers with the page the reader came from.</summary>
public static class LookEndpoints
{
    /// <summary><c>/ngon-ngu/{vi|en}</c> and <c>/giao-dien/{light|dark|auto}</c>, both with <c>?ve=/duong-dan</c>. The address of a page never changes.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/ngon-ngu/{choice:regex(^(vi|en)$)}",
                (string choice, string? ve, HttpContext http) => Keep(http, LookSetup.LanguageCookie, choice, ve)
            )
            .AllowAnonymous();
        app.MapGet(
                "/giao-dien/{choice:regex(^(light|dark|auto)$)}",
                (string choice, string? ve, HttpContext http) => Keep(http, LookSetup.ThemeCookie, choice, ve)
            )
            .AllowAnonymous();
    }

    private static IResult Keep(HttpContext http, string cookie, string choice, string? back)
    {
        http.Response.Cookies.Append(
            cookie,
            choice,
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(400),
                Path = "/",
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                IsEssential = true,
            }
        );
        return Results.LocalRedirect(IsLocal(back) ? back! : "/");
    }

    private static bool IsLocal(string? path) => path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);
}

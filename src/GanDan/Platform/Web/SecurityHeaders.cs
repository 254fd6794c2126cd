namespace GanDan.Platform.Web;

/// <summary>What every answer carries: no inline script or style, no other host, no framing, no sniffing, no referrer to strangers.</summary>
public static class SecurityHeaders
{
    private const string Pictures = "img-src 'self' data:";
    private const string Policy =
        $"default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; {Pictures}; script-src 'self'; worker-src 'self'; style-src 'self'";

    /// <summary>Lets this one answer show pictures of another host, which the operator has named.</summary>
    /// <param name="origin">Scheme and host, nothing else: “https://tiles.example.vn”.</param>
    public static void AllowPicturesOf(this HttpResponse response, string origin) =>
        response.Headers.ContentSecurityPolicy = Policy.Replace(Pictures, $"{Pictures} {origin}", StringComparison.Ordinal);

    /// <summary>An address without a page is “not there” for everyone; only real pages ask who is there.</summary>
    public static IApplicationBuilder UseNothingThere(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.GetEndpoint() is not null)
                    return next(context);
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=(), publickey-credentials-get=(self)";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                return next(context);
            }
        );
}

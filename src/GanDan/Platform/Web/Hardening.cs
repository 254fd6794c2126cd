using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Platform.Web;

/// <summary>How many forms one person or machine may send; a test or a benchmark puts its own in.</summary>
public sealed record RequestLimits(int PostsPerMinute = 300);

/// <summary>What stands between the network and the pages: who is believed, which hosts are answered, how much and how often one may send.</summary>
public static class Hardening
{
    /// <summary>Goes with the hidden token of every form.</summary>
    public const string FormCookie = "gandan-bieu-mau";

    /// <summary>A sentence for the next page.</summary>
    public const string FlashCookie = "gandan-loi-nhan";

    /// <summary>Bytes of one form: four photos as large as they may be, and some more, so that it is the form that says which is too many.</summary>
    internal const int LargestUpload = 96 * 1024 * 1024;

    public static IServiceCollection AddHardening(this IServiceCollection services, Listening listening)
    {
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var proxy in listening.Proxies ?? [])
                forwarded.KnownProxies.Add(proxy);
            forwarded.ForwardedHeaders = listening.Proxies is { Count: > 0 }
                ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost
                : ForwardedHeaders.None;
        });

        // Without a proxy, a name that resolves to this machine is a trick to reach it from a web page (DNS rebinding).
        services.Configure<HostFilteringOptions>(hosts =>
            hosts.AllowedHosts = listening is { IsLoopback: true, Proxies: null or { Count: 0 } }
                ? ["localhost", "127.0.0.1", "[::1]"]
                : ["*"]
        );
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = 1024 * 1024;
            form.MultipartBodyLengthLimit = LargestUpload;
        });
        services.AddAntiforgery(token =>
        {
            token.Cookie.Name = FormCookie;
            token.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<CookieTempDataProviderOptions>(flash =>
        {
            flash.Cookie.Name = FlashCookie;
            flash.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSingleton(new RequestLimits());
        services.AddRateLimiter(_ => { });
        services
            .AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>()
            .Configure<RequestLimits>(
                (limiter, limits) =>
                {
                    limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                    limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Sender(http, limits));
                }
            );
        return services;
    }

    /// <summary>Stands first: everything after it sees the true address, scheme and host.</summary>
    public static IApplicationBuilder UseHardening(this IApplicationBuilder app) =>
        app.UseForwardedHeaders().UseHostFiltering().UseHsts().Use(RefuseForeignForms);

    private static RateLimitPartition<string> Sender(HttpContext http, RequestLimits limits)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
            return RateLimitPartition.GetNoLimiter("");
        var sender = http.User.Identity is { IsAuthenticated: true, Name: { } name }
            ? $"@{name}"
            : http.Connection.RemoteIpAddress?.ToString();
        return RateLimitPartition.GetTokenBucketLimiter(
            sender ?? "",
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = limits.PostsPerMinute,
                TokensPerPeriod = Math.Max(1, limits.PostsPerMinute / 6),
                ReplenishmentPeriod = TimeSpan.FromSeconds(10),
            }
        );
    }

    // The antiforgery token refuses such a form too; a browser that says where it comes from saves the reading.
    private static Task RefuseForeignForms(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Headers["Sec-Fetch-Site"] != "cross-site")
            return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}

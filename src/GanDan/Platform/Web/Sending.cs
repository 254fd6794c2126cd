using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace GanDan.Platform.Web;

/// <summary>
/// What goes over a slow network goes packed, and what a browser has it does not fetch again. Packing beside HTTPS tells a listener lengths
/// (BREACH, 2013): of use only to who can make a reader's browser ask with words of their choice and get a page with a secret back. Cookies
/// here are not sent from other sites' requests, and the token in a form is masked anew each time.
/// </summary>
public static class Sending
{
    private const string ForGood = "public, max-age=31536000, immutable";
    private const string ForAnHour = "public, max-age=3600";

    private static readonly string[] packed =
    [
        "text/html",
        "text/css",
        "text/javascript",
        "text/csv",
        "text/calendar",
        "application/json",
        "application/rss+xml",
        "image/svg+xml",
    ];

    public static IServiceCollection AddSending(this IServiceCollection services)
    {
        services.AddResponseCompression(sent =>
        {
            sent.EnableForHttps = true;
            sent.MimeTypes = packed;
            sent.Providers.Add<BrotliCompressionProvider>();
            sent.Providers.Add<GzipCompressionProvider>();
        });
        // A page is packed for every reader anew: a quarter of its size is enough for so little work.
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        return services;
    }

    /// <summary>The files of wwwroot: with their version in the address for good, fonts and icons for an hour.</summary>
    public static IApplicationBuilder UseFiles(this IApplicationBuilder app) =>
        app.UseStaticFiles(
            new StaticFileOptions
            {
                OnPrepareResponse = file =>
                    file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey("v") ? ForGood : ForAnHour,
            }
        );
}

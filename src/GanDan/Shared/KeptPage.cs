using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Web;
using Microsoft.AspNetCore.OutputCaching;

namespace GanDan.Shared;

/// <summary>
/// A page that shows nothing but records: drawn once for a person, and given again until anything is committed, the day ends or they
/// change language or colours. Who is asking, and whether they may, is settled before; what they typed does not come here.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptPageAttribute : Attribute, IOutputCachePolicy
{
    // Every request says that it is served, so a page that nobody asks for again need not stay long.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var request = http.Request;
        var isPlain = HttpMethods.IsGet(request.Method) && !request.Cookies.ContainsKey(Hardening.FlashCookie);
        context.EnableOutputCaching = isPlain;
        context.AllowCacheLookup = isPlain;
        context.AllowCacheStorage = isPlain;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Longest;
        if (!isPlain)
            return;

        var services = http.RequestServices;
        var me = services.GetRequiredService<Me>();
        var look = services.GetRequiredService<Look>();
        var version = services.GetRequiredService<DataVersion>();
        var vary = context.CacheVaryByRules;
        vary.QueryKeys = "*";
        vary.VaryByValues["who"] = me.AccountId?.ToString() ?? "";
        vary.VaryByValues["form"] = request.Cookies[Hardening.FormCookie] ?? "";
        vary.VaryByValues["look"] = $"{look.Language} {look.Theme}";
        vary.VaryByValues["day"] = me.Today.ToString("O", CultureInfo.InvariantCulture);
        vary.VaryByValues["data"] = await version.WithVault(services.GetRequiredService<Db>());
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}

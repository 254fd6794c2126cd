using System.Runtime.CompilerServices;
using System.Security.Claims;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Office;
using GanDan.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Options;

namespace GanDan.People;

/// <summary>A page that a person may open before having a second factor: the one that sets it up, and the way out.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BeforeSecondFactorAttribute : Attribute;

/// <summary>
/// Finds out who is asking, in one query after every commit, and fills <see cref="Me"/> and <see cref="Look"/>. A closed account, or a session ended
/// elsewhere, is nobody from this request on. A real office's people are sent to set up a second factor first.
/// </summary>
public sealed class MeMiddleware(RequestDelegate next, IOptions<IdentityOptions> identity, DataVersion version, OfficeFace office)
{
    private readonly UntilCommit<Guid, Found?> people = new(version.Now, most: 10_000);

    private const string SecondFactorPath = "/tai-khoan/xac-thuc-hai-lop";

    private sealed record Found(string FullName, string? Stamp, DateTime? ClosedAt, bool KeysOff, bool SecondFactor, List<Grant> Grants);

    // One compiled query per model: a test process has two databases.
    private static readonly ConditionalWeakTable<IModel, Func<Db, Guid, Task<Found?>>> Queries = [];

    public async Task InvokeAsync(HttpContext http, Db db, Me me, Look look)
    {
        if (HttpMethods.IsGet(http.Request.Method))
            db.LookOnce();
        if (NamesTheOffice(http.GetEndpoint()))
            await Introduce(db, look);
        var claims = identity.Value.ClaimsIdentity;
        if (Guid.TryParse(http.User.FindFirstValue(claims.UserIdClaimType), out var id))
        {
            var found = await people.Get(db, id, () => Queries.GetValue(db.Model, _ => Compile())(db, id));
            if (found is { ClosedAt: null } && found.Stamp == http.User.FindFirstValue(claims.SecurityStampClaimType))
            {
                Welcome(id, found, me, look);
                http.Response.Headers.CacheControl = "no-store";
                if (!look.IsDemo && !found.SecondFactor && MustWait(http.GetEndpoint()))
                {
                    http.Response.Redirect(SecondFactorPath);
                    return;
                }
            }
            else
            {
                await http.SignOutAsync(IdentityConstants.ApplicationScheme);
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }
        await next(http);
    }

    private static void Welcome(Guid id, Found found, Me me, Look look)
    {
        me.Become(id, found.FullName, found.Grants);
        look.DisplayName = found.FullName;
        look.Keys = !found.KeysOff;
        look.ProfileUrl = "/tai-khoan";
        look.SignOutUrl = "/dang-xuat";
    }

    private async Task Introduce(Db db, Look look)
    {
        if (await office.Read(db) is not { } face)
            return;
        look.OfficeName = face.Name;
        look.IsDemo = face.IsDemo;
        (look.HelpPhone, look.HelpHours, look.HelpAddress) = (face.HelpPhone, face.HelpHours, face.HelpAddress);
    }

    // Pages, and feeds that are kept like pages.
    private static bool NamesTheOffice(Endpoint? endpoint) =>
        endpoint?.Metadata is { } about
        && (about.GetMetadata<PageActionDescriptor>() is not null || about.GetMetadata<KeptPageAttribute>() is not null);

    private static bool MustWait(Endpoint? endpoint) =>
        endpoint is not null
        && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && endpoint.Metadata.GetMetadata<BeforeSecondFactorAttribute>() is null;

    private static Func<Db, Guid, Task<Found?>> Compile() =>
        EF.CompileAsyncQuery(
            (Db db, Guid id) =>
                db
                    .Users.AsNoTracking()
                    .Where(a => a.Id == id)
                    .Select(a => new Found(
                        a.FullName,
                        a.SecurityStamp,
                        a.ClosedAt,
                        a.KeysOff,
                        a.TwoFactorEnabled,
                        db.Grants.Where(g => g.AccountId == a.Id).ToList()
                    ))
                    .SingleOrDefault()
        );
}

using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests;

/// <summary>
/// A door for tests only: gives the cookie of the application's own sign-in without password, so that a screen's test does not type one.
/// The sign-in page has tests of its own.
/// </summary>
internal sealed class TestSignIn : IStartupFilter
{
    public const string Path = "test/sign-in/";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                async (context, following) =>
                {
                    if (context.Request.Path.StartsWithSegments("/test/sign-in", StringComparison.Ordinal, out var name))
                    {
                        await Enter(context, name.Value!.Trim('/'));
                        return;
                    }
                    await Recognise(context);
                    await following(context);
                }
            );
            next(app);
        };

    // Until the sign-in middleware fills Me, this does.
    private static async Task Recognise(HttpContext context)
    {
        var cookie = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (cookie.Principal?.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value is not { } id)
            return;
        var db = context.RequestServices.GetRequiredService<Db>();
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == Guid.Parse(id));
        var grants = await db.Grants.AsNoTracking().Where(g => g.AccountId == account.Id).ToListAsync();
        context.RequestServices.GetRequiredService<Me>().Become(account.Id, account.FullName, grants);
    }

    private static async Task Enter(HttpContext context, string userName)
    {
        var account = await context.RequestServices.GetRequiredService<Db>().Accounts.SingleAsync(a => a.UserName == userName);
        await context.RequestServices.GetRequiredService<SignInManager<Account>>().SignInAsync(account, isPersistent: false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}

using GanDan.Platform.Access;
using GanDan.Platform.Data;
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
                    await following(context);
                }
            );
            next(app);
        };

    private static async Task Enter(HttpContext context, string userName)
    {
        var account = await context.RequestServices.GetRequiredService<Db>().Accounts.SingleAsync(a => a.UserName == userName);
        await context.RequestServices.GetRequiredService<SignInManager<Account>>().SignInAsync(account, isPersistent: false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}

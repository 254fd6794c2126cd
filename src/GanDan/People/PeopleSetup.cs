using GanDan.Platform.Access;
using GanDan.Platform.Office;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace GanDan.People;

/// <summary>Sign-in and roles: what the host needs to know of them.</summary>
public static class PeopleSetup
{
    public const string SignInPath = "/dang-nhap";
    public const string SendAgainPath = "/gui-lai";
    public const string BackParameter = "ve";

    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(Cookies);
        services
            .AddIdentityCore<Account>(Identity)
            .AddUserStore<AccountStore>()
            .AddSignInManager<Door>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .PostConfigure(cookie => cookie.TicketDataFormat = new KeptTickets(cookie.TicketDataFormat));
        services.AddScoped<IPasswordHasher<Account>, PasswordHash>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 210_000);
        services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            // A passkey stands for both factors, so the device must know its owner.
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required";
        });
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<KeptForms>();
        services.AddSingleton<OfficeFace>();
        services.AddScoped<IAuthorizationHandler, AllowHandler>();
        services
            .AddAuthorizationBuilder()
            // Without a scheme: naming one would ask the cookie again and let a session in that MeMiddleware has just ended.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    public static IApplicationBuilder UsePeople(this IApplicationBuilder app) =>
        app.UseAuthentication()
            .UseMiddleware<MeMiddleware>()
            .UseAuthorization()
            .Use(
                (http, next) =>
                {
                    http.RequestServices.GetRequiredService<KeptForms>().DropOnceTaken(http);
                    return next(http);
                }
            );

    private static void Identity(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);

        // PasswordRule decides; the framework only keeps its length as a second pair of eyes.
        options.Password.RequiredLength = PasswordRule.MinLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 1;
    }

    private static void Cookies(IdentityCookiesBuilder cookies)
    {
        cookies.ApplicationCookie!.Configure(cookie =>
        {
            Guard(cookie, "gandan");
            cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = SignInPath;
            cookie.ReturnUrlParameter = BackParameter;
            cookie.Events.OnRedirectToLogin = ToSignIn;
            cookie.Events.OnRedirectToAccessDenied = refused =>
            {
                refused.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        cookies.TwoFactorUserIdCookie!.Configure(cookie => Guard(cookie, "gandan-buoc-hai"));
        cookies.TwoFactorRememberMeCookie!.Configure(cookie => Guard(cookie, "gandan-may-quen"));
    }

    private static void Guard(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    // What was sent by POST cannot be sent again by a link: it is kept, to be sent again by hand, or else the way back is its page.
    private static async Task ToSignIn(RedirectContext<CookieAuthenticationOptions> asked)
    {
        var request = asked.Request;
        var address = request.PathBase + request.Path;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            asked.Response.Redirect($"{SignInPath}?{BackParameter}={Uri.EscapeDataString(address + request.QueryString)}");
            return;
        }
        var kept = await request.HttpContext.RequestServices.GetRequiredService<KeptForms>().Keep(request.HttpContext);
        var back = kept ? SendAgainPath : address.ToString();
        asked.Response.Redirect($"{SignInPath}?het=true&{BackParameter}={Uri.EscapeDataString(back)}");
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.WebEncoders;

namespace GanDan.Shared;

/// <summary>Everything the look needs in the container: the two languages, our words for the framework's messages, Vietnamese letters left as letters.</summary>
public static class LookSetup
{
    public const string LanguageCookie = "ngon-ngu";
    public const string ThemeCookie = "giao-dien";

    public static IServiceCollection AddLook(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddOutputCache();
        services.AddScoped(s => Read(s.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddScoped(s => T.In(s.GetRequiredService<Look>().Language));

        // Otherwise every ư, ế, đ becomes a numeric entity: a third more bytes and an unreadable source.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        services.AddMvcCore().AddDataAnnotationsLocalization();
        services.Configure<MvcDataAnnotationsLocalizationOptions>(o =>
            o.DataAnnotationLocalizerProvider = (_, _) => new TranslatedAttributes()
        );
        services.PostConfigure<MvcOptions>(ModelMessages.Configure);
        return services;
    }

    /// <summary>Gives the thread the reader's conventions; stands before routing.</summary>
    public static IApplicationBuilder UseLook(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LanguageOf(context).Culture();
                return next(context);
            }
        );

    private static Look Read(HttpContext? context) =>
        new()
        {
            Language = LanguageOf(context),
            Theme = context?.Request.Cookies[ThemeCookie] switch
            {
                "light" => Theme.Light,
                "dark" => Theme.Dark,
                _ => Theme.Auto,
            },
        };

    private static Language LanguageOf(HttpContext? context) => Languages.FromCode(context?.Request.Cookies[LanguageCookie]);
}

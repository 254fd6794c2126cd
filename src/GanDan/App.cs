using GanDan.Cases;
using GanDan.Cases.Open;
using GanDan.Cell;
using GanDan.Figures;
using GanDan.People;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Files;
using GanDan.Platform.Import;
using GanDan.Platform.Jobs;
using GanDan.Platform.Messages;
using GanDan.Platform.Search;
using GanDan.Platform.Web;
using GanDan.Platform.Writing;
using GanDan.Programme;
using GanDan.Reports;
using GanDan.Shared;
using Microsoft.AspNetCore.DataProtection;

namespace GanDan;

/// <summary>Puts the house together. Tests and commands build the same application that serves people.</summary>
public static class App
{
    /// <param name="storage">Where the books are.</param>
    /// <param name="url">Address to listen on; port 0 picks a free one.</param>
    /// <param name="replace">Lets a test put its own clock in.</param>
    public static WebApplication Build(Storage storage, string url, Action<IServiceCollection>? replace = null) =>
        Build(storage, new Listening(url), replace);

    /// <param name="storage">Where the books are.</param>
    /// <param name="listening">Address, certificate and proxies.</param>
    /// <param name="replace">Lets a test put its own clock in.</param>
    public static WebApplication Build(Storage storage, Listening listening, Action<IServiceCollection>? replace = null)
    {
        var app = WithoutPages(storage, listening, replace);
        OpenPages(app);
        return app;
    }

    /// <summary>Finds all pages and lays the way to them. It needs none of the books, so a start opens those meanwhile.</summary>
    public static void OpenPages(WebApplication app)
    {
        app.UseQuiet();
        app.UseHardening();
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseFiles();
        app.UseLook();
        app.UseRouting();
        app.UseNothingThere();
        app.UseTurns();
        app.UsePeople();
        app.UseOutputCache();
        app.UseRateLimiter();
        app.MapRazorPages();
        LookEndpoints.Map(app);
        OpenFeeds.Map(app);
        OpenDataFiles.Map(app);
        app.MapGet("/healthz", () => "ok").AllowAnonymous();
    }

    /// <summary>For commands: everything but the pages, which take a while to find and nobody will ask for.</summary>
    public static WebApplication WithoutPages(Storage storage) => WithoutPages(storage, new Listening("http://127.0.0.1:0"), null);

    /// <summary>The services of a start, before <see cref="OpenPages"/>.</summary>
    public static WebApplication WithoutPages(Storage storage, Listening listening, Action<IServiceCollection>? replace)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = AppContext.BaseDirectory,
                ApplicationName = typeof(App).Assembly.GetName().Name,
                // The command line says everything; a watch on files of settings would cost an inotify instance, of which a machine has few.
                Args = ["--hostBuilder:reloadConfigOnChange=false"],
            }
        );
        builder.WebHost.UseUrls(listening.Url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Hardening.LargestUpload;
            if (listening.Certificate is { } certificate)
                kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        // That keys lie unencrypted in a folder of mode 0700 is a decision of this house (architecture, scale), not news at every start.
        builder
            .Logging.SetMinimumLevel(LogLevel.Warning)
            // A table is built anew on SQLite without a transaction of its own when foreign keys are switched off for it: so it is meant.
            .AddFilter("Microsoft.EntityFrameworkCore.Migrations", LogLevel.Error)
            // The first start on PostgreSQL asks for a table of migrations that is not there yet; what truly fails is thrown as well.
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None)
            // Pages are never kept by a cache, whether or not a form stands on them: that its own header was replaced is no news either.
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error)
            .AddSimpleConsole();

        var services = builder.Services;
        services.AddDatabases(storage);
        services.AddSingleton(TimeProvider.System);
        services.AddLook();
        services.AddHardening(listening);
        services.AddQuiet();
        services.AddTurns();
        services.AddSending();
        services.AddScoped<Me>();
        services.AddCalendar();
        services.AddDataProtection().SetApplicationName("GanDan").PersistKeysToFileSystem(new DirectoryInfo(storage.Keys));
        services.AddPeople();
        services.AddFigures();
        services.AddReports();
        services.AddProgramme();
        services.AddCell();
        services.AddEach<IFinds>();
        services.AddCases();
        services.AddImport();
        services.AddWriting();
        services.AddMessages();
        services.AddSingleton<Menus>();
        services.AddSingleton<FileStore>();
        services.AddJobs();
        foreach (var handler in Handlers.All)
            services.AddScoped(handler);
        services.AddEach<INamesSubjects>();
        services.AddSingleton<Worker>();
        services.AddHostedService(all => all.GetRequiredService<Worker>());
        services
            .AddRazorPages(pages => pages.RootDirectory = "/")
            .AddMvcOptions(mvc =>
            {
                // The thing itself: given by its type, the framework would not ask it for its place.
                mvc.Filters.Add(new FormReading());
                mvc.Filters.Add<LookFilter>();
                mvc.Filters.Add<PostFilter>();
            });
        services.AddPageParts();
        replace?.Invoke(services);

        var app = builder.Build();
        Databases.BeginModels(app.Services);
        return app;
    }
}

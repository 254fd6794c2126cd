using GanDan.Platform.Data;

namespace GanDan.Platform.Import;

public static class ImportSetup
{
    public static IServiceCollection AddImport(this IServiceCollection services)
    {
        var books = new RecordBooks();
        services.AddSingleton(books);
        services.AddSingleton(new Seed(db => EarlierGroups.Forget(db, books)));
        foreach (var shelf in typeof(Shelf).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Shelf))))
            services.AddScoped(typeof(Shelf), shelf);
        services.AddScoped<BookDesk>();
        services.AddScoped<BookImport>();
        services.AddScoped<FileImport>();
        services.AddScoped<TakeBack>();
        services.AddScoped<Drafts>();
        services.AddScoped<RecordPages>();
        services.AddSingleton<DraftSweep>();
        services.AddHostedService(all => all.GetRequiredService<DraftSweep>());
        return services;
    }
}

namespace GanDan.Platform.Writing;

public static class WritingSetup
{
    public static IServiceCollection AddWriting(this IServiceCollection services) =>
        services.AddSingleton<HotWriter>().AddHostedService(all => all.GetRequiredService<HotWriter>());
}

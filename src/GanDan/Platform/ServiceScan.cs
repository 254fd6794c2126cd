namespace GanDan.Platform;

public static class ServiceScan
{
    /// <summary>Every class of the house that does <typeparamref name="TService"/>, each to be had within a request: a feature brings its own.</summary>
    public static IServiceCollection AddEach<TService>(this IServiceCollection services)
        where TService : class
    {
        foreach (
            var type in typeof(ServiceScan)
                .Assembly.GetTypes()
                .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(TService)))
        )
            services.AddScoped(typeof(TService), type);
        return services;
    }
}

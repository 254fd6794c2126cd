using GanDan.Platform;

namespace GanDan.Figures;

/// <summary>Every figure there is, found by scan: a new figure is one class in its feature and nothing else.</summary>
public sealed class FigureCatalogue
{
    private readonly Dictionary<string, Figure> figures = All<Figure>().ToDictionary(f => f.Code, StringComparer.Ordinal);
    private readonly Dictionary<string, RatioFigure> ratios = All<RatioFigure>().ToDictionary(f => f.Code, StringComparer.Ordinal);

    public IEnumerable<Figure> Figures => figures.Values.OrderBy(f => f.Order);

    public IEnumerable<RatioFigure> Ratios => ratios.Values.OrderBy(f => f.Order);

    public Figure Get(string code) => figures.GetValueOrDefault(code) ?? throw new RuleBroken("Không có số liệu mã {0}.", "Code", code);

    public Figure? Find(string code) => figures.GetValueOrDefault(code);

    public RatioFigure? Ratio(string code) => ratios.GetValueOrDefault(code);

    private static IEnumerable<TFigure> All<TFigure>() =>
        typeof(FigureCatalogue)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(TFigure)))
            .Select(type => (TFigure)Activator.CreateInstance(type)!);
}

public static class FiguresSetup
{
    public static IServiceCollection AddFigures(this IServiceCollection services)
    {
        services.AddSingleton<FigureCatalogue>();
        services.AddSingleton<FigureCache>();
        services.AddScoped<FigureBooks>();
        services.AddScoped<FigureReader>();
        services.AddScoped<RegisterFigures>();
        services.AddScoped<Outlet>();
        return services;
    }
}

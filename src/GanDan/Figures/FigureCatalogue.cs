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

    /// <summary>Whether the figure can be told for one unit; a share when all it is made of can.</summary>
    public bool KnowsUnit(string code) =>
        Ratio(code) is { } ratio ? ratio.Denominator.Append(ratio.Numerator).All(KnowsUnit) : Find(code)?.KnowsUnit(null) ?? true;

    /// <summary>The scope in which the figure can be told: where it knows no unit, that is the whole office.</summary>
    public Scope Told(string code, Scope scope) => scope.Unit is null || KnowsUnit(code) ? scope : scope with { Unit = null };

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

using System.Text.Encodings.Web;
using System.Text.Json;
using GanDan.Figures;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Programme;

namespace GanDan.Situation;

/// <summary><c>figures --data DIR --term 2017-2020 [--unit CODE] [--with-cell] [--json]</c>: every figure, for whoever automates. Reads beside a running server.</summary>
public static class FiguresCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One figure as printed: value (or a share's two numbers), unit of count in the word the manifest uses, version of the definition, records, coverage, and the former units of which the unit asked for got a part that cannot be told.</summary>
    public sealed record Printed(
        long? Value,
        string UnitOfCount,
        int DefinitionVersion,
        long Records,
        DateOnly? First,
        DateOnly? Last,
        IReadOnlyList<int> YearsWithout,
        IReadOnlyList<string> NotSeparable,
        long? Numerator,
        long? Denominator,
        IReadOnlyDictionary<Breakdown, IReadOnlyDictionary<string, long>> By
    );

    public static async Task<int> Run(IServiceProvider services, CommandLine line, TextWriter output)
    {
        using var scope = services.CreateScope();
        var all = scope.ServiceProvider;
        all.GetRequiredService<Me>().BecomeSystem();
        var db = all.GetRequiredService<Db>();
        var period = await Period.Resolve(db, line.Value("term") ?? throw new RuleBroken("Cần --term, ví dụ --term 2017-2020."));
        var unit = line.Value("unit") is { } code ? await UnitScope.Resolve(db, code, period.To) : null;
        var asked = new Scope(period.From, period.To, unit);
        var figures = await Take(all, asked, line.Has("with-cell"));
        if (line.Has("json"))
            await output.WriteLineAsync(JsonSerializer.Serialize(figures, Json));
        else
            foreach (var (name, figure) in figures)
                await output.WriteLineAsync($"{name, -32} {InWords(figure), 16}  {figure.UnitOfCount}");
        if (!line.Has("json") && asked.NotSeparableInWords(T.In(Language.Vietnamese)) is { } torn)
            await output.WriteLineAsync(torn);
        return 0;
    }

    // As a Vietnamese paper prints it: 2.353, and a share's two numbers apart.
    private static string InWords(Printed figure)
    {
        var t = T.In(Language.Vietnamese);
        return figure.Value is { } value ? t.Number(value) : $"{t.Number(figure.Numerator ?? 0)}/{t.Number(figure.Denominator ?? 0)}";
    }

    private static async Task<SortedDictionary<string, Printed>> Take(IServiceProvider all, Scope scope, bool withCell)
    {
        var catalogue = all.GetRequiredService<FigureCatalogue>();
        var reader = all.GetRequiredService<FigureReader>();
        var taken = new SortedDictionary<string, Printed>(StringComparer.Ordinal);
        foreach (var figure in catalogue.Figures.Where(f => withCell || !f.FromVault).Where(f => scope.Unit is null || f.KnowsUnit(null)))
        {
            var by = new SortedDictionary<Breakdown, IReadOnlyDictionary<string, long>>();
            foreach (var breakdown in figure.Breakdowns.Where(b => scope.Unit is null || figure.KnowsUnit(b)))
                by[breakdown] = (await reader.Take(figure.Code, scope, breakdown))
                    .GroupBy(c => c.Name, StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, g => g.Sum(c => c.Value ?? 0), StringComparer.Ordinal);
            taken[figure.Code] = Print(await reader.Take(figure.Code, scope), scope, by);
        }
        var apart = new Dictionary<Breakdown, IReadOnlyDictionary<string, long>>();
        foreach (
            var ratio in catalogue.Ratios.Where(r => withCell || !r.FromVault).Where(r => scope.Unit is null || catalogue.KnowsUnit(r.Code))
        )
            taken[ratio.Code] = Print(await reader.Take(ratio.Code, scope), scope, apart);
        return taken;
    }

    private static Printed Print(FigureValue value, Scope scope, IReadOnlyDictionary<Breakdown, IReadOnlyDictionary<string, long>> by) =>
        new(
            value.Value,
            value.Unit.Word(),
            value.Version,
            value.Records,
            value.Coverage.First,
            value.Coverage.Last,
            value.Coverage.YearsWithout,
            scope.Unit?.NotSeparable ?? [],
            value.Numerator,
            value.Denominator,
            by
        );
}

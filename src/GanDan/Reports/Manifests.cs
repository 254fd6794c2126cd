using System.Security.Cryptography;
using System.Text.Json;
using GanDan.Figures;
using GanDan.Platform.Papers;
using PaperValue = GanDan.Platform.Papers.FigureValue;

namespace GanDan.Reports;

/// <summary>
/// What a machine reads of an edition: each number with its definition, days, unit, records and their hash, the tables of the text, and the
/// files with theirs. It leaves the house with the papers, so what is small is hidden in it too.
/// </summary>
public sealed class Manifests(FigureCatalogue catalogue, Outlet outlet)
{
    /// <summary>The manifest of an edition.</summary>
    /// <param name="paper">The report as it is printed, see <see cref="Veil.OnPaper"/>.</param>
    /// <param name="made">The other files.</param>
    /// <param name="gaps">Slots whose period has years without data.</param>
    /// <param name="isSealed">False for files that are only written out: they name no edition.</param>
    public async Task<Manifest> Of(
        Report report,
        Edition edition,
        TakenReport paper,
        Edition? previous,
        IReadOnlyList<(string Name, string ContentType, byte[] Bytes)> made,
        HashSet<string> gaps,
        bool isSealed
    )
    {
        var figures = new List<ManifestFigure>();
        foreach (var figure in edition.Figures.Where(f => !f.IsCell))
            figures.Add(await Of(figure, edition, paper.Scope, gaps));
        return new(
            isSealed ? edition.Id.ToString() : null,
            report.Title,
            report.PeriodCode,
            isSealed ? edition.SealedAt : null,
            isSealed ? edition.SealedBy : null,
            report.TemplateCode,
            report.TemplateVersion,
            previous?.Id.ToString(),
            typeof(Sealing).Assembly.GetName().Version?.ToString(3) ?? "0",
            [.. made.Select(f => new ManifestFile(f.Name, Convert.ToHexStringLower(SHA256.HashData(f.Bytes)), f.Bytes.Length))],
            figures,
            [.. paper.Tables.Values.Where(t => t.Problem is null).Select(t => Of(t, paper.Scope))]
        );
    }

    private async Task<ManifestFigure> Of(EditionFigure figure, Edition edition, Scope scope, HashSet<string> gaps)
    {
        var known = catalogue.Find(figure.Code);
        var value = figure.Taken;
        var hidden = figure.ReleasedBy is null && await outlet.TooSmall(value);
        return new(
            figure.Slot,
            known?.Name ?? catalogue.Ratio(figure.Code)?.Name ?? figure.Code,
            known?.Definition ?? catalogue.Ratio(figure.Code)?.Definition ?? "",
            figure.DefinitionVersion,
            figure.Unit.Word(),
            Days(catalogue.Told(figure.Code, scope) with { From = figure.From, To = figure.To }),
            edition.SealedAt,
            hidden ? await Hidden(value)
                : figure.Value is null && figure.Numerator is null ? null
                : PaperNumbers.Value(value),
            hidden ? null : figure.Records,
            hidden ? null : figure.RecordsSha256,
            hidden
                ? null
                : new FigureCoverage(
                    figure.First,
                    figure.Last,
                    figure.ReleasedBy is { } by ? $"Chi bộ cho công bố: {by}"
                        : gaps.Contains(figure.Slot) ? edition.GapReason
                        : null
                ),
            figure.Declared is { } declared
                ? new DeclaredValue(
                    PaperNumbers.Declared(declared, figure.Unit, hidden ? await outlet.Threshold() : null),
                    figure.DeclaredSource ?? "",
                    figure.DeclaredBy ?? ""
                )
                : null
        );
    }

    private ManifestTable Of(TakenTable table, Scope scope) =>
        new(
            table.Block.Code,
            JsonNamingPolicy.CamelCase.ConvertName(table.Block.By.ToString()),
            catalogue.Get(table.Block.Code).Version,
            table.Unit.Word(),
            Days(scope),
            [.. table.Cells.Select(cell => new ManifestCell(cell.Name, cell.IsCompanion ? PaperValue.Hidden : Cell(table, cell.Value)))],
            Cell(table, table.Total)
        );

    private static PaperValue Cell(TakenTable table, long? value) =>
        value is null && table.Under is { } under ? PaperValue.Below(under)
        : table.Unit is UnitOfCount.Vnd ? PaperValue.Money(value ?? 0)
        : PaperValue.Count(value ?? 0);

    // Of a share nothing can be said: its two numbers are what is small.
    private async Task<PaperValue?> Hidden(GanDan.Figures.FigureValue value) => value.Unit is UnitOfCount.Percent ? null : await Below();

    private async Task<PaperValue> Below() => PaperValue.Below(await outlet.Threshold());

    private static FigureScope Days(Scope scope) =>
        new(
            scope.From,
            scope.To,
            scope.Unit?.Code,
            scope.Unit?.ValidFrom,
            scope.Unit?.Name,
            scope.Unit is { NotSeparable.Count: > 0 } torn ? torn.NotSeparable : null
        );
}

using System.Security.Cryptography;
using GanDan.Figures;
using GanDan.Platform.Papers;

namespace GanDan.Reports;

/// <summary>What a machine reads of an edition: each number with its definition, days, records and their hash, and the files with theirs.</summary>
public sealed class Manifests(FigureCatalogue catalogue)
{
    /// <summary>The manifest of an edition.</summary>
    /// <param name="made">The other files.</param>
    /// <param name="gaps">Slots whose period has years without data.</param>
    public Manifest Of(
        Report report,
        Edition edition,
        Scope scope,
        Edition? previous,
        IReadOnlyList<(string Name, string ContentType, byte[] Bytes)> made,
        HashSet<string> gaps
    ) =>
        new(
            edition.Id.ToString(),
            report.Title,
            report.PeriodCode,
            edition.SealedAt,
            edition.SealedBy,
            report.TemplateCode,
            report.TemplateVersion,
            previous?.Id.ToString(),
            typeof(Sealing).Assembly.GetName().Version?.ToString(3) ?? "0",
            [.. made.Select(f => new ManifestFile(f.Name, Convert.ToHexStringLower(SHA256.HashData(f.Bytes)), f.Bytes.Length))],
            [.. edition.Figures.Where(f => !f.Slot.Contains('|', StringComparison.Ordinal)).Select(f => Of(f, edition, scope, gaps))]
        );

    private ManifestFigure Of(EditionFigure figure, Edition edition, Scope scope, HashSet<string> gaps)
    {
        var known = catalogue.Find(figure.Code);
        var value = new GanDan.Figures.FigureValue(
            figure.Code,
            figure.DefinitionVersion,
            "",
            figure.Unit,
            figure.Value,
            figure.Records ?? 0,
            new(null, null, [], []),
            figure.Numerator,
            figure.Denominator
        );
        return new(
            figure.Slot,
            known?.Name ?? catalogue.Ratio(figure.Code)?.Name ?? figure.Code,
            known?.Definition ?? catalogue.Ratio(figure.Code)?.Definition ?? "",
            figure.DefinitionVersion,
            figure.Unit.Word(),
            new FigureScope(figure.From, figure.To, scope.Unit?.Code, scope.Unit?.ValidFrom),
            edition.SealedAt,
            figure.Value is null && figure.Numerator is null ? null : PaperOf.Value(value),
            figure.Records,
            figure.RecordsSha256,
            new FigureCoverage(
                figure.First,
                figure.Last,
                figure.ReleasedBy is { } by ? $"Chi bộ cho công bố: {by}"
                    : gaps.Contains(figure.Slot) ? edition.GapReason
                    : null
            ),
            figure.Declared is { } declared
                ? new DeclaredValue(
                    GanDan.Platform.Papers.FigureValue.Count(declared),
                    figure.DeclaredSource ?? "",
                    figure.DeclaredBy ?? ""
                )
                : null
        );
    }
}

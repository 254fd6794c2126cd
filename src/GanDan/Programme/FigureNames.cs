using GanDan.Figures;
using GanDan.Platform.Registers;

namespace GanDan.Programme;

/// <summary>Figures and shares by name, as a target is bound to one.</summary>
public static class FigureNames
{
    public static IReadOnlyList<string> Names(this FigureCatalogue catalogue) =>
        [.. catalogue.Figures.Select(f => f.Name), .. catalogue.Ratios.Select(r => r.Name)];

    /// <summary>The name of a code; the code itself when no figure has it any more.</summary>
    public static string NameOf(this FigureCatalogue catalogue, string code) =>
        catalogue.Find(code)?.Name ?? catalogue.Ratio(code)?.Name ?? code;

    /// <summary>The code of a name, with or without tone marks; null when there is none.</summary>
    public static string? CodeOf(this FigureCatalogue catalogue, string name) =>
        catalogue.Figures.FirstOrDefault(f => ListWords.Slug(f.Name) == ListWords.Slug(name) || f.Code == name)?.Code
        ?? catalogue.Ratios.FirstOrDefault(r => ListWords.Slug(r.Name) == ListWords.Slug(name) || r.Code == name)?.Code;
}

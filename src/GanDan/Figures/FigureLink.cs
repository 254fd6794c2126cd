using System.Globalization;

namespace GanDan.Figures;

/// <summary>Where a number opens.</summary>
public static class FigureLink
{
    /// <summary><c>/so-lieu/{code}?ky=2019&amp;don-vi=CODE@DATE</c>: the figure with its definition and records; two days where the period is no year.</summary>
    public static string To(string code, Scope scope)
    {
        var year = scope.From == new DateOnly(scope.From.Year, 1, 1) && scope.To == new DateOnly(scope.From.Year, 12, 31);
        var period = year
            ? scope.From.Year.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{scope.From:yyyy-MM-dd}..{scope.To:yyyy-MM-dd}");
        var unit = scope.Unit is { Code.Length: > 0 } named
            ? string.Create(CultureInfo.InvariantCulture, $"&don-vi={named.Code}@{named.ValidFrom:yyyy-MM-dd}")
            : "";
        return $"/so-lieu/{code}?ky={period}{unit}";
    }
}

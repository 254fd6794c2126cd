using Microsoft.AspNetCore.Http.Extensions;

namespace GanDan.Figures;

/// <summary>Where a number opens.</summary>
public static class FigureLink
{
    /// <summary><c>/so-lieu/{code}?tu=2017-01-01&amp;den=2020-03-24&amp;don-vi=CODE</c>: the figure with its definition and records.</summary>
    public static string To(string code, Scope scope)
    {
        var query = new QueryBuilder { { "tu", $"{scope.From:yyyy-MM-dd}" }, { "den", $"{scope.To:yyyy-MM-dd}" } };
        if (scope.Unit is { Code.Length: > 0 } unit)
            query.Add("don-vi", $"{unit.Code}@{unit.ValidFrom:yyyy-MM-dd}");
        return $"/so-lieu/{code}{query}";
    }
}

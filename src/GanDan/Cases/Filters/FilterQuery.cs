using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace GanDan.Cases.Filters;

/// <summary>What of the inbox's address is a filter: nothing else is kept, in one order, so that the same filter is the same text.</summary>
public static class FilterQuery
{
    private static readonly string[] names = ["v", "tim", "phuong", "loai", "don", "noi", "so", "nam", "dv"];

    /// <summary>Without the question mark; empty when nothing is filtered.</summary>
    public static string Of(string? query)
    {
        var given = QueryHelpers.ParseQuery(query ?? "");
        var kept = new QueryBuilder(
            names
                .Select(name => KeyValuePair.Create(name, given.TryGetValue(name, out var values) ? values.ToString().Trim() : ""))
                .Where(pair => pair.Value.Length > 0)
        );
        return kept.ToString().TrimStart('?');
    }
}

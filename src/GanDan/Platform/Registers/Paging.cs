using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Registers;

/// <summary>One page of a list and how long the whole is.</summary>
public sealed record Paged<TRow>(IReadOnlyList<TRow> Rows, int Total, int Number)
{
    public const int Size = 25;
}

public static class Paging
{
    /// <summary>The page asked for; a page beyond the end is the last one.</summary>
    public static async Task<Paged<TRow>> Page<TRow>(this IQueryable<TRow> rows, int? number)
    {
        var total = await rows.CountAsync();
        var last = Math.Max(1, (total + Paged<TRow>.Size - 1) / Paged<TRow>.Size);
        var page = Math.Clamp(number ?? 1, 1, last);
        return new(await rows.Skip((page - 1) * Paged<TRow>.Size).Take(Paged<TRow>.Size).ToListAsync(), total, page);
    }
}

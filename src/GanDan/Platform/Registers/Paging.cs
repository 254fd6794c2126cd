using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Registers;

/// <summary>One page of a list and how long the whole is.</summary>
public sealed record Paged<TRow>(IReadOnlyList<TRow> Rows, int Total, int Number)
{
    public const int Size = Paging.Size;
}

public static class Paging
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 25;

    /// <summary>The page asked for of a list that is at hand.</summary>
    public static Paged<TRow> Page<TRow>(this IReadOnlyList<TRow> rows, int? number)
    {
        var page = Within(number, rows.Count);
        return new([.. rows.Skip((page - 1) * Paged<TRow>.Size).Take(Paged<TRow>.Size)], rows.Count, page);
    }

    /// <summary>The page asked for; a page beyond the end is the last one.</summary>
    public static async Task<Paged<TRow>> Page<TRow>(this IQueryable<TRow> rows, int? number)
    {
        var total = await rows.CountAsync();
        var page = Within(number, total);
        return new(await rows.Skip((page - 1) * Paged<TRow>.Size).Take(Paged<TRow>.Size).ToListAsync(), total, page);
    }

    private static int Within(int? number, int total) => Math.Clamp(number ?? 1, 1, Math.Max(1, (total + Size - 1) / Size));
}

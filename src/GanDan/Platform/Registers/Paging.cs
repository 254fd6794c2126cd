using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Registers;

/// <summary>One page of a list and how long the whole is.</summary>
/// <param name="Total">As far as was counted.</param>
/// <param name="More">The list is longer than was counted.</param>
public sealed record Paged<TRow>(IReadOnlyList<TRow> Rows, int Total, int Number, bool More = false)
{
    public const int Size = Paging.Size;
}

public static class Paging
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 25;

    /// <summary>How far a long list is counted, and its pages turned.</summary>
    public const int Most = 1000;

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

    /// <summary>
    /// The page asked for of a list that is counted no further than <paramref name="most"/>: nobody turns more pages, and counting a million
    /// rows costs more than reading a page of them.
    /// </summary>
    public static async Task<Paged<TRow>> Page<TRow>(this IQueryable<TRow> rows, int? number, int most) =>
        await rows.PageOf(number, await rows.Take(most + 1).CountAsync(), most);

    /// <summary>The same of a list that has been counted, up to one more than <paramref name="most"/>.</summary>
    public static async Task<Paged<TRow>> PageOf<TRow>(this IQueryable<TRow> rows, int? number, int counted, int most)
    {
        var total = Math.Min(counted, most);
        var page = Within(number, total);
        return new(await rows.Skip((page - 1) * Size).Take(Size).ToListAsync(), total, page, counted > most);
    }

    private static int Within(int? number, int total) => Math.Clamp(number ?? 1, 1, Math.Max(1, (total + Size - 1) / Size));
}

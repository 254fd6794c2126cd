using GanDan.Platform;

namespace GanDan.Cases.Filters;

/// <summary>A filter of the inbox that an officer keeps under a name of their own: what stands in the address, and nothing it found.</summary>
public sealed class SavedFilter
{
    public const int NameMaxLength = 40;
    public const int QueryMaxLength = 600;

    /// <summary>How many one account keeps.</summary>
    public const int Most = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required string Name { get; set; }

    /// <summary>As <see cref="FilterQuery.Of"/> writes it, without the question mark.</summary>
    public required string Query { get; init; }

    /// <summary>When it was taken away; the last one taken away can be put back.</summary>
    public DateTime? RemovedAt { get; set; }

    /// <summary>Throws <see cref="RuleBroken"/> at “Name” when the name is empty or another filter of the account has it.</summary>
    public static string NameAmong(string? typed, IEnumerable<SavedFilter> others)
    {
        var name = (typed ?? "").Trim();
        if (name.Length == 0)
            throw new RuleBroken("Đặt tên cho bộ lọc này.", nameof(Name));
        if (others.Any(o => o.RemovedAt is null && string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase)))
            throw new RuleBroken("Bạn đã có bộ lọc tên này. Đặt tên khác.", nameof(Name));
        return name;
    }
}

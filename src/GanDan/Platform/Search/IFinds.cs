namespace GanDan.Platform.Search;

/// <summary>Something found: what it says, a line of detail and where it opens.</summary>
/// <param name="TheirDetail">Somebody's words after the detail, Vietnamese on every page as the title.</param>
public sealed record Found(string Title, string Detail, string Href, string? TheirDetail = null);

/// <summary>What one register holds for a search, and where to see all of it.</summary>
/// <param name="More">There is more than was counted.</param>
public sealed record FoundGroup(string Register, int Total, IReadOnlyList<Found> First, string AllHref, bool More = false);

/// <summary>
/// A register that may be searched from the one box. Each brings its own; attendance, the cell and identity bring none (principle 13).
/// </summary>
public interface IFinds
{
    /// <summary>How many of the first are shown.</summary>
    const int Most = 5;

    /// <summary>Place among the groups.</summary>
    int Order { get; }

    /// <summary>What the person who asks may see of it; null when they may not browse this register.</summary>
    Task<FoundGroup?> Find(string text);
}

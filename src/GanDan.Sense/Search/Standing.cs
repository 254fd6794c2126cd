namespace GanDan.Sense.Search;

/// <summary>The place of a text in the order.</summary>
internal readonly record struct Standing(DateOnly Day, Guid Key);

/// <summary>The later day first, then the greater key.</summary>
internal sealed class NewestFirst : IComparer<Standing>
{
    public static readonly NewestFirst Order = new();

    public int Compare(Standing x, Standing y) => y.Day.CompareTo(x.Day) is var days and not 0 ? days : y.Key.CompareTo(x.Key);
}

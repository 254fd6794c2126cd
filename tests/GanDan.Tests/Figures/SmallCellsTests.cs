using CsCheck;
using GanDan.Figures;

namespace GanDan.Tests.Figures;

/// <summary>Small counts of residents stay inside; nothing that is shown gives them away.</summary>
public sealed class SmallCellsTests
{
    private const int Threshold = 10;

    [Fact]
    public void A_count_of_exactly_the_threshold_is_shown() => Assert.Equal("10 25", Hide(10, 25));

    [Fact]
    public void A_single_small_count_takes_the_next_smallest_with_it() => Assert.Equal("? 40 ?", Hide(9, 40, 12));

    [Fact]
    public void What_is_hidden_with_a_small_count_is_not_called_small() =>
        Assert.Equal([false, false, true], Cells(9, 40, 12).Select(c => c.IsCompanion));

    [Fact]
    public void Two_small_counts_that_are_large_enough_together_hide_nobody_else() => Assert.Equal("? ? 40", Hide(4, 8, 40));

    [Fact]
    public void Two_small_counts_that_are_small_together_take_a_third() => Assert.Equal("? ? ? 40", Hide(1, 2, 20, 40));

    [Fact]
    public void When_all_are_small_all_are_hidden() => Assert.Equal("? ? ?", Hide(1, 2, 3));

    [Fact]
    public void A_lone_small_cell_is_hidden() => Assert.Equal("?", Hide(3));

    [Fact]
    public void Nobody_at_all_is_no_secret() => Assert.Equal("0 20", Hide(0, 20));

    [Fact]
    public void Nothing_small_changes_nothing() => Assert.Equal("10 11 12", Hide(10, 11, 12));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_count_standing_alone_is_judged_by_itself(long value, bool small) =>
        Assert.Equal(small, SmallCells.TooSmall(value, Threshold));

    // Whatever the counts: the hidden ones cannot be worked out from the total, because they are at least two and enough together —
    // unless everything that is not zero is hidden already.
    [Fact]
    public void The_total_never_gives_a_hidden_count_away() =>
        Gen.Long[0, 30]
            .Array[1, 8]
            .Sample(counts =>
                Hidden(counts) is var hidden
                && (hidden.Length == 0 || (hidden.Length >= 2 && hidden.Sum() >= Threshold) || hidden.Length == counts.Count(c => c > 0))
                && !counts.Except(hidden).Any(c => c is > 0 and < Threshold)
            );

    private static string Hide(params long[] counts) =>
        string.Join(' ', Cells(counts).Select(c => c.Value is { } value ? $"{value}" : "?"));

    private static long[] Hidden(long[] counts) =>
        [.. Cells(counts).Zip(counts).Where(pair => pair.First.Value is null).Select(pair => pair.Second)];

    private static IReadOnlyList<FigureCell> Cells(params long[] counts) =>
        SmallCells.Hide([.. counts.Select((value, i) => new FigureCell($"k{i}", $"Ô {i}", value))], Threshold);
}

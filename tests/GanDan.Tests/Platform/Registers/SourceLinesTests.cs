using GanDan.Platform.Registers;

namespace GanDan.Tests.Platform.Registers;

public sealed class SourceLinesTests
{
    [Fact]
    public void Rows_that_follow_each_other_are_told_in_one_piece()
    {
        var told = SourceLines.Joined([Row("Lớp 1", 6), Row("Lớp 1", 7), Row("Lớp 1", 8), Row("Lớp 1", 11), Row("Lớp 2", 12)]);

        Assert.Equal([("Lớp 1", 6, 8), ("Lớp 1", 11, 11), ("Lớp 2", 12, 12)], told.Select(s => (s.Sheet, s.From, s.To)));
    }

    [Fact]
    public void A_row_that_vanished_stands_apart()
    {
        var told = SourceLines.Joined([Row("Lớp 1", 6), Row("Lớp 1", 7) with { Vanished = true }, Row("Lớp 1", 8)]);

        Assert.Equal(3, told.Count);
    }

    private static SourceLines Row(string sheet, int number) => new("Sổ", sheet, number, number, Vanished: false);
}

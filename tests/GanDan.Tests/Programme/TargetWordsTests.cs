using GanDan.Platform.Text;
using GanDan.Programme;

namespace GanDan.Tests.Programme;

public sealed class TargetWordsTests
{
    private static readonly T words = T.In(Language.Vietnamese);

    [Theory]
    [InlineData(1000, 1180)]
    [InlineData(197, 200)]
    [InlineData(1, 1)]
    public void A_share_reads_beside_its_target_as_everywhere_else(long numerator, long denominator)
    {
        var said = words.Amount(Of("%"), Reached.Share(numerator, denominator, 80_000)!);

        Assert.Equal(VietnameseNumbers.Percent(numerator, denominator), said);
    }

    [Fact]
    public void What_was_reached_of_a_count_is_told_with_one_decimal()
    {
        var reached = Reached.Count(263, 250_000);

        Assert.Equal(("263", "105,2%"), (words.Amount(Of("mô hình"), reached), words.Part(reached)));
        Assert.Equal("105,9%", words.Part(Reached.Share(1000, 1180, 80_000)!));
        Assert.Equal("–", words.Part(Reached.Count(1, 0)));
    }

    private static Target Of(string unit) =>
        new()
        {
            TermId = Guid.CreateVersion7(),
            Name = "Chỉ tiêu",
            UnitText = unit,
        };
}

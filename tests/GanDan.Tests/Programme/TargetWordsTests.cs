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

    [Theory]
    [InlineData("%", 98_500, "98,5%", null)]
    [InlineData(" % ", 80_000, "80%", null)]
    [InlineData("mô hình", 250_000, "250", "mô hình")]
    [InlineData(null, 1_250_000, "1.250", null)]
    public void Of_what_was_assigned_a_percentage_has_its_sign_close_behind(string? unit, long thousandths, string said, string? beside)
    {
        var target = Of(unit, thousandths);

        Assert.Equal((said, beside), (words.Assigned(target), target.UnitBeside));
    }

    private static Target Of(string? unit, long assigned = 0) =>
        new()
        {
            TermId = Guid.CreateVersion7(),
            Name = "Chỉ tiêu",
            UnitText = unit,
            AssignedThousandths = assigned,
        };
}

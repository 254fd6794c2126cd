using GanDan.Cases.Intake;

namespace GanDan.Tests.Cases.Intake;

public sealed class OwnMasksTests
{
    [Theory]
    [InlineData("Nhà bà Lan ở hẻm 42 xả rác", "Nhà ••• ở hẻm 42 xả rác", "bà Lan")]
    [InlineData("Bà Lan và ông Tư cãi nhau", "••• và ••• cãi nhau", "Bà Lan|ông Tư")]
    [InlineData("Gọi cho cô Hoa", "Gọi cho •••", "cô Hoa")]
    [InlineData("Ngõ 3", "Ngõ 3", "")]
    [InlineData("Ngõ 3 rác nhiều", "Đường khác hẳn •••", "")]
    public void What_was_masked_by_hand_is_found_again(string words, string masked, string phrases) =>
        Assert.Equal(phrases, string.Join('|', OwnMasks.Phrases(words, masked)));

    [Fact]
    public void It_stays_masked_when_the_words_are_mended()
    {
        var shown = OwnMasks.Carry("Nhà bà Lan xả rác", "Nhà ••• xả rác", "Nhà bà Lan xả rác hai ngày nay, bà Lan biết");

        Assert.Equal("Nhà ••• xả rác hai ngày nay, ••• biết", shown);
    }

    [Fact]
    public void A_single_letter_is_not_masked_all_over() => Assert.Equal("A và B và A", OwnMasks.Carry("Ngõ A", "Ngõ •••", "A và B và A"));
}

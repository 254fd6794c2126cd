using GanDan.Cases.Intake;

namespace GanDan.Tests.Cases.Intake;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("đèn\0 tắt", "đèn tắt")]
    [InlineData("đèn \u202Etắt", "đèn tắt")]
    [InlineData("  đèn tắt \u200B\n", "đèn tắt")]
    [InlineData("dòng một\r\ndòng hai", "dòng một\ndòng hai")]
    [InlineData("\uD800lẻ", "lẻ")]
    public void What_is_no_word_is_taken_out(string typed, string kept) => Assert.Equal(kept, TypedText.Clean(typed));

    [Fact]
    public void A_tower_of_marks_is_cut_to_what_a_letter_can_bear()
    {
        var cleaned = TypedText.Clean("a" + new string('\u0301', 40) + "b");

        Assert.True(cleaned.Length <= 5);
        Assert.EndsWith("b", cleaned, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ngập đến gối 😢")]
    [InlineData("Cả nhà 👨‍👩‍👧 phải đi bộ")]
    [InlineData("Đường Nguyễn Huệ, hẻm 42/7: cống nghẹt – hôi!")]
    public void Words_and_emoji_stay_as_they_were(string typed) => Assert.Equal(typed, TypedText.Clean(typed));

    [Fact]
    public void Letters_written_in_two_parts_are_joined() => Assert.Equal("đèn", TypedText.Clean("đe\u0300n"));
}

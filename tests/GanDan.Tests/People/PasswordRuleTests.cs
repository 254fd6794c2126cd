using System.Text;
using GanDan.People;
using GanDan.Platform;

namespace GanDan.Tests.People;

public sealed class PasswordRuleTests
{
    private static readonly string?[] Own = ["Nguyễn Văn Thị", "chuyen-vien", "thi@quanthu.vn", "Ban Dân vận Quận Thử"];

    [Theory]
    [InlineData("con mèo trèo cây cau")]
    [InlineData("Sen-dao-mai-truc-2026")]
    [InlineData("nguyễn ăn bún riêu mỗi sáng")]
    [InlineData("khongcochuhoavaso")]
    public void A_long_sentence_of_ones_own_is_good(string password) => PasswordRule.Check(password, Own);

    [Theory]
    [InlineData("ngắn quá đi", "Mật khẩu cần ít nhất 15 ký tự")]
    [InlineData("matkhaumatkhau123", "dễ bị đoán")]
    [InlineData("Mật khẩu mật khẩu 1", "dễ bị đoán")]
    [InlineData("123456789012345678", "dễ bị đoán")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", "dễ bị đoán")]
    [InlineData("abababababababababab", "dễ bị đoán")]
    [InlineData("qwertyuiopasdfghjkl", "dễ bị đoán")]
    [InlineData("NguyenVanThi1234567", "dễ bị đoán")]
    [InlineData("Dân vận Quận Thử 2026", "dễ bị đoán")]
    public void What_is_short_or_guessed_first_is_refused(string password, string because)
    {
        var broken = Assert.Throws<RuleBroken>(() => PasswordRule.Check(password, Own, "New"));

        Assert.Contains(because, broken.Message, StringComparison.Ordinal);
        Assert.Equal("New", broken.Field);
    }

    [Fact]
    public void Length_counts_letters_not_their_parts()
    {
        var fourteen = "ế".Normalize(NormalizationForm.FormD) + "abcdghkmnpqrs";

        Assert.Throws<RuleBroken>(() => PasswordRule.Check(fourteen, []));
    }

    [Fact]
    public void Sixty_four_characters_and_more_are_welcome_up_to_the_limit()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("trời mưa bong bóng phập phồng", 8));

        PasswordRule.Check(sentence, []);

        Assert.Throws<RuleBroken>(() => PasswordRule.Check(sentence + sentence, []));
    }

    [Fact]
    public void Both_ways_of_typing_a_letter_are_one_password() =>
        Assert.Equal(PasswordRule.Normal("mến"), PasswordRule.Normal("mến".Normalize(NormalizationForm.FormD)));
}

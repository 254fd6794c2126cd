using GanDan.Cases.Intake;

namespace GanDan.Tests.Cases.Intake;

public sealed class SentNameTests
{
    [Theory]
    [InlineData("den.jpg", "den.jpg")]
    [InlineData("/tmp/../đèn hẻm.jpg", "đèn hẻm.jpg")]
    [InlineData("C:\\fakepath\\den.jpg", "den.jpg")]
    [InlineData("hai\ndòng.jpg", "hai dòng.jpg")]
    [InlineData("anh\u202Egpj.exe", "anhgpj.exe")]
    [InlineData("\u200B", "?")]
    [InlineData("thu-muc/", "?")]
    [InlineData(null, "?")]
    public void Only_what_names_the_file_is_left(string? sent, string shown) => Assert.Equal(shown, SentName.Of(sent));

    [Fact]
    public void A_long_name_keeps_its_beginning_and_its_ending()
    {
        var shown = SentName.Of("IMG" + new string('0', 300) + "_cuoi.jpeg");

        Assert.Equal(SentName.Longest, shown.Length);
        Assert.StartsWith("IMG0", shown, StringComparison.Ordinal);
        Assert.EndsWith("_cuoi.jpeg", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void No_sign_is_cut_in_half()
    {
        var shown = SentName.Of(string.Concat(Enumerable.Repeat("🔥", 60)));

        Assert.DoesNotContain('\uFFFD', new System.Text.UTF8Encoding().GetString(System.Text.Encoding.UTF8.GetBytes(shown)));
    }
}

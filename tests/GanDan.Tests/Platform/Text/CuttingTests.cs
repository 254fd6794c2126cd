using GanDan.Platform.Text;

namespace GanDan.Tests.Platform.Text;

public sealed class CuttingTests
{
    [Theory]
    [InlineData(null, 3, null)]
    [InlineData("rác", 3, "rác")]
    [InlineData("rác ứ", 3, "rác")]
    [InlineData("ab\U0001F600c", 3, "ab")]
    [InlineData("ab\U0001F600c", 4, "ab\U0001F600")]
    public void No_more_is_kept_than_a_column_holds_and_no_sign_is_cut_in_half(string? text, int length, string? kept) =>
        Assert.Equal(kept, text.CutTo(length));
}

using GanDan.Sense.Text;

namespace GanDan.Tests.Sense.Text;

public sealed class SimilarityTests
{
    [Theory]
    [InlineData("Tuyến hẻm xanh, sạch, đẹp", "TUYEN HEM XANH SACH DEP")]
    [InlineData("Sạch đẹp tuyến hẻm", "Tuyến hẻm sạch đẹp")]
    [InlineData("", " – ")]
    public void The_same_words_are_fully_alike(string a, string b) => Assert.Equal(1, Similarity.Likeness(a, b), 12);

    [Theory]
    [InlineData("Mô hình Tuyến hẻm xanh sạch đẹp", "Tuyến hẻm xanh sạch đẹp")]
    [InlineData("Camera an ninh khu phố 3", "Camera an nihn khu phố 3")]
    [InlineData("Tổ dân vận tự quản hẻm 215", "Tổ dân vận tự quản hẻm 215 (mới)")]
    public void Near_duplicates_reach_the_threshold(string a, string b) => Assert.InRange(Similarity.Likeness(a, b), 0.75, 0.999);

    [Theory]
    [InlineData("Camera an ninh khu phố 1", "Camera an ninh khu phố 2")]
    [InlineData("Nhóm liên lạc báo cháy sớm chung cư C5", "Nhóm liên lạc báo cháy sớm chung cư A7")]
    [InlineData("Tuyến hẻm xanh sạch đẹp", "Tuyến đường hoa thanh niên")]
    [InlineData("Bữa cơm nghĩa tình", "Ngày thứ bảy tình nguyện")]
    public void Different_things_stay_below_it(string a, string b) => Assert.InRange(Similarity.Likeness(a, b), 0, 0.7);

    [Fact]
    public void Nothing_shared_is_zero() => Assert.Equal(0, Similarity.Likeness("abc", "xyz"));

    [Fact]
    public void The_order_of_the_two_does_not_matter()
    {
        var (a, b) = ("Khu phố không rác", "Không rác khu phố 5 và hẻm");

        Assert.Equal(Similarity.Likeness(a, b), Similarity.Likeness(b, a));
    }

    [Fact]
    public void Repeated_pieces_are_counted_as_often_as_they_stand()
    {
        var twice = Trigrams.Of("hẻm hẻm");

        Assert.Equal(6, twice.Count);
        Assert.Equal(2.0 * 3 / 9, twice.Dice(Trigrams.Of("hem")), 12);
    }
}

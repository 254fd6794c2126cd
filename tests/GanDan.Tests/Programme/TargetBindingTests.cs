using GanDan.Programme;

namespace GanDan.Tests.Programme;

public sealed class TargetBindingTests
{
    [Theory]
    [InlineData("Kết nạp đảng viên mới", "đảng viên", "cell.admitted")]
    [InlineData("Phát triển Đảng viên", "người", "cell.admitted")]
    [InlineData("Sinh hoạt chuyên đề của chi bộ", "buổi/năm", "cell.thematic_meetings")]
    [InlineData("Họp chi bộ định kỳ", "buổi", "cell.meetings")]
    [InlineData("Xây dựng mô hình Dân vận khéo", "mô hình", "initiatives.registered")]
    [InlineData("Triển khai mô hình “Dân vận khéo”", "mô hình", "initiatives.implemented")]
    [InlineData("Mo hinh dan van kheo co hieu qua", "mo hinh", "initiatives.effective")]
    [InlineData("Số lượt người được bồi dưỡng", "lượt", "training.attendances")]
    [InlineData("Mở lớp tập huấn", "lớp", "training.classes")]
    [InlineData("Tỷ lệ kiến nghị được trả lời đúng thời hạn", "%", "opinions.on_time_share")]
    [InlineData("Tỷ lệ ý kiến nhân dân được giải quyết", "%", "opinions.answered_share")]
    [InlineData("Xóa điểm đen rác thải", "điểm", "campaign.black_spots_cleared")]
    [InlineData("Thăm hỏi hộ gia đình", "hộ", "care.households")]
    public void The_words_of_a_target_propose_its_figure(string name, string unit, string figure) =>
        Assert.Equal(figure, TargetBinding.Propose(name, unit));

    [Theory]
    [InlineData("Hoàn thành tốt nhiệm vụ", null)]
    [InlineData("Số ý kiến được trả lời đúng hạn", "ý kiến")]
    [InlineData("Mô hình Dân vận khéo", "mô hình")]
    [InlineData("Lợp mái nhà", "căn")]
    public void Words_that_do_not_say_it_propose_nothing(string name, string? unit) => Assert.Null(TargetBinding.Propose(name, unit));

    [Fact]
    public void A_target_of_every_year_says_so()
    {
        Assert.True(TargetBinding.IsPerYear("Sinh hoạt chuyên đề", "buổi/năm"));
        Assert.True(TargetBinding.IsPerYear("Mỗi năm mở 3 lớp", null));
        Assert.False(TargetBinding.IsPerYear("Trong nhiệm kỳ mở 11 lớp", "lớp"));
    }

    [Fact]
    public void A_share_is_judged_in_thousandths_of_a_percent()
    {
        var reached = Reached.Share(197, 200, 98_500)!;

        Assert.True(reached.Met);
        Assert.Equal((98_500, 10_000L), (reached.Thousandths, reached.BasisPoints));
        Assert.Null(Reached.Share(0, 0, 98_500));
    }
}

using GanDan.Cases.Portal;

namespace GanDan.Tests.Cases.Portal;

public sealed class PortalStatusTests
{
    [Theory]
    [InlineData("Đã trả lời", false, PortalState.Answered)]
    [InlineData("Hoàn thành", false, PortalState.Answered)]
    [InlineData("Chưa xử lý xong", false, PortalState.Open)]
    [InlineData("Đang xử lý", true, PortalState.Open)]
    [InlineData("Từ chối tiếp nhận", false, PortalState.Gone)]
    [InlineData("Đã hủy", true, PortalState.Gone)]
    [InlineData("Chuyển cấp trên", false, PortalState.Open)]
    [InlineData(null, true, PortalState.Answered)]
    [InlineData(null, false, PortalState.Open)]
    public void A_portals_word_comes_to_a_state_of_ours(string? status, bool answered, PortalState state) =>
        Assert.Equal(state, PortalStatus.Of(status, answered));
}

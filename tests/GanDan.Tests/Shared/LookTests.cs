using GanDan.Shared;

namespace GanDan.Tests.Shared;

public sealed class LookTests
{
    private static readonly MenuItem list = new("Phong trào", 2, "Tập huấn", "/tap-huan", "graduation-cap");
    private static readonly MenuItem sub = new("Phong trào", 3, "Lớp của tôi", "/tap-huan/cua-toi", "user");
    private static readonly MenuItem home = new("Hằng ngày", 1, "Trang đầu", "/", "home");

    [Theory]
    [InlineData("/tap-huan", "/tap-huan")]
    [InlineData("/tap-huan/17/diem-danh", "/tap-huan")]
    [InlineData("/tap-huan/cua-toi/2", "/tap-huan/cua-toi")]
    [InlineData("/tap-huan-khac", null)]
    [InlineData("/", "/")]
    public void The_longest_address_that_leads_here_is_current(string path, string? expected)
    {
        var current = Look.Current([list, sub, home], path);

        Assert.Equal(expected, current?.Url);
    }

    [Fact]
    public void Groups_stand_in_the_order_of_the_office_and_unknown_ones_last()
    {
        var look = new Look { Menu = [new("Khác", 1, "Khác", "/khac", "more"), list, home] };

        var groups = look.MenuByGroup().Select(g => g.Key);

        Assert.Equal("Hằng ngày; Phong trào; Khác", string.Join("; ", groups));
    }

    [Fact]
    public void Initials_are_the_last_two_words_of_a_name()
    {
        var look = new Look { DisplayName = "Nguyễn Thị Đào Ánh" };

        Assert.Equal("ĐÁ", look.Initials);
    }
}

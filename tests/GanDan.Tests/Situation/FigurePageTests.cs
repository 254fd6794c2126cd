using System.Text.RegularExpressions;

namespace GanDan.Tests.Situation;

public sealed partial class FigurePageTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    [Fact]
    public async Task Days_stand_in_a_figure_s_head_as_they_do_in_the_records_behind_it()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/moi");
        officer.Fill("Tên mô hình", "Tủ sách trong hẻm").Choose("Đơn vị", "Phường Đào").Fill("Ngày đăng ký", "04/03/2024");
        await officer.Press("Đăng ký mô hình");

        await officer.Open("/so-lieu/initiatives.registered?ky=2024");

        Assert.Contains("1/1/2024 – 31/12/2024", officer.Text, StringComparison.Ordinal);
        Assert.Contains("từ 4/3/2024 đến 4/3/2024", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(ZeroInFront(), officer.Text);
        await officer.Open("/tinh-hinh?ky=2024");
        Assert.Contains("Số liệu từ 1/1/2024 đến 31/12/2024", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(ZeroInFront(), officer.Text);
    }

    [GeneratedRegex(@"\b0\d/\d|/0\d/", RegexOptions.None, 1000)]
    private static partial Regex ZeroInFront();
}

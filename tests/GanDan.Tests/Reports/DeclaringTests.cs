using System.Net;

namespace GanDan.Tests.Reports;

/// <summary>A number the head insists on stands in the unit of the figure it stands beside.</summary>
public sealed class DeclaringTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    [Fact]
    public async Task A_share_is_declared_in_percent_with_one_decimal_and_printed_so_everywhere()
    {
        var officer = await Declaring("Đạt {opinions.on_time_share}.", "opinions.on_time_share", 2022);
        Assert.Contains("Số đếm được từ hồ sơ: –.", officer.Text, StringComparison.Ordinal);

        await officer.Fill("Số báo", "92,55").Fill("Nguồn của số báo", "Báo cáo 12").Press("Ghi số báo");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        await officer.Fill("Số báo", "92,5").Press("Ghi số báo");

        Assert.Contains("số báo 92,5%", officer.Text, StringComparison.Ordinal);
        await officer.Open(officer.Path.Split('?')[0]);
        await officer.Seal("Năm 2022 không có sổ.");
        Assert.Contains("(số do đơn vị báo: 92,5%)", await officer.File("bao-cao-hanh-chinh.docx"), StringComparison.Ordinal);
        var declared = (await officer.Manifest()).Figure("opinions.on_time_share").GetProperty("declared").GetProperty("value");
        Assert.Equal(("ratio", "92,5%"), (declared.GetProperty("kind").GetString(), declared.GetProperty("printed").GetString()));
    }

    [Fact]
    public async Task A_count_is_declared_whole_and_shown_with_its_unit()
    {
        var officer = await Declaring("Đăng ký {initiatives.registered} mô hình.", "initiatives.registered", 2021);
        Assert.Contains("Số đếm được từ hồ sơ: 0 mô hình.", officer.Text, StringComparison.Ordinal);

        await officer.Fill("Số báo", "268,5").Fill("Nguồn của số báo", "Sổ tay").Press("Ghi số báo");
        Assert.Contains("ghi số nguyên", officer.ErrorAt("Số báo"), StringComparison.Ordinal);
        await officer.Fill("Số báo", "268").Press("Ghi số báo");

        Assert.Contains("số báo 268", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heading_under_which_nobody_wrote_says_so_on_the_paper()
    {
        var officer = await (await app.Write("## 1. Đã viết\nCó lời.\n\n## 2. Chưa viết\n\n? Nêu ở đây.", 2020)).Seal();
        var paper = await officer.File("bao-cao-hanh-chinh.docx");

        Assert.Contains("|2. Chưa viết|(chưa có nội dung)", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("|1. Đã viết|(chưa có nội dung)|", paper, StringComparison.Ordinal);
        Assert.Contains("2. Chưa viết (chưa có nội dung)", officer.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> Declaring(string words, string slot, int year)
    {
        var officer = await app.Write(words, year);
        return await officer.Open($"{officer.Path}/so-bao?so={slot}");
    }
}

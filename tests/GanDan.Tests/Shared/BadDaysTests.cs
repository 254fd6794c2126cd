using System.Net;

namespace GanDan.Tests.Shared;

public abstract class BadDaysTests(OfficeApp app)
{
    [Theory]
    [InlineData("chuyen-vien", "/mo-hinh/moi", "Đăng ký mô hình", "Ngày đăng ký")]
    [InlineData("chuyen-vien", "/cuoc-van-dong/ghi", "Lưu", "Ngày ra quân")]
    [InlineData("chuyen-vien", "/cham-lo/ghi", "Lưu", "Ngày")]
    [InlineData("chuyen-vien", "/tap-huan/ghi", "Lưu", "Ngày mở lớp")]
    [InlineData("chuyen-vien", "/y-kien/ghi", "Lưu", "Ngày tiếp nhận")]
    [InlineData("bi-thu", "/chi-bo/ghi", "Lưu", "Ngày kết nạp")]
    [InlineData("bi-thu", "/chi-bo/sinh-hoat/ghi", "Lưu", "Ngày họp")]
    public async Task A_slip_of_the_year_is_told_at_the_day_and_next_year_may_be_planned(string who, string entry, string save, string day)
    {
        var officer = await app.SignedIn(who).Open(entry);
        await officer.Fill(day, "12/3/2126").Press(save);
        var (status, told) = (officer.Status, officer.ErrorAt(day));
        await officer.Fill(day, "12/3/1826").Press(save);
        var old = officer.ErrorAt(day);
        await officer.Fill(day, "12/3/2027").Press(save);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal($"Xem lại năm: {day} phải từ năm 1900 đến năm 2027", told);
        Assert.Equal(told, old);
        Assert.NotEqual(told, officer.Status is HttpStatusCode.OK ? null : officer.ErrorAt(day));
    }

    [Fact]
    public async Task A_column_about_people_is_refused_with_its_reason_when_rows_are_pasted()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/dan-bang");

        await officer
            .Fill("Các dòng dán vào", "Tên mô hình\tĐơn vị\tDân tộc\tMàu\nBến nước sạch\tPhường Sen\tKinh\txanh")
            .Press("Đưa vào bảng");

        Assert.Contains("Bảng này không có chỗ cho cột: Dân tộc, Màu.", officer.Text, StringComparison.Ordinal);
        Assert.Contains("Dân tộc: Xin không ghi dân tộc của từng người.", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Màu:", officer.Text, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteOffice app) : BadDaysTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : BadDaysTests(app), IClassFixture<PostgresOffice>;
}

using GanDan.Cases.Intake;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Intake;

public sealed class SpokenGrievanceTests
{
    [Theory]
    [InlineData("Tôi tố cáo ông X nhận tiền", true)]
    [InlineData("toi to cao ong X nhan tien", true)]
    [InlineData("Đơn KHIẾU NẠI quyết định thu hồi đất", true)]
    [InlineData("Xin tố giác việc lấn chiếm", true)]
    [InlineData("Cây to, cao quá mái nhà", false)]
    [InlineData("Tờ cáo phó dán kín cột điện", false)]
    [InlineData("Đèn tắt ba đêm", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Words_that_name_a_complaint_or_a_denunciation_are_known_with_and_without_marks(string? words, bool named) =>
        Assert.Equal(named, SpokenGrievance.IsIn(words));
}

/// <summary>The resident's form, before anything is stored.</summary>
public abstract class SpokenGrievancePageTests(OfficeApp app)
{
    [Fact]
    public async Task Who_denounces_is_shown_the_way_before_sending_and_nothing_is_stored_by_it()
    {
        var resident = await app.Visitor().Open("/gui-phan-anh");
        var before = await app.Look(db => db.Cases.CountAsync());

        await resident.Fill("Kể ngắn gọn", "Tôi tố cáo một cán bộ nhận tiền").Press("Xem lại rồi gửi");

        Assert.Contains("Lời bạn viết nói đến khiếu nại hoặc tố cáo", resident.Text, StringComparison.Ordinal);
        await resident.Follow("Xem gửi ở đâu");
        Assert.Equal("/khieu-nai-to-cao", resident.Path);
        Assert.Equal(before, await app.Look(db => db.Cases.CountAsync()));
    }

    public sealed class OnSqlite(SqliteOffice app) : SpokenGrievancePageTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SpokenGrievancePageTests(app), IClassFixture<PostgresOffice>;
}

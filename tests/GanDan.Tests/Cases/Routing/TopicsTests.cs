using System.Net;
using GanDan.Cases.Intake;
using GanDan.Cases.Routing;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Routing;

public abstract class TopicsTests(OfficeApp app)
{
    [Fact]
    public async Task A_topic_is_added_with_who_handles_it_and_residents_find_it()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/loai-viec/muc");

        await admin
            .Fill("Tên loại việc", "Chợ, hàng rong")
            .Fill("Nơi xử lý thường lệ", "Ban quản lý chợ")
            .Choose("Hình", "Nhiều người")
            .Check("Câu trả lời phải có người thứ hai duyệt")
            .Press("Lưu");

        Assert.Equal("/quan-tri/loai-viec", admin.Path);
        var made = await app.Look(db => db.Topics.SingleAsync(t => t.Name == "Chợ, hàng rong"));
        Assert.Equal(("users", "Ban quản lý chợ", true, 11), (made.Icon, made.HandledBy, made.NeedsReview, made.Order));
        Assert.Equal(1, await app.Look(db => db.Events.CountAsync(e => e.Kind == nameof(TopicAdded))));
    }

    [Theory]
    [InlineData("Tín đồ các đạo", "Tên này nêu một đặc điểm riêng tư")]
    [InlineData("den duong", "Đã có loại việc “Đèn đường”.")]
    [InlineData("", "Chưa ghi")]
    public async Task A_name_that_labels_people_or_is_there_already_is_refused(string name, string sentence)
    {
        var before = await app.Look(db => db.Topics.CountAsync());
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/loai-viec/muc");

        await admin.Fill("Tên loại việc", name).Press("Lưu");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.StartsWith(sentence, admin.ErrorAt("Tên loại việc"), StringComparison.Ordinal);
        Assert.Equal(before, await app.Look(db => db.Topics.CountAsync()));
    }

    [Fact]
    public async Task A_retired_topic_is_taken_into_use_again_with_undo()
    {
        var id = await IdOf("Tiếng ồn");
        var admin = await app.SignedIn("quan-tri").Open($"/quan-tri/loai-viec/muc/{id}");

        await admin.Press("Thôi dùng loại này");
        Assert.NotNull((await Topic(id)).RetiredOn);
        await admin.Press("Hoàn tác");

        Assert.Null((await Topic(id)).RetiredOn);
        Assert.Equal(
            [nameof(TopicRetired), nameof(TopicReinstated)],
            await app.Look(db =>
                db.Events.Where(e => e.Kind == nameof(TopicRetired) || e.Kind == nameof(TopicReinstated))
                    .OrderBy(e => e.Id)
                    .Select(e => e.Kind)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both()
    {
        var path = $"/quan-tri/loai-viec/muc/{await IdOf("Cây xanh")}";
        var first = await app.SignedIn("quan-tri").Open(path);
        var second = await app.SignedIn("quan-tri").Open(path);
        await first.Fill("Nơi xử lý thường lệ", "Đội cây xanh").Press("Lưu");

        await second.Fill("Nơi xử lý thường lệ", "Công ty cây xanh").Press("Lưu");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Đội cây xanh", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_opens_it()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/quan-tri/loai-viec");

        Assert.Equal(HttpStatusCode.Forbidden, officer.Status);
    }

    private Task<int> IdOf(string name) => app.Look(db => db.Topics.Where(t => t.Name == name).Select(t => t.Id).SingleAsync());

    private Task<Topic> Topic(int id) => app.Look(db => db.Topics.AsNoTracking().SingleAsync(t => t.Id == id));

    public sealed class OnSqlite(SqliteOffice app) : TopicsTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : TopicsTests(app), IClassFixture<PostgresOffice>;
}

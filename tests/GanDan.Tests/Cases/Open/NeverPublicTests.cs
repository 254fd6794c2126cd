using System.Net;
using GanDan.Cases;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Platform.Data;
using GanDan.Platform.Files;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Open;

/// <summary>What may not be read by everybody is nowhere: not in the list, on its page, in a feed, in the data or on the map.</summary>
public abstract class NeverPublicTests(OfficeApp app)
{
    private static readonly string[] everywhere =
    [
        "/",
        "/phan-anh",
        "/phan-anh?tim=chim+se",
        "/phan-anh/rss",
        "/phan-anh/lich.ics",
        "/ban-do",
        "/du-lieu-mo/phan-anh.csv",
        "/du-lieu-mo/phan-anh.json",
    ];

    public static TheoryData<string> Ways =>
        ["chờ duyệt", "không công bố", "rút khỏi sổ", "không nhận", "khiếu nại", "tố cáo", "đơn nhiều nội dung", "người dân rút"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_is_nowhere(string way)
    {
        var open = await app.Tell("Chim sẻ đang làm", c => Hide(c, way));
        var answered = await app.Tell(
            "Chim sẻ đã xong",
            c => Hide(c, way),
            answer: "Trả lời chim sẻ",
            promised: PublicBooks.Today.AddDays(20)
        );
        var photo = await Photo(answered, isPublic: true);

        foreach (var path in everywhere)
        {
            var (status, text, _) = await app.Get(path);

            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain("Chim sẻ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Trả lời chim sẻ", text, StringComparison.Ordinal);
            Assert.DoesNotContain(open.PublicNumber, text, StringComparison.Ordinal);
            Assert.DoesNotContain(answered.PublicNumber, text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get($"/phan-anh/{open.PublicNumber}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get($"/phan-anh/{answered.PublicNumber}/anh/{photo}")).Status);
    }

    [Fact]
    public async Task What_is_for_everybody_is_everywhere()
    {
        var open = await app.Tell("Bồ câu đang làm");
        var answered = await app.Tell("Bồ câu đã xong", answer: "Trả lời bồ câu", promised: PublicBooks.Today.AddDays(20));

        foreach (var path in everywhere.Where(p => !p.Contains("tim=", StringComparison.Ordinal)))
        {
            var text = (await app.Get(path)).Text;

            Assert.True(
                text.Contains(open.PublicNumber, StringComparison.Ordinal)
                    || text.Contains(answered.PublicNumber, StringComparison.Ordinal)
                    || (path is "/ban-do" && text.Contains("&lt;10", StringComparison.Ordinal)),
                path
            );
        }
    }

    [Fact]
    public async Task Only_the_public_copy_of_a_photo_is_given_away()
    {
        var told = await app.Tell("Ảnh cống bể");
        var other = await app.Tell("Việc khác");
        var shown = await Photo(told, isPublic: true);
        var kept = await Photo(told, isPublic: false);

        var (status, text, answer) = await app.Get($"/phan-anh/{told.PublicNumber}/anh/{shown}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("ban cong khai", text, StringComparison.Ordinal);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get($"/phan-anh/{told.PublicNumber}/anh/{kept}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Get($"/phan-anh/{other.PublicNumber}/anh/{shown}")).Status);
    }

    private static void Hide(Case told, string way)
    {
        switch (way)
        {
            case "chờ duyệt":
                told.Publication = Publication.AwaitingReview;
                break;
            case "không công bố":
                told.Publication = Publication.Hidden;
                break;
            case "rút khỏi sổ":
                told.WithdrawnAt = new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
                break;
            case "không nhận":
                told.Status = CaseStatus.Declined;
                break;
            case "người dân rút":
                told.Status = CaseStatus.Withdrawn;
                break;
            case "khiếu nại":
                told.Kind = CaseKind.Complaint;
                break;
            case "tố cáo":
                told.Kind = CaseKind.Denunciation;
                break;
            default:
                told.Kind = CaseKind.Mixed;
                break;
        }
    }

    private Task<Guid> Photo(Case told, bool isPublic) =>
        app.Do(async services =>
        {
            var files = services.GetRequiredService<FileStore>();
            var db = services.GetRequiredService<Db>();
            var photo = new CaseFile
            {
                CaseId = told.Id,
                Hash = files.Keep("ban goc"u8),
                PublicHash = isPublic ? files.Keep("ban cong khai"u8) : null,
                MediaType = "image/jpeg",
                Bytes = 7,
                At = new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc),
            };
            db.CaseFiles.Add(photo);
            await db.SaveChangesAsync();
            return photo.Id;
        });

    public sealed class OnSqlite(SqliteOffice app) : NeverPublicTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : NeverPublicTests(app), IClassFixture<PostgresOffice>;
}

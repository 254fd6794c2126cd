using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GanDan.Tests.Cases.Moderation;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace GanDan.Tests.Cases.Answers;

/// <summary>Evidence stands with the point it is for.</summary>
public abstract class EvidenceTests(OfficeApp app)
{
    private static byte[] Paper =>
        "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"u8.ToArray();

    private static byte[] Photo
    {
        get
        {
            using var bitmap = new SKBitmap(40, 30);
            bitmap.Erase(SKColors.SteelBlue);
            using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
            return data.ToArray();
        }
    }

    [Fact]
    public async Task A_photo_of_one_point_is_no_evidence_for_another()
    {
        var told = await app.Publish("Đèn tắt và nắp cống bể");
        var officer = await TwoPoints(told);

        officer.Attach("Ảnh hoặc PDF cho điểm 2", "cong.png", Photo);
        await officer.Press("Gửi người dân");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("Điểm 1 chưa có bằng chứng", officer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Look(db => db.CaseFiles.CountAsync(f => f.CaseId == told.Id)));
    }

    [Fact]
    public async Task Who_looked_at_a_photo_before_it_was_covered_does_not_uncover_it()
    {
        var told = await app.Publish("Đèn tắt, có ảnh");
        var officer = await TwoPoints(told);
        officer.Attach("Ảnh hoặc PDF cho điểm 1", "den.png", Photo).Attach("Ảnh hoặc PDF cho điểm 2", "cong.png", Photo);
        await officer.Press("Gửi người dân");
        await officer.Open($"/xu-ly/{told.Id}/anh");
        var behind = officer.Again();

        await officer.Check("hàng 1, cột 1").Press("Cho công khai bản đã che");
        var covered = await app.Look(db => db.CaseFiles.Where(f => f.CaseId == told.Id && f.PublicHash != null).SingleAsync());
        await behind.Check("hàng 2, cột 2").Press("Cho công khai bản đã che");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, behind.Status);
        Assert.Equal(
            covered.PublicHash,
            await app.Look(db => db.CaseFiles.Where(f => f.Id == covered.Id).Select(f => f.PublicHash).SingleAsync())
        );
        Assert.NotNull(behind.ValueOf("hàng 2, cột 2"));
        Assert.Contains("Xem bản đang công khai", behind.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_of_a_point_stands_beside_it_once_it_is_public()
    {
        var told = await app.Publish("Đèn tắt, cống nghẹt");
        var officer = await TwoPoints(told);
        officer.Attach("Ảnh hoặc PDF cho điểm 1", "den.png", Photo).Attach("Ảnh hoặc PDF cho điểm 2", "cong.png", Photo);
        officer.Attach("Ảnh hoặc PDF làm bằng chứng", "chung.png", Photo);
        await officer.Press("Gửi người dân");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains("1 tệp bằng chứng khác giữ tại văn phòng", (await app.Followed(told.Code)).Text, StringComparison.Ordinal);

        foreach (var file in await app.Look(db => db.CaseFiles.Where(f => f.CaseId == told.Id).Select(f => f.Id).ToListAsync()))
            await (await officer.Open($"/xu-ly/{told.Id}/anh?tep={file}")).Press("Cho công khai bản đã che");

        var page = await app.Visitor().Open($"/phan-anh/{told.Number}");
        Assert.Equal([1, 1], page.Page.QuerySelectorAll("ol.points > li").Select(p => p.QuerySelectorAll("img").Length));
        Assert.Equal(3, page.Page.QuerySelectorAll("main img").Length);
    }

    [Fact]
    public async Task Who_only_inspects_is_told_how_many_photos_there_are_and_is_shown_no_picture_that_they_may_not_open()
    {
        var told = await app.Publish("Đèn tắt, có hai ảnh");
        var officer = await TwoPoints(told);
        officer.Attach("Ảnh hoặc PDF cho điểm 1", "den.png", Photo).Attach("Ảnh hoặc PDF cho điểm 2", "cong.png", Photo);
        await officer.Press("Gửi người dân");

        var inspector = await (await app.SignedIn("giam-sat")).Open($"/xu-ly/{told.Id}");

        Assert.Empty(inspector.Page.QuerySelectorAll("main a[href*='/tep/'], main .thumbs"));
        Assert.Contains("ảnh đã cho công khai.", inspector.Text, StringComparison.Ordinal);
        Assert.NotEmpty((await officer.Open($"/xu-ly/{told.Id}")).Page.QuerySelectorAll("main .thumbs a[href*='/tep/']"));
    }

    [Fact]
    public async Task A_paper_of_a_point_is_opened_by_everybody_once_somebody_has_read_it_and_let_it_out()
    {
        var told = await app.Publish("Đèn tắt, hợp đồng bảo trì đâu");
        var officer = await TwoPoints(told);
        officer.Attach("Ảnh hoặc PDF cho điểm 1", "bien-ban.pdf", Paper).Attach("Ảnh hoặc PDF cho điểm 2", "cong.png", Photo);
        await officer.Press("Gửi người dân");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        var paper = await app.Look(db =>
            db.CaseFiles.Where(f => f.CaseId == told.Id && f.MediaType == "application/pdf").Select(f => f.Id).SingleAsync()
        );
        var link = $"/phan-anh/{told.Number}/anh/{paper}";
        var reader = await app.Visitor().Open($"/phan-anh/{told.Number}");
        Assert.Null(reader.Page.QuerySelector($"a[href='{link}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().Open(link)).Status);
        Assert.Contains(
            $"/xu-ly/{told.Id}/tep/{paper}",
            (await officer.Open($"/xu-ly/{told.Id}")).Page.DocumentElement.OuterHtml,
            StringComparison.Ordinal
        );

        await officer.Open($"/xu-ly/{told.Id}/anh?tep={paper}");
        await officer.Press("Cho công khai tệp này");
        Assert.NotNull(officer.ErrorAt("Tôi đã đọc hết tệp: không có dữ liệu cá nhân, được phép công khai"));
        await officer.Check("Tôi đã đọc hết tệp: không có dữ liệu cá nhân, được phép công khai").Press("Cho công khai tệp này");

        await reader.Open($"/phan-anh/{told.Number}");
        var point = reader.Page.QuerySelectorAll("ol.points > li")[0];
        Assert.NotNull(point.QuerySelector($"a[href='{link}']"));
        Assert.NotNull((await app.Followed(told.Code)).Page.QuerySelector($"a[href='{link}']"));
        await reader.Open(link);
        Assert.Equal(Paper, reader.Downloads);
        await officer.Open($"/xu-ly/{told.Id}/anh?tep={paper}");
        await officer.Choose("Lý do ẩn", "Có dữ liệu cá nhân của một người").Press("Rút khỏi trang công khai");
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().Open(link)).Status);
    }

    [Fact]
    public async Task A_paper_that_the_sender_attached_is_never_let_out()
    {
        var told = await app.Publish("Xin xem giấy kèm theo");
        var paper = Guid.CreateVersion7();
        await app.Look(async db =>
        {
            db.CaseFiles.Add(
                new()
                {
                    CaseId = told.Id,
                    Id = paper,
                    Hash = new string('a', 64),
                    PublicHash = new string('a', 64),
                    MediaType = "application/pdf",
                    Bytes = 1,
                    At = app.Clock.GetUtcNow().UtcDateTime,
                }
            );
            return await db.SaveChangesAsync();
        });

        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/anh?tep={paper}");

        Assert.DoesNotContain("Cho công khai tệp này", officer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().Open($"/phan-anh/{told.Number}/anh/{paper}")).Status);
    }

    [Fact]
    public async Task Evidence_follows_its_point_and_stays_with_the_case_when_the_point_goes()
    {
        var told = await app.Publish("Rác và ổ gà");
        var officer = await TwoPoints(told);
        officer.Attach("Ảnh hoặc PDF cho điểm 1", "rac.png", Photo).Attach("Ảnh hoặc PDF cho điểm 2", "oga.png", Photo);
        await officer.Press("Lưu nháp");
        var kept = await app.Look(db => db.CasePoints.Where(p => p.CaseId == told.Id && p.Number == 2).Select(p => p.Id).SingleAsync());

        officer.Page.QuerySelectorAll("button[name=bo]")[1].Remove();
        await officer.Press("Bỏ điểm này");
        await officer.Press("Lưu nháp");

        Assert.Equal(kept, (await app.Look(db => db.CasePoints.SingleAsync(p => p.CaseId == told.Id))).Id);
        var points = await app.Look(db => db.CaseFiles.Where(f => f.CaseId == told.Id).Select(f => f.PointId).ToListAsync());
        Assert.Equal(2, points.Count);
        Assert.Single(points, p => p == kept);
        Assert.Single(points, p => p is null);
    }

    [Fact]
    public async Task A_photo_without_a_point_is_evidence_where_there_is_one_point()
    {
        var told = await app.Publish("Biển báo gãy ở ngã tư");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/tra-loi");

        officer.Choose("Kết quả", "Đã làm xong").Fill("Trả lời", "Đã dựng lại.").Attach("Ảnh hoặc PDF làm bằng chứng", "bien.png", Photo);
        await officer.Press("Gửi người dân");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.NotNull((await app.Case(told.Id)).AnsweredOn);
    }

    // Two of the same name are an error on this page, so the fields are found by their own names.
    private async Task<Visitor> TwoPoints(Published told)
    {
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/tra-loi");
        await officer.Press("Thêm điểm");
        for (var i = 0; i < 2; i++)
        {
            Field<IHtmlInputElement>(officer, $"[name='Form.Points[{i}].Question']").Value = $"Điều {i + 1}";
            Field<IHtmlTextAreaElement>(officer, $"[name='Form.Points[{i}].Reply']").Value = $"Xong {i + 1}";
            Field<IHtmlInputElement>(officer, $"[name='Form.Points[{i}].Outcome'][value=Done]").IsChecked = true;
        }
        return officer;
    }

    private static TField Field<TField>(Visitor officer, string selector)
        where TField : class, IElement => Assert.IsType<TField>(officer.Page.QuerySelector(selector), exactMatch: false);

    public sealed class OnSqlite(SqliteOffice app) : EvidenceTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : EvidenceTests(app), IClassFixture<PostgresOffice>;
}

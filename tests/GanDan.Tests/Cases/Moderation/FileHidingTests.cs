using System.Net;
using GanDan.Cases;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Platform.Data;
using GanDan.Platform.Files;
using GanDan.Tests.Cases.Open;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace GanDan.Tests.Cases.Moderation;

/// <summary>A photo goes to the public and is taken back in the open, as a case is.</summary>
public abstract class FileHidingTests(OfficeApp app)
{
    [Fact]
    public async Task A_photo_is_taken_back_with_a_reason_and_can_be_shown_again()
    {
        var told = await app.Publish("Xe rác chắn hẻm 71");
        var photo = await Photographed(told);
        var url = $"/phan-anh/{told.Number}/anh/{photo}";
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/anh");
        await officer.Press("Cho công khai bản đã che");
        Assert.Equal(HttpStatusCode.OK, (await app.Get(url)).Status);

        await officer.Press("Rút khỏi trang công khai");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Equal("Chọn một lý do trong danh sách.", officer.ErrorAt("Lý do ẩn"));
        Assert.Equal(HttpStatusCode.OK, (await app.Get(url)).Status);
        officer.Choose("Lý do ẩn", "Có dữ liệu cá nhân của một người").Fill("Ghi chú nội bộ", "sót một biển số");
        await officer.Press("Rút khỏi trang công khai");

        Assert.Equal(HttpStatusCode.NotFound, (await app.Get(url)).Status);
        var step = await Step(told, Move.HideFile);
        Assert.Equal(("Có dữ liệu cá nhân của một người", "Ảnh 1: sót một biển số"), (step.Told, step.Note));
        var reader = await app.Visitor().Open($"/phan-anh/{told.Number}");
        Assert.Contains("Thôi công khai một ảnh hoặc tệp", reader.Text, StringComparison.Ordinal);
        Assert.Contains("Có dữ liệu cá nhân của một người", reader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sót một biển số", reader.Text, StringComparison.Ordinal);

        await (await officer.Open($"/xu-ly/{told.Id}/anh")).Press("Cho công khai bản đã che");
        Assert.Equal(HttpStatusCode.OK, (await app.Get(url)).Status);
        Assert.Equal(2, await app.Look(db => db.CaseSteps.CountAsync(s => s.CaseId == told.Id && s.Move == Move.ShowFile)));
        var kinds = await app.Look(db => db.Events.Where(e => e.Subject == told.Id).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync());
        Assert.Equal(
            [nameof(CaseFileShown), nameof(CaseFileHidden), nameof(CaseFileShown)],
            kinds.Where(k => k is nameof(CaseFileShown) or nameof(CaseFileHidden))
        );
    }

    [Fact]
    public async Task What_the_law_forbids_names_the_law_for_a_photo_too()
    {
        var told = await app.Publish("Bảng hiệu hẻm 72 gãy");
        await Photographed(told);
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/anh");
        await officer.Press("Cho công khai bản đã che");

        officer.Choose("Lý do ẩn", "Trái pháp luật").Fill("Ghi chú nội bộ", "xem lại");
        await officer.Press("Rút khỏi trang công khai");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("Ghi điều luật", officer.ErrorAt("Căn cứ"), StringComparison.Ordinal);
        Assert.Equal("xem lại", officer.ValueOf("Ghi chú nội bộ"));
    }

    private Task<CaseStep> Step(Published told, Move move) =>
        app.Look(db => db.CaseSteps.SingleAsync(s => s.CaseId == told.Id && s.Move == move));

    private Task<Guid> Photographed(Published told) =>
        app.Do(async services =>
        {
            var (db, files) = (services.GetRequiredService<Db>(), services.GetRequiredService<FileStore>());
            using var bitmap = new SKBitmap(80, 60);
            bitmap.Erase(SKColors.Teal);
            var photo = Photo.Draw(SKImage.FromBitmap(bitmap).Encode(SKEncodedImageFormat.Png, 100).ToArray());
            var file = new CaseFile
            {
                CaseId = told.Id,
                Hash = files.Keep(photo.Bytes),
                MediaType = "image/jpeg",
                Bytes = photo.Bytes.Length,
                At = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
            };
            db.CaseFiles.Add(file);
            await db.SaveChangesAsync();
            return file.Id;
        });

    public sealed class OnSqlite(SqliteOffice app) : FileHidingTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : FileHidingTests(app), IClassFixture<PostgresOffice>;
}

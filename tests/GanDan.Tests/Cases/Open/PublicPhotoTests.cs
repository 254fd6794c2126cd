using System.Net;
using GanDan.Cases.Intake;
using GanDan.Platform.Data;
using GanDan.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace GanDan.Tests.Cases.Open;

public abstract class PublicPhotoTests(OfficeApp app)
{
    [Fact]
    public async Task A_list_gets_a_small_copy_and_a_browser_asks_again_whether_it_still_holds()
    {
        var told = await app.Tell("Đèn có ảnh");
        var photo = await app.Do(services => Show(services, told.Id));
        var url = $"/phan-anh/{told.PublicNumber}/anh/{photo}";

        var list = await app.Visitor().Open("/phan-anh?tim=den co anh");
        var (_, _, small) = await app.Get(url + "?nho=1");
        var (_, _, whole) = await app.Get(url);

        Assert.Equal(url + "?nho=1", list.Page.QuerySelector(".item--pic img")!.GetAttribute("src"));
        Assert.Equal(320, Width(await small.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(800, Width(await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        Assert.NotEqual(small.Headers.ETag, whole.Headers.ETag);
        Assert.InRange(whole.Headers.CacheControl!.MaxAge!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task A_photo_taken_back_is_gone_from_the_list_too()
    {
        var told = await app.Tell("Cột có ảnh rút lại");
        var photo = await app.Do(services => Show(services, told.Id));
        var url = $"/phan-anh/{told.PublicNumber}/anh/{photo}?nho=1";
        Assert.Equal(HttpStatusCode.OK, (await app.Get(url)).Status);

        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            (await db.CaseFiles.SingleAsync(f => f.Id == photo)).PublicHash = null;
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, (await app.Get(url)).Status);
        Assert.Null((await app.Visitor().Open("/phan-anh?tim=cot co anh rut lai")).Page.QuerySelector(".item--pic"));
    }

    private static async Task<Guid> Show(IServiceProvider services, Guid caseId)
    {
        var (db, files) = (services.GetRequiredService<Db>(), services.GetRequiredService<FileStore>());
        using var bitmap = new SKBitmap(800, 600);
        bitmap.Erase(SKColors.Teal);
        var photo = Photo.Draw(SKImage.FromBitmap(bitmap).Encode(SKEncodedImageFormat.Png, 100).ToArray());
        var file = new CaseFile
        {
            CaseId = caseId,
            Hash = files.Keep(photo.Bytes),
            PublicHash = files.Keep(Photo.Cover(photo.Bytes, [])),
            MediaType = "image/jpeg",
            Bytes = photo.Bytes.Length,
            At = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
        };
        db.CaseFiles.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    }

    private static int Width(byte[] jpeg)
    {
        using var codec = SKCodec.Create(SKData.CreateCopy(jpeg));
        return codec.Info.Width;
    }

    public sealed class OnSqlite(SqliteOffice app) : PublicPhotoTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : PublicPhotoTests(app), IClassFixture<PostgresOffice>;
}

using System.Net;
using AngleSharp.Html.Dom;
using GanDan.Cases;
using GanDan.Cases.Intake;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace GanDan.Tests.Cases.Intake;

/// <summary>Several files are chosen at once, and not all of them are good.</summary>
public abstract class StagedPhotosTests(OfficeApp app)
{
    private const string Chosen = "Ảnh hoặc tệp PDF";

    private static byte[] NoPhoto => "<svg onload='alert(1)'/>"u8.ToArray();

    private static byte[] Paper =>
        "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task One_bad_file_is_named_and_the_good_ones_stay()
    {
        var resident = await Told("Ba ảnh, một ảnh hỏng");
        resident.Attach(Chosen, "den.png", Photo(1)).Attach(Chosen, "hong.jpg", NoPhoto).Attach(Chosen, "hem.png", Photo(2));

        await resident.Press("Xem lại rồi gửi");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, resident.Status);
        Assert.StartsWith("“hong.jpg”: Tệp này không phải ảnh", resident.ErrorAt(Chosen), StringComparison.Ordinal);
        Assert.Equal(["den.png", "hem.png"], Kept(resident));
        Assert.All(
            resident.Page.QuerySelectorAll(".kept img"),
            img => Assert.StartsWith("data:image/jpeg;base64,", img.GetAttribute("src"), StringComparison.Ordinal)
        );

        await resident.Press("Xem lại rồi gửi").Press("Gửi");

        Assert.Equal(2, (await FilesOf(resident)).Count);
    }

    [Fact]
    public async Task A_kept_file_is_left_out_by_its_box()
    {
        var resident = await Told("Bỏ bớt một ảnh");
        resident.Attach(Chosen, "den.png", Photo(3)).Attach(Chosen, "giay.pdf", Paper).Attach(Chosen, "hong.jpg", NoPhoto);
        await resident.Press("Xem lại rồi gửi");

        await resident.Check("Bỏ “den.png”").Press("Xem lại rồi gửi").Press("Gửi");

        Assert.Equal([CaseFile.Paper], (await FilesOf(resident)).Select(f => f.MediaType));
    }

    [Fact]
    public async Task Another_field_that_is_wrong_costs_no_photo()
    {
        using var reached = app.Reaches();
        var resident = await Told("Số điện thoại thiếu");
        resident.Choose("Cách nhận trả lời", "Báo qua tin nhắn").Attach(Chosen, "den.png", Photo(4));
        await resident.Press("Xem lại rồi gửi");
        var (first, phone) = (Kept(resident), resident.ErrorAt("Số điện thoại"));

        await resident.Fill("Kể ngắn gọn", new string('a', Case.SummaryMaxLength + 1)).Press("Xem lại rồi gửi");
        var second = Kept(resident);
        await resident
            .Fill("Kể ngắn gọn", "Đèn tắt")
            .Choose("Cách nhận trả lời", "Chỉ lấy mã theo dõi")
            .Attach(Chosen, "hem.png", Photo(5))
            .Press("Xem lại rồi gửi")
            .Press("Sửa lại");
        var third = Kept(resident);
        await resident.Press("Xem lại rồi gửi").Press("Gửi");

        Assert.NotNull(phone);
        Assert.Equal(["den.png"], first);
        Assert.Equal(["den.png"], second);
        Assert.Equal(["den.png", "hem.png"], third);
        Assert.Equal(2, (await FilesOf(resident)).Count);
    }

    [Fact]
    public async Task Kept_files_count_towards_the_limit_and_what_is_over_is_named()
    {
        var resident = await Told("Sáu ảnh");
        for (var i = 0; i < 3; i++)
            resident.Attach(Chosen, $"anh-{i}.png", Photo(10 + i));
        await resident.Attach(Chosen, "hong.jpg", NoPhoto).Press("Xem lại rồi gửi");

        await resident
            .Attach(Chosen, "anh-3.png", Photo(13))
            .Attach(Chosen, "anh-4.png", Photo(14))
            .Attach(Chosen, "anh-5.png", Photo(15))
            .Press("Xem lại rồi gửi");

        Assert.Equal("Tối đa 4 ảnh hoặc tệp. Chưa nhận: “anh-4.png”, “anh-5.png”.", resident.ErrorAt(Chosen));
        Assert.Equal(["anh-0.png", "anh-1.png", "anh-2.png", "anh-3.png"], Kept(resident));
    }

    [Fact]
    public async Task Of_twenty_one_files_four_are_kept_and_the_rest_is_counted()
    {
        var resident = await Told("Hai mươi mốt ảnh");
        for (var i = 1; i <= 21; i++)
            resident.Attach(Chosen, $"{i}.png", Photo(i));

        await resident.Press("Xem lại rồi gửi");

        Assert.Equal("Tối đa 4 ảnh hoặc tệp. Chưa nhận: “5.png”, “6.png”, “7.png” và 14 tệp nữa.", resident.ErrorAt(Chosen));
        Assert.Equal(4, Kept(resident).Count);
    }

    [Fact]
    public async Task The_same_photo_chosen_again_is_one()
    {
        var resident = await Told("Chọn lại ảnh cũ");
        await resident.Attach(Chosen, "den.png", Photo(6)).Attach(Chosen, "hong.jpg", NoPhoto).Press("Xem lại rồi gửi");

        await resident.Attach(Chosen, "den-lai.png", Photo(6)).Press("Xem lại rồi gửi").Press("Gửi");

        Assert.Single(await FilesOf(resident));
    }

    [Fact]
    public async Task Photos_of_one_name_are_told_apart_by_their_place()
    {
        var resident = await Told("Điện thoại gọi ảnh nào cũng là image.jpg");
        resident.Attach(Chosen, "image.jpg", Photo(7)).Attach(Chosen, "image.jpg", NoPhoto);

        await resident.Press("Xem lại rồi gửi");

        Assert.StartsWith("“image.jpg (tệp thứ 2)”: ", resident.ErrorAt(Chosen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sealed_for_one_form_opens_in_no_other()
    {
        var neighbour = await Told("Ảnh của người khác");
        await neighbour.Attach(Chosen, "rieng.png", Photo(8)).Attach(Chosen, "hong.jpg", NoPhoto).Press("Xem lại rồi gửi");
        var stolen = Sealed(neighbour).Value;
        var thief = await Told("Lấy ảnh của người khác");
        await thief.Attach(Chosen, "cua-minh.png", Photo(9)).Attach(Chosen, "hong.jpg", NoPhoto).Press("Xem lại rồi gửi");

        Sealed(thief).Value = stolen;
        await thief.Press("Xem lại rồi gửi");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, thief.Status);
        Assert.Empty(Kept(thief));
        await thief.Press("Xem lại rồi gửi").Press("Gửi");
        Assert.Empty(await FilesOf(thief));
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8")]
    [InlineData("{\"File\":{}}")]
    public async Task A_made_up_seal_opens_nothing(string made)
    {
        var resident = await Told("Tự chế dấu niêm");
        await resident.Attach(Chosen, "den.png", Photo(16)).Attach(Chosen, "hong.jpg", NoPhoto).Press("Xem lại rồi gửi");

        Sealed(resident).Value = made;
        await resident.Press("Xem lại rồi gửi");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, resident.Status);
        Assert.Empty(Kept(resident));
    }

    [Fact]
    public async Task After_a_day_a_kept_file_is_asked_for_again_and_the_form_goes_on_without_it()
    {
        var resident = await Told("Để qua đêm");
        await resident.Attach(Chosen, "den.png", Photo(17)).Attach(Chosen, "hong.jpg", NoPhoto).Press("Xem lại rồi gửi");
        app.Clock.Advance(TimeSpan.FromHours(20));
        // Going back and forth makes it no younger: the file would be swept under the form.
        await resident.Press("Xem lại rồi gửi").Press("Sửa lại");
        Assert.Equal(["den.png"], Kept(resident));

        app.Clock.Advance(TimeSpan.FromHours(5));
        await resident.Press("Xem lại rồi gửi");

        Assert.Contains("đã quá một ngày", resident.ErrorAt(Chosen), StringComparison.Ordinal);
        Assert.Empty(Kept(resident));
        await resident.Press("Xem lại rồi gửi").Press("Gửi");
        Assert.Equal(HttpStatusCode.OK, resident.Status);
    }

    [Fact]
    public async Task What_nobody_sends_in_the_end_is_swept()
    {
        var resident = await Told("Bỏ dở giữa chừng");
        await resident.Attach(Chosen, "den.png", Photo(18)).Attach(Chosen, "hong.jpg", NoPhoto).Press("Xem lại rồi gửi");
        var before = Stored();

        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.Do(services => services.GetRequiredService<PhotoSweep>().Sweep(TestContext.Current.CancellationToken));

        Assert.True(Stored() < before);
    }

    [Theory]
    [InlineData("<b>đậm</b>.jpg", "b>.jpg")]
    [InlineData("C:\\anh\\nha.jpg", "nha.jpg")]
    [InlineData("anh\u202Egpj.exe", "anhgpj.exe")]
    [InlineData("{0}.jpg", "{0}.jpg")]
    public async Task A_name_is_shown_as_words_and_nothing_else(string name, string shown)
    {
        var resident = await Told("Tên tệp lạ");

        await resident.Attach(Chosen, name, NoPhoto).Press("Xem lại rồi gửi");

        Assert.StartsWith($"“{shown}”: ", resident.ErrorAt(Chosen), StringComparison.Ordinal);
        Assert.Null(resident.Page.QuerySelector("main .err b"));
    }

    [Fact]
    public async Task Who_types_for_somebody_keeps_the_good_photos_too()
    {
        var officer = await app.SignedIn("tiep-nhan").Open("/xu-ly/nhap-ho").Fill("Kể ngắn gọn", "Nhập hộ, ba tệp");
        officer.Attach(Chosen, "den.png", Photo(19)).Attach(Chosen, "hong.jpg", NoPhoto).Attach(Chosen, "giay.pdf", Paper);
        await officer.Fill("Ngày nhận", "30/12/2030").Press("Ghi nhận");
        var (first, said) = (Kept(officer), officer.ErrorAt(Chosen));

        await officer.Press("Ghi nhận");
        var (second, day) = (Kept(officer), officer.ErrorAt("Ngày nhận"));
        await officer.Fill("Ngày nhận", "20/11/2026").Check("Bỏ “giay.pdf”").Press("Ghi nhận");

        Assert.StartsWith("“hong.jpg”: ", said, StringComparison.Ordinal);
        Assert.Equal(["den.png", "giay.pdf"], first);
        Assert.NotNull(day);
        Assert.Equal(["den.png", "giay.pdf"], second);
        Assert.Equal(["image/jpeg"], (await FilesOf(officer)).Select(f => f.MediaType));
    }

    private async Task<Visitor> Told(string words) =>
        (await app.Visitor().Open("/gui-phan-anh")).Fill("Kể ngắn gọn", words).Choose("Phường", "Phường Sen");

    private static IReadOnlyList<string> Kept(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll(".kept label").Select(l => l.TextContent.Trim()["Bỏ “".Length..^1])];

    private static IHtmlInputElement Sealed(Visitor visitor) => (IHtmlInputElement)visitor.Page.QuerySelector("[name='anh-da-gui']")!;

    private async Task<List<CaseFile>> FilesOf(Visitor sent)
    {
        var number = sent.Page.QuerySelector("dd.code")!.TextContent;
        return await app.Look(db => db.CaseFiles.Where(f => db.Cases.Any(c => c.Id == f.CaseId && c.PublicNumber == number)).ToListAsync());
    }

    private int Stored() => Directory.EnumerateFiles(app.Storage.Files, "*", SearchOption.AllDirectories).Count();

    // Each number its own picture.
    private static byte[] Photo(int number)
    {
        using var bitmap = new SKBitmap(60, 40);
        bitmap.Erase(new SKColor((byte)(number * 9), (byte)(255 - number * 7), (byte)(number * 31)));
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }

    public sealed class OnSqlite(SqliteOffice app) : StagedPhotosTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : StagedPhotosTests(app), IClassFixture<PostgresOffice>;
}

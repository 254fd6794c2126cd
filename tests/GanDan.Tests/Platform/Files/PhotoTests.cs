using GanDan.Platform;
using GanDan.Platform.Files;
using SkiaSharp;

namespace GanDan.Tests.Platform.Files;

public sealed class PhotoTests
{
    [Fact]
    public void A_photo_is_made_smaller_and_a_thumb_comes_with_it()
    {
        var photo = Photo.Draw(Picture(4000, 3000, SKEncodedImageFormat.Jpeg));

        using var thumb = SKBitmap.Decode(photo.Thumb);
        Assert.InRange(photo.Width, 1900, 2048);
        Assert.Equal(photo.Width * 3, photo.Height * 4);
        Assert.Equal((320, 240), (thumb.Width, thumb.Height));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void Whatever_it_was_it_is_kept_as_JPEG(SKEncodedImageFormat format)
    {
        var photo = Photo.Draw(Picture(60, 40, format));

        Assert.True(photo.Bytes.AsSpan().StartsWith(new byte[] { 0xFF, 0xD8, 0xFF }));
    }

    [Fact]
    public void Nothing_of_the_file_but_the_picture_stays()
    {
        var hidden = "GPSLatitude 10.77 secret"u8.ToArray();
        byte[] app1 = [0xFF, 0xE1, 0, (byte)(hidden.Length + 2), .. hidden];
        var jpeg = Picture(60, 40, SKEncodedImageFormat.Jpeg);

        var photo = Photo.Draw([.. jpeg.AsSpan(0, 2), .. app1, .. jpeg.AsSpan(2), .. "<script>alert(1)</script>"u8]);

        Assert.Equal(-1, photo.Bytes.AsSpan().IndexOf("secret"u8));
        Assert.Equal(-1, photo.Bytes.AsSpan().IndexOf("script"u8));
    }

    [Fact]
    public void A_picture_lying_on_its_side_is_turned_upright()
    {
        // Exif orientation 6: the top of the scene is at the right of the file.
        byte[] exif = [.. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        byte[] app1 = [0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif];
        var jpeg = Picture(60, 40, SKEncodedImageFormat.Jpeg);

        var photo = Photo.Draw([.. jpeg.AsSpan(0, 2), .. app1, .. jpeg.AsSpan(2)]);

        Assert.Equal((40, 60), (photo.Width, photo.Height));
    }

    [Fact]
    public void A_picture_of_sixty_million_points_is_refused_before_it_is_unpacked()
    {
        var broken = Assert.Throws<RuleBroken>(() => Photo.Draw(Picture(7800, 7800, SKEncodedImageFormat.Png)));

        Assert.Contains("7800", broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("GIF89a")]
    [InlineData("no picture at all")]
    [InlineData("")]
    public void What_is_no_photo_is_refused_with_what_to_do(string file)
    {
        var broken = Assert.Throws<RuleBroken>(() => Photo.Draw(System.Text.Encoding.UTF8.GetBytes(file)));

        Assert.Contains("Chụp hoặc chọn ảnh khác", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_photo_of_an_iPhone_gets_a_sentence_of_its_own()
    {
        byte[] heic = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0];

        Assert.Contains("HEIC", Assert.Throws<RuleBroken>(() => Photo.Draw(heic)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_photo_cut_in_the_middle_is_refused()
    {
        var whole = Picture(600, 400, SKEncodedImageFormat.Png);

        Assert.Throws<RuleBroken>(() => Photo.Draw(whole.AsSpan(0, whole.Length / 2)));
    }

    [Fact]
    public void Covered_areas_are_black_and_the_rest_is_as_it_was()
    {
        var photo = Photo.Draw(Picture(100, 100, SKEncodedImageFormat.Png));

        using var covered = SKBitmap.Decode(Photo.Cover(photo.Bytes, [SKRect.Create(0.5f, 0.5f, 0.5f, 0.5f)]));

        Assert.True(covered.GetPixel(75, 75).Red < 40);
        Assert.True(covered.GetPixel(20, 20).Red > 150);
    }

    private static byte[] Picture(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Salmon);
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }
}

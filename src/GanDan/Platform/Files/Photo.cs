using SkiaSharp;

namespace GanDan.Platform.Files;

/// <summary>A photo drawn anew: the picture that is kept and a small one for lists, both JPEG, upright, without anything that was hidden in the file.</summary>
public sealed record Photo(byte[] Bytes, byte[] Thumb, int Width, int Height)
{
    /// <summary>Largest picture read: a 48-megapixel phone's.</summary>
    public const long MostPixels = 50_000_000;
    private const int LongestSide = 2048;
    private const int LongestThumb = 320;
    private const int LongestInPage = 144;
    private const int Quality = 82;

    /// <summary>
    /// Reads a JPEG, PNG or WebP by what it holds, not by what it is called, and draws it anew. Throws <see cref="RuleBroken"/> with what
    /// to do for anything else: HEIC, SVG, a broken file, one too large.
    /// </summary>
    public static Photo Draw(ReadOnlySpan<byte> file)
    {
        if (IsHeic(file))
            throw new RuleBroken(
                "Ảnh HEIC của iPhone chưa đọc được. Mở Cài đặt, Camera, Định dạng, chọn “Tương thích nhất”, hoặc gửi ảnh chụp màn hình."
            );
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (
            codec is null
            || codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp)
        )
            throw new RuleBroken("Tệp này không phải ảnh JPEG, PNG, WebP hay tệp PDF. Chụp hoặc chọn ảnh khác.");
        // Before decoding: a small file can claim a picture of gigabytes.
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
            throw new RuleBroken("Ảnh quá lớn ({0} × {1} điểm). Thu nhỏ rồi gửi lại.", null, codec.Info.Width, codec.Info.Height);

        using var small = Small(codec);
        using var kept = Upright(small, codec.EncodedOrigin);
        using var thumb = Within(kept, LongestThumb);
        return new(Jpeg(kept), Jpeg(thumb), kept.Width, kept.Height);
    }

    /// <summary>The photo with the areas painted over, for the public; areas in shares of width and height from 0 to 1.</summary>
    public static byte[] Cover(ReadOnlySpan<byte> jpeg, IReadOnlyCollection<SKRect> areas)
    {
        using var bitmap = SKBitmap.Decode(jpeg) ?? throw new InvalidDataException("A kept photo cannot be read.");
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Color = SKColors.Black };
        foreach (var area in areas)
            canvas.DrawRect(
                area.Left * bitmap.Width,
                area.Top * bitmap.Height,
                area.Width * bitmap.Width,
                area.Height * bitmap.Height,
                paint
            );
        return Jpeg(bitmap);
    }

    /// <summary>A small copy once more, small enough to stand inside a page: a few kilobytes.</summary>
    public static byte[] Smaller(ReadOnlySpan<byte> thumb)
    {
        using var bitmap = SKBitmap.Decode(thumb) ?? throw new InvalidDataException("A kept photo cannot be read.");
        using var smaller = Within(bitmap, LongestInPage);
        return Jpeg(smaller);
    }

    // Made small before anything else is done with it: the whole of it lies in memory once, not twice.
    private static SKBitmap Small(SKCodec codec)
    {
        using var whole = Decode(codec);
        return Within(whole, LongestSide);
    }

    private static SKBitmap Decode(SKCodec codec)
    {
        // A JPEG decoder can leave out seven of eight points at once: less memory for what is made smaller anyway.
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(scale);
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success)
            return bitmap;
        bitmap.Dispose();
        throw new RuleBroken("Ảnh bị hỏng hoặc tải lên chưa trọn. Chọn lại ảnh.");
    }

    private static SKBitmap Upright(SKBitmap decoded, SKEncodedOrigin origin)
    {
        var turned =
            origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var upright = new SKBitmap(turned ? decoded.Height : decoded.Width, turned ? decoded.Width : decoded.Height);
        using var canvas = new SKCanvas(upright);
        // What was transparent becomes white: JPEG knows no transparency.
        canvas.Clear(SKColors.White);
        var (w, h) = (decoded.Width, decoded.Height);
        canvas.SetMatrix(
            origin switch
            {
                SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
                SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
                SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
                SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
                SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
                SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
                SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
                _ => SKMatrix.Identity,
            }
        );
        canvas.DrawBitmap(decoded, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return upright;
    }

    private static SKBitmap Within(SKBitmap bitmap, int longest)
    {
        var scale = Math.Min(1f, (float)longest / Math.Max(bitmap.Width, bitmap.Height));
        var size = new SKImageInfo(Math.Max(1, (int)(bitmap.Width * scale)), Math.Max(1, (int)(bitmap.Height * scale)));
        return bitmap.Resize(size, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
    }

    private static byte[] Jpeg(SKBitmap bitmap)
    {
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return data.ToArray();
    }

    private static bool IsHeic(ReadOnlySpan<byte> file) =>
        file.Length > 12
        && file[4..8].SequenceEqual("ftyp"u8)
        && (
            file[8..12].SequenceEqual("heic"u8)
            || file[8..12].SequenceEqual("heix"u8)
            || file[8..12].SequenceEqual("mif1"u8)
            || file[8..12].SequenceEqual("hevc"u8)
        );
}

using System.Globalization;
using GanDan.Cases;
using GanDan.Cases.Intake;
using GanDan.Platform.Data;
using GanDan.Platform.Files;
using SkiaSharp;

namespace GanDan.Demo;

/// <summary>
/// Pictures for the demo's reports, drawn here since nobody has taken any: what the sender saw, and what it looks like after the work. They go the way every
/// photo goes: drawn anew, kept by their hash, shown to the public as a covered copy.
/// </summary>
internal static class DemoPhotos
{
    private const int Width = 640;
    private const int Height = 480;

    // Colour and shape of each layer from the back to the front, on a sheet of 160 by 120.
    private const string NightStreet =
        "#22384a M0 0h160v120H0z;#1c2a32 M0 86h160v34H0z;#2e4a5c M6 42h34v44H6zM118 30h36v56h-36z;#3f5b6b M70 30h3v66h-3z;#3f5b6b M70 30h22v3H70z";
    private const string Alley =
        "#cfe0e4 M0 0h160v60H0z;#c9b594 M0 20h52v64H0z;#b9a37f M108 14h52v70h-52z;#93a0a0 M44 120 70 62h20l26 58z;#8a7a5e M10 40h14v20H10zM126 36h16v22h-16z";

    private static readonly Dictionary<string, (string Before, string After)> Scenes = new(StringComparer.Ordinal)
    {
        ["Đèn đường"] = (
            NightStreet + ";#53656f M88 30h14l-3 7h-8z",
            NightStreet + ";#ffe9b0 M88 37h14l26 58H58z;#ffdf8e M88 30h14l-3 7h-8z;#ffd77a M14 52h8v10h-8zM128 42h8v10h-8z"
        ),
        ["Rác, vệ sinh"] = (
            Alley
                + ";#4b5a5d M40 96c2-12 12-18 20-12 6-8 18-6 20 4 8 0 12 6 10 14H44z;#6b7a7c M86 100c0-10 10-14 16-8 8 0 10 6 8 12H88z;#d9d2c0 M58 94h10v8H58z;#c0744a M76 100h12v6H76z",
            Alley + ";#147782 M96 74h26l-3 34H99z;#0b626c M93 69h32v7H93z;#6fa36a M20 84c0-9 6-14 12-14s12 5 12 14z;#a66d45 M18 84h28v9H18z"
        ),
        ["Ngập, thoát nước"] = (
            Alley
                + ";#5f8ea0 M0 92h160v28H0z;#7fb0c0 M8 100h52v2H8zM78 108h64v2H78z;#39474a M62 78h36v14H62z;#54666a M66 80h4v12h-4zM76 80h4v12h-4zM86 80h4v12h-4z",
            Alley + ";#77868a M58 92h44v12H58z;#39474a M62 95h4v6h-4zM72 95h4v6h-4zM82 95h4v6h-4zM92 95h4v6h-4z"
        ),
        ["Đường, hẻm"] = (
            "#aab4b2 M0 0h160v120H0z;#9aa5a3 M0 0h160v34H0z;#6c797b M34 70a46 26 0 1 0 92 0 46 26 0 1 0-92 0z;#1c282a M58 62l24-10 28 14-12 20-28 3-20-14z;#59676a M44 70l14 5-2 4-14-4z",
            "#aab4b2 M0 0h160v120H0z;#9aa5a3 M0 0h160v34H0z;#59676a M34 70a46 26 0 1 0 92 0 46 26 0 1 0-92 0z;#77868a M38 68a42 22 0 1 0 84 0 42 22 0 1 0-84 0z;#59676a M52 62h56v3H52zM48 70h64v3H48zM54 78h52v3H54z"
        ),
        ["Cây xanh"] = (
            "#cfe6ea M0 0h160v120H0z;#93a19c M0 92h160v28H0z;#d8cbb2 M96 40h64v52H96z;#7a5c3c M52 92 70 44l8 3-12 45z;#4f8a55 M60 44c-4-18 14-32 30-26 16-6 32 8 26 24-6 14-44 18-56 2z;#39474a M0 26h160v1.5H0zM0 34h160v1.5H0z",
            "#cfe6ea M0 0h160v120H0z;#93a19c M0 92h160v28H0z;#d8cbb2 M96 40h64v52H96z;#7a5c3c M60 92V46h9v46z;#5f9a64 M42 52c-2-14 10-22 22-20 14-2 24 8 22 20-6 10-38 10-44 0z;#39474a M0 20h160v1.5H0zM0 27h160v1.5H0z;#a66d45 M44 92 58 62l3 2-12 28zM85 92 71 62l-3 2 12 28z"
        ),
    };

    /// <summary>The sender's photo, and beside an answer the office's. A topic nobody has drawn gets none.</summary>
    public static void Add(IServiceProvider all, Db db, Case made, bool answered)
    {
        if (made.Topic is null || !Scenes.TryGetValue(made.Topic, out var scenes))
            return;
        var files = all.GetRequiredService<FileStore>();
        db.CaseFiles.Add(Row(files, made, scenes.Before, made.ReceivedAt!.Value, ofOffice: false));
        if (answered)
            db.CaseFiles.Add(
                Row(files, made, scenes.After, made.AnsweredOn!.Value.ToDateTime(new(9, 0), DateTimeKind.Utc), ofOffice: true)
            );
    }

    private static CaseFile Row(FileStore files, Case made, string scene, DateTime at, bool ofOffice)
    {
        var photo = Photo.Draw(Paint(scene));
        var file = CaseFile.Of(files, photo, ofOffice, at).Of(made.Id);
        file.PublicHash = files.Stage(Photo.Cover(photo.Bytes, []));
        return file;
    }

    private static byte[] Paint(string scene)
    {
        using var bitmap = new SKBitmap(Width, Height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Scale(Width / 160f);
        foreach (var layer in scene.Split(';'))
        {
            using var paint = new SKPaint { Color = Colour(layer[..7]), IsAntialias = true };
            using var path = SKPath.ParseSvgPathData(layer[8..]);
            canvas.DrawPath(path, paint);
        }
        canvas.Flush();
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static SKColor Colour(string hex) =>
        new(0xff000000 | uint.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}

using System.Security.Cryptography;
using System.Text.Json;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Files;
using GanDan.Platform.Text;
using GanDan.Platform.Writing;
using Microsoft.AspNetCore.DataProtection;

namespace GanDan.Cases.Intake;

/// <summary>
/// Photos on their way into a case. Each is drawn anew and on disk before anything names it; between two steps of a form it travels as a
/// sealed name, so that nobody can attach a file of somebody else's.
/// </summary>
public sealed class StagedPhotos(FileStore files, IDataProtectionProvider keys, Me me, T T)
{
    public const int Most = 4;
    public const int LargestBytes = 15 * 1024 * 1024;
    public const string Field = "anh";

    /// <summary>How long a form may hold a file, counted from its sending: by then nothing has swept it (<see cref="PhotoSweep"/>).</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(1);

    private const int NamedAtMost = 3;

    // A picture of 50 megapixels takes 200 MB while it is drawn, however small its file: who comes third waits.
    private static readonly SemaphoreSlim drawing = new(2, 2);

    /// <summary>
    /// Evidence of the office's, all of it or none. Throws <see cref="RuleBroken"/> at the field, <see cref="NotStored"/> on a full disk.
    /// </summary>
    /// <param name="field">The control they were chosen in.</param>
    public async Task<IReadOnlyList<CaseFile>> Take(IReadOnlyList<IFormFile> sent, string field)
    {
        try
        {
            if (sent.Count > Most)
                throw new RuleBroken("Tối đa {0} ảnh hoặc tệp. Bỏ bớt rồi gửi lại.", null, Most);
            var taken = new List<CaseFile>();
            foreach (var file in sent)
                taken.Add((await One(file, sent, ofOffice: true)).File);
            return taken;
        }
        catch (RuleBroken broken)
        {
            throw new RuleBroken(broken.Sentence, field, [.. broken.Args]);
        }
    }

    /// <summary>The files of an earlier step, but for those left out. What waited too long or is sealed for another form is not among them.</summary>
    /// <param name="form">The form's key.</param>
    /// <param name="leftOut">By <see cref="CaseFile.Id"/>.</param>
    /// <param name="refuse">Is told, in the reader's language, what is not taken and why.</param>
    public Tray Reopen(Guid form, IReadOnlyList<string> tokens, IReadOnlyList<Guid> leftOut, Action<string> refuse)
    {
        var opened = tokens.Select(token => Open(form, token)).ToList();
        if (opened.Contains(null))
            refuse(T["Ảnh gửi ở bước trước đã quá một ngày. Chọn lại ảnh."]);
        return new(
            form,
            [
                .. opened
                    .OfType<StagedFile>()
                    .Where(f => !leftOut.Contains(f.File.Id))
                    .DistinctBy(f => f.File.Hash, StringComparer.Ordinal)
                    .Take(Most),
            ]
        );
    }

    /// <summary>
    /// The tray with the files sent now: each that cannot be taken is named and leaves the others where they are; the same picture twice is
    /// one. Throws <see cref="NotStored"/> on a full disk.
    /// </summary>
    /// <param name="refuse">As for <see cref="Reopen"/>.</param>
    public async Task<Tray> Add(Tray tray, IReadOnlyList<IFormFile> sent, Action<string> refuse)
    {
        var kept = tray.Files.ToList();
        var over = new List<string>();
        foreach (var file in sent)
        {
            if (kept.Count >= Most)
            {
                over.Add(Called(file, sent));
                continue;
            }
            try
            {
                var one = await One(file, sent, ofOffice: false);
                if (!kept.Exists(k => k.File.Hash == one.File.Hash))
                    kept.Add(one);
            }
            catch (RuleBroken broken)
            {
                refuse(T[broken.Sentence, [.. broken.Args]]);
            }
        }
        if (over.Count > 0)
            refuse(T["Tối đa {0} ảnh hoặc tệp. Chưa nhận: {1}.", Most, Listed(over)]);
        return tray with { Files = kept };
    }

    /// <summary>What stands for the file in the form it was sent with.</summary>
    public string Token(Guid form, StagedFile file) => Protector(form).Protect(JsonSerializer.Serialize(file));

    /// <summary>The photo as an address that holds it, small enough for a page; null for a paper. It has no address of its own: nobody can ask for it.</summary>
    public string? Picture(StagedFile file) =>
        file.File.ThumbHash is { } thumb ? $"data:image/jpeg;base64,{Convert.ToBase64String(Photo.Smaller(files.Read(thumb)))}" : null;

    private IDataProtector Protector(Guid form) => keys.CreateProtector("staged-photo", form.ToString("N"));

    private StagedFile? Open(Guid form, string? token)
    {
        // An empty field is bound as none.
        if (string.IsNullOrEmpty(token))
            return null;
        try
        {
            var file = JsonSerializer.Deserialize<StagedFile>(Protector(form).Unprotect(token));
            return file is not null && me.Now - file.File.At < GoodFor ? file : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Which of several it was is the first thing its sender asks.
    private async Task<StagedFile> One(IFormFile file, IReadOnlyList<IFormFile> sent, bool ofOffice)
    {
        try
        {
            return new(await Drawn(await Read(file), ofOffice), SentName.Of(file.FileName));
        }
        catch (RuleBroken broken)
        {
            throw new RuleBroken("“{0}”: {1}", null, Called(file, sent), T[broken.Sentence, [.. broken.Args]]);
        }
    }

    // A phone may call every photo “image.jpg”: those of one name are told apart by their place.
    private string Called(IFormFile file, IReadOnlyList<IFormFile> sent)
    {
        var name = SentName.Of(file.FileName);
        return sent.Count(other => SentName.Of(other.FileName) == name) == 1
            ? name
            : T["{0} (tệp thứ {1})", name, sent.TakeWhile(other => other != file).Count() + 1];
    }

    private string Listed(List<string> names)
    {
        var named = string.Join(", ", names.Take(NamedAtMost).Select(name => $"“{name}”"));
        return names.Count <= NamedAtMost ? named : T["{0} và {1} tệp nữa", named, names.Count - NamedAtMost];
    }

    private static async Task<byte[]> Read(IFormFile file)
    {
        if (file.Length == 0)
            throw new RuleBroken("Tệp trống, không có gì để xem. Chọn lại tệp.");
        if (file.Length > LargestBytes)
            throw new RuleBroken("Tệp lớn hơn {0} MB. Thu nhỏ rồi gửi lại.", null, LargestBytes / 1024 / 1024);
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private async Task<CaseFile> Drawn(byte[] bytes, bool ofOffice)
    {
        await drawing.WaitAsync();
        try
        {
            return Keep(bytes, ofOffice);
        }
        finally
        {
            drawing.Release();
        }
    }

    private CaseFile Keep(byte[] bytes, bool ofOffice)
    {
        try
        {
            if (PdfPaper.IsOne(bytes))
            {
                PdfPaper.Check(bytes);
                return CaseFile.OfPaper(files, bytes, ofOffice, me.Now);
            }
            return CaseFile.Of(files, Photo.Draw(bytes), ofOffice, me.Now);
        }
        catch (IOException full)
        {
            throw new NotStored(full, diskFull: true);
        }
    }
}

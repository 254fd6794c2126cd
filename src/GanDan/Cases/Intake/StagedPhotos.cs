using System.Text.Json;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Files;
using GanDan.Platform.Writing;
using Microsoft.AspNetCore.DataProtection;

namespace GanDan.Cases.Intake;

/// <summary>
/// Photos on their way into a case. Each is drawn anew and on disk before anything names it; between two steps of a form it travels as a
/// sealed name, so that nobody can attach a file of somebody else's.
/// </summary>
public sealed class StagedPhotos(FileStore files, IDataProtectionProvider keys, Me me)
{
    public const int Most = 4;
    public const int LargestBytes = 15 * 1024 * 1024;
    public const string Field = "anh";

    // A picture of 50 megapixels takes 200 MB while it is drawn, however small its file: who comes third waits.
    private static readonly SemaphoreSlim drawing = new(2, 2);

    private readonly ITimeLimitedDataProtector protector = keys.CreateProtector("staged-photo").ToTimeLimitedDataProtector();

    /// <summary>The photos sent now and those of an earlier step. Throws <see cref="RuleBroken"/> at the field, <see cref="NotStored"/> on a full disk.</summary>
    /// <param name="ofOffice">Evidence of the office's, not the sender's.</param>
    /// <param name="field">The control they were chosen in.</param>
    public async Task<IReadOnlyList<CaseFile>> Take(
        IReadOnlyList<IFormFile> sent,
        IReadOnlyList<string> staged,
        bool ofOffice = false,
        string field = Field
    )
    {
        try
        {
            if (sent.Count + staged.Count > Most)
                throw new RuleBroken("Tối đa {0} ảnh hoặc tệp. Bỏ bớt rồi gửi lại.", null, Most);
            var taken = staged.Select(Open).OfType<CaseFile>().ToList();
            foreach (var file in sent)
                taken.Add(await Drawn(await Read(file), ofOffice));
            return taken;
        }
        catch (RuleBroken broken)
        {
            throw new RuleBroken(broken.Sentence, field, [.. broken.Args]);
        }
    }

    public IReadOnlyList<string> Names(IReadOnlyList<CaseFile> taken) =>
        [.. taken.Select(f => protector.Protect(JsonSerializer.Serialize(f), TimeSpan.FromDays(1)))];

    private CaseFile? Open(string name)
    {
        try
        {
            return JsonSerializer.Deserialize<CaseFile>(protector.Unprotect(name));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            throw new RuleBroken("Ảnh gửi ở bước trước đã quá một ngày. Chọn lại ảnh.");
        }
    }

    private static async Task<byte[]> Read(IFormFile file)
    {
        if (file.Length == 0)
            throw new RuleBroken("Tệp “{0}” trống, không có gì để xem. Chọn lại tệp.", null, file.FileName);
        if (file.Length > LargestBytes)
            throw new RuleBroken("Tệp “{0}” lớn hơn {1} MB. Thu nhỏ rồi gửi lại.", null, file.FileName, LargestBytes / 1024 / 1024);
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

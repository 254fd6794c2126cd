using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Data;
using GanDan.Platform.Jobs;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>Where books are handed in, and what came in before.</summary>
/// <remarks>No permission stands here: a member of the cell without any role in the office brings the cell's books.</remarks>
public sealed class IndexPage(IEnumerable<Shelf> shelves, Drafts drafts, Db db, JobRunner jobs, Me me, T T) : PageModel, IOwnTransaction
{
    private const int Most = 20;

    [BindProperty]
    public BookFilesForm Form { get; set; } = new();
    public IReadOnlyList<DraftLine> Mine { get; private set; } = [];
    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];

    /// <summary>The person may say of a file that it is the cell's.</summary>
    public bool MaySay { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "chi-bo")] bool ofVault)
    {
        Form.OfVault = ofVault;
        return await Load() ? Page() : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
            return StatusCode(StatusCodes.Status403Forbidden);
        if (Form.Files is not { Count: > 0 } files)
            throw new RuleBroken("Hãy chọn ít nhất một tệp.", "Files");
        var taken = new List<Draft>();
        foreach (var file in files)
            try
            {
                taken.Add(await drafts.Take(await Read(file), file.FileName, Form.OfVault));
            }
            catch (RuleBroken broken)
            {
                var said = T[broken.Sentence, [.. broken.Args]];
                // Of several files, which one.
                ModelState.AddModelError(
                    "Form.Files",
                    files.Count > 1 && !said.Contains(file.FileName, StringComparison.Ordinal) ? $"{file.FileName}: {said}" : said
                );
            }
        foreach (var large in taken.Where(d => !d.IsTried))
            await TryBook.Ask(jobs, db, me, large);
        if (ModelState.IsValid)
            return Redirect(taken.Count == 1 ? $"/nhap-so/{taken[0].Id}" : "/nhap-so");
        await Load();
        return this.Invalid();
    }

    private static async Task<byte[]> Read(IFormFile file)
    {
        var limit = new ReadLimits().FileBytes;
        if (file.Length > limit)
            throw new RuleBroken("Tệp {0} lớn hơn {1} MB. Xin tách thành nhiều tệp nhỏ hơn.", "Files", file.FileName, limit >> 20);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        return copy.ToArray();
    }

    private async Task<bool> Load()
    {
        var open = new List<Shelf>();
        foreach (var shelf in shelves)
            if (await shelf.MayImport(me))
                open.Add(shelf);
        if (open.Count == 0)
            return false;
        Mine = await drafts.Mine();
        MaySay = open.Exists(s => s.IsVault);
        var runs = new List<ImportRun>();
        foreach (var shelf in open)
            runs.AddRange(await shelf.Books.Set<ImportRun>().AsNoTracking().OrderByDescending(r => r.At).Take(Most).ToListAsync());
        Runs = [.. runs.OrderByDescending(r => r.At).Take(Most)];
        return true;
    }
}

public sealed class BookFilesForm
{
    [Display(Name = "Tệp sổ")]
    public List<IFormFile>? Files { get; set; }

    [Display(Name = "Đây là sổ của chi bộ")]
    public bool OfVault { get; set; }
}

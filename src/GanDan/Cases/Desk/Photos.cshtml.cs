using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GanDan.Cases.Intake;
using GanDan.Cases.Moderation;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Files;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace GanDan.Cases.Desk;

/// <summary>
/// An officer looks at each photo, covers faces and plates, and lets the public see the covered copy; a paper of the office's is let out as it
/// is. What is covered is chosen on a grid of a hundred squares, by mouse, finger or keyboard and without script. Taking a file back asks why.
/// </summary>
[Allow(Permission.SortCases)]
public sealed class PhotosPage(Db db, Me me, T T, FileStore files, FileHidings hidings) : PageModel
{
    public const int Squares = 10;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "tep")]
    public Guid? PhotoId { get; set; }

    /// <summary>Numbers of squares, row by row from 0.</summary>
    [BindProperty(Name = "o")]
    public IReadOnlyList<int> Covered { get; set; } = [];

    /// <summary>Nothing can be covered in a paper: somebody has read it to its end instead.</summary>
    [BindProperty, Display(Name = "Tôi đã đọc hết tệp: không có dữ liệu cá nhân, được phép công khai")]
    public bool Looked { get; set; }

    /// <summary>What everybody saw of the chosen file when the page was opened, by its name on disk; empty when they saw nothing.</summary>
    [BindProperty(Name = "dang")]
    public string? Seen { get; set; }

    /// <summary>Why the file is taken back.</summary>
    [BindProperty(Name = nameof(Why))]
    public HideForm Why { get; set; } = new();

    public Case Case { get; private set; } = null!;
    public IReadOnlyList<CaseFile> Photos { get; private set; } = [];
    public CaseFile? Chosen { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostShowAsync()
    {
        if (!await Load())
            return NotFound();
        this.OnlyForm("");
        if (Chosen is null)
            throw new RuleBroken("Chọn một ảnh.");
        MustBeAsSeen(Chosen);
        if (Chosen.IsPaper)
            return await ShowPaper(Chosen);
        var areas = Covered.Where(o => o is >= 0 and < Squares * Squares).Select(Area).ToList();
        hidings.Show(Case, Chosen, files.Stage(Photo.Cover(files.Read(Chosen.Hash), areas)), NameAt(Chosen));
        await db.SaveChangesAsync();
        this.Say(T["Đã cho công khai bản đã che {0} ô.", areas.Count]);
        return Redirect($"/xu-ly/{Id}/anh");
    }

    private async Task<IActionResult> ShowPaper(CaseFile paper)
    {
        if (!Looked)
            throw new RuleBroken("Mở tệp, đọc hết, rồi đánh dấu ô này: tệp PDF không che được từng chỗ.", nameof(Looked));
        hidings.Show(Case, paper, paper.Hash, NameAt(paper));
        await db.SaveChangesAsync();
        this.Say(T["Đã cho công khai tệp PDF này."]);
        return Redirect($"/xu-ly/{Id}/anh");
    }

    public async Task<IActionResult> OnPostHideAsync()
    {
        if (!await Load() || Chosen is null)
            return NotFound();
        MustBeAsSeen(Chosen);
        if (!ModelState.IsValid)
            return this.Invalid();
        hidings.Hide(Case, Chosen, Why, NameAt(Chosen));
        await db.SaveChangesAsync();
        this.Say(Chosen.IsPaper ? T["Tệp không còn công khai."] : T["Ảnh không còn công khai."]);
        return Redirect($"/xu-ly/{Id}/anh");
    }

    public string SquareName(int at) =>
        T["hàng {0}, cột {1}", (at / Squares) + 1, (at % Squares) + 1].ToString(CultureInfo.InvariantCulture);

    /// <summary>What stands in the form for <see cref="Seen"/>.</summary>
    public static string NameOf(CaseFile file) => file.PublicHash ?? "";

    // As the tabs of this page call it, in the language of the timeline.
    private string NameAt(CaseFile file)
    {
        var at = 1 + Photos.Index().First(p => p.Item.Id == file.Id).Index;
        var vietnamese = T.In(Language.Vietnamese);
        return file.IsPaper ? vietnamese["Tệp PDF {0}", at] : vietnamese["Ảnh {0}", at];
    }

    // Who covered a face must not have it shown again by somebody whose page is older.
    private void MustBeAsSeen(CaseFile file)
    {
        if (!string.Equals(Seen ?? "", NameOf(file), StringComparison.Ordinal))
            throw new RuleBroken("Người khác vừa che, cho công khai hoặc rút tệp này. Xem bản đang công khai rồi bấm lại nếu vẫn cần.");
    }

    private static SKRect Area(int at) =>
        SKRect.Create((float)(at % Squares) / Squares, (float)(at / Squares) / Squares, 1f / Squares, 1f / Squares);

    private async Task<bool> Load()
    {
        var units = await db.ReadUnits();
        if (await db.Cases.VisibleTo(me, units).AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id) is not { } found)
            return false;
        Case = found;
        Photos = await db
            .CaseFiles.Where(f => f.CaseId == Id && (f.MediaType != CaseFile.Paper || f.OfOffice))
            .OrderBy(f => f.At)
            .ToListAsync();
        Chosen = PhotoId is { } file
            ? Photos.SingleOrDefault(f => f.Id == file)
            : Photos.FirstOrDefault(f => f.PublicHash is null) ?? (Photos.Count > 0 ? Photos[0] : null);
        return true;
    }
}

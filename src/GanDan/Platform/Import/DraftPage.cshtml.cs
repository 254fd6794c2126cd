using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Jobs;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>The dry run of one book: what was found, what is not clear, what would change; choices; and the button that writes it.</summary>
public sealed class DraftPage(Drafts drafts, RecordBooks books, RecordPages pages, Db db, JobRunner jobs, Me me, T T)
    : PageModel,
        IOwnTransaction
{
    private readonly List<RecordBook> offered = [];
    private Shelf shelf = null!;

    public Draft Draft { get; private set; } = null!;
    public FileReport Report { get; private set; } = null!;

    /// <summary>What the person may say that a sheet is: a vault's kinds only who may bring books there.</summary>
    public IReadOnlyList<RecordBook> Offered => offered;

    /// <summary>Which sheet's columns are shown, counted over all books of the file.</summary>
    [FromQuery(Name = "trang")]
    public int SheetNumber { get; set; }

    public IReadOnlyList<SheetReport> Sheets => [.. Report.Books.SelectMany(b => b.Sheets)];

    public SheetReport? Sheet => Sheets.Count == 0 ? null : Sheets[Math.Clamp(SheetNumber, 0, Sheets.Count - 1)];

    public BookKind? Kind => Sheet?.Kind is { } code ? books.Find(code)?.Kind : null;

    public bool MayWrite => Report.Refused.Count == 0 && !Report.NothingNew;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ?? Page();

    /// <summary>Values that could not be read, at their cells.</summary>
    public async Task<IActionResult> OnGetProblemsAsync(Guid id)
    {
        if (await Load(id) is { } elsewhere)
            return elsewhere;
        var rows = Report
            .Books.SelectMany(b =>
                b.Problems.Select(p => (string?[])[p.At, T["Ô không đọc được"], p.In(T)])
                    .Concat(b.Warnings.Select(w => (string?[])[w.At, T["Nên xem lại"], w.In(T)]))
            )
            .Concat(Report.Refused.Select(r => (string?[])[r.At, T["Chưa nhập được"], r.In(T)]));
        return File(Csv.Write([T["Ô"], T["Loại"], T["Nội dung"]], rows), "text/csv; charset=utf-8", "cho-can-xem.csv");
    }

    /// <summary>What would be corrected, and what the book no longer holds.</summary>
    public async Task<IActionResult> OnGetChangesAsync(Guid id) =>
        await Load(id) is { } elsewhere ? elsewhere : ChangesCsv.Of(Report.Books, T);

    public async Task<IActionResult> OnPostMapAsync(Guid id, string sheet, string? kind, Dictionary<string, string?> columns)
    {
        if (await Load(id) is { } elsewhere)
            return elsewhere;
        if (kind is not null && books.Named(kind) is { } book && drafts.VaultOf(book) is { } vault && vault != shelf)
            return await Leave(vault);
        var choices = ReportJson.Read<ImportChoices>(Draft.Choices);
        var chosen = new SheetChoice
        {
            Sheet = Escaped(sheet),
            Again = choices.Sheets.LastOrDefault(s => s.Sheet == Escaped(sheet))?.Again,
            Kind = string.IsNullOrEmpty(kind) ? null : kind,
            // Meanings of another kind mean nothing in this one.
            Columns = columns
                .Where(c =>
                    !string.IsNullOrEmpty(c.Value) && (kind == Kind?.Code || string.IsNullOrEmpty(kind) || c.Value is ColumnChoice.Ignore)
                )
                .ToDictionary(c => c.Key, c => c.Value!, StringComparer.Ordinal),
        };
        return await Choose(choices with { Sheets = [.. choices.Sheets.Where(s => s.Sheet != chosen.Sheet), chosen] });
    }

    /// <summary>The person says whether the sheet is an earlier one again.</summary>
    public async Task<IActionResult> OnPostAgainAsync(Guid id, string sheet, bool again)
    {
        if (await Load(id) is { } elsewhere)
            return elsewhere;
        var choices = ReportJson.Read<ImportChoices>(Draft.Choices);
        var said = choices.Sheets.LastOrDefault(s => s.Sheet == Escaped(sheet)) ?? new SheetChoice { Sheet = Escaped(sheet) };
        return await Choose(choices with { Sheets = [.. choices.Sheets.Where(s => s.Sheet != said.Sheet), said with { Again = again }] });
    }

    public async Task<IActionResult> OnPostCountsAsync(Guid id, DateOnly? date)
    {
        if (await Load(id) is { } elsewhere)
            return elsewhere;
        if (!ModelState.IsValid)
            return this.Invalid();
        return await Choose(ReportJson.Read<ImportChoices>(Draft.Choices) with { CountsOnly = true, Date = date });
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id)
    {
        if (await drafts.Find(id) is not ({ } found, _))
            return Gone();
        await Drafts.Discard(found, id);
        this.Say(T["Đã bỏ bản xem thử, chưa ghi gì."]);
        return Redirect("/nhap-so");
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await Load(id) is { } elsewhere)
            return elsewhere;
        if (Report.Refused.Count > 0)
            throw new RuleBroken("Còn chỗ chưa rõ, chưa ghi được. Xem danh sách ở đầu trang.");
        if (shelf.IsVault)
        {
            await drafts.Import(Draft);
            return Redirect($"/nhap-so/ket-qua/{id}");
        }
        return Redirect($"/viec-nen/{await Ask(id)}");
    }

    private Task<Guid> Ask(Guid id) =>
        jobs.Ask(db, me, nameof(ImportBook), new ImportBook.Input(id), ReportJson.Options, $"/nhap-so/ket-qua/{id}");

    private async Task<IActionResult> Choose(ImportChoices choices)
    {
        if (await drafts.Choose(shelf, Draft, choices))
            this.Say(T["Đã nhớ cách hiểu các cột. Lần sau gặp sổ có cùng các tiêu đề thì không phải chọn lại."]);
        return Redirect($"/nhap-so/{Draft.Id}?trang={SheetNumber}");
    }

    // What was read so far lies where no book of a vault may, and some of it was never read: the file has to come again.
    private async Task<IActionResult> Leave(Shelf vault)
    {
        await Drafts.Discard(shelf, Draft.Id);
        var may = await vault.MayImport(me);
        this.Say(
            may
                ? T[
                    "Sổ của chi bộ không được nằm chung với sổ của cơ quan, nên bản xem thử này đã bị xóa. Xin gửi lại tệp, với ô “Đây là sổ của chi bộ” đã đánh dấu."
                ]
                : T[vault.WhomToAsk]
        );
        return Redirect(may ? "/nhap-so?chi-bo=true" : "/nhap-so");
    }

    // Null when the draft and its dry run are there; otherwise where to go.
    private async Task<IActionResult?> Load(Guid id)
    {
        if (await drafts.Find(id) is not ({ } found, { } draft))
            return Gone();
        (shelf, Draft) = (found, draft);
        if (!draft.IsTried)
            return Redirect($"/viec-nen/{await TryBook.Ask(jobs, db, me, draft)}");
        Report = ReportJson.Read<FileReport>(draft.Report);
        Report = Report with { Books = await Linked(Report.Books) };
        foreach (var book in books.All)
            if (await drafts.MaySay(book))
                offered.Add(book);
        return null;
    }

    private async Task<IReadOnlyList<BookReport>> Linked(IReadOnlyList<BookReport> reports)
    {
        var linked = new List<BookReport>();
        foreach (var report in reports)
            linked.Add(await pages.Link(report));
        return linked;
    }

    private RedirectResult Gone()
    {
        this.Say(T["Bản xem thử này không còn: đã ghi, đã bỏ, hoặc quá 24 giờ. Xin gửi lại tệp."]);
        return Redirect("/nhap-so");
    }

    // The name is no pattern here.
    private static string Escaped(string name) => name.Replace("*", "?", StringComparison.Ordinal);
}

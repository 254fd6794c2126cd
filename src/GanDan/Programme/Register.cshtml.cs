using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using GanDan.Shared;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Programme;

/// <summary>The targets of a term: assigned, reached, percent; each number opens the figure it reads.</summary>
[Allow(Permission.SeeRegisters)]
public sealed class RegisterPage(Db db, Me me, T T, TargetReader targets, FigureCatalogue catalogue) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ky")]
    public string? TermCode { get; set; }

    /// <summary>“da-rut”: what was taken out, from where it can be put back.</summary>
    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public string? State { get; set; }

    public Term? Term { get; private set; }
    public IReadOnlyList<FilterChoice> Terms { get; private set; } = [];
    public IReadOnlyList<TargetReading> Rows { get; private set; } = [];
    public bool MayEdit => me.May(Permission.KeepCommonRegisters);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "tai")] string? file)
    {
        await Load();
        if (!Export.IsAsked(file) || Term is null)
            return Page();
        IReadOnlyList<FilterWord> narrowed = [new("ky", T["Nhiệm kỳ"], Term.Code), FilterWord.State(State, T)];
        return Export.File(file!, "Chỉ tiêu nhiệm kỳ", Columns(), Rows.Taken(file), narrowed, T, me);
    }

    public async Task<IActionResult> OnPostBindAsync(Guid id)
    {
        if (!MayEdit || await db.Targets.SingleOrDefaultAsync(t => t.Id == id) is not { } target)
            return NotFound();
        var before = TargetForm.Of(target, catalogue);
        target.FigureCode = TargetBinding.Propose(target.Name, target.UnitText) ?? target.FigureCode;
        db.Expect(target, target.Version);
        if (db.Traced(me, EditPage.Kind, id, before, TargetForm.Of(target, catalogue)))
            db.Record(me, new TargetCorrected(id));
        await db.SaveChangesAsync();
        this.Say(T["Đã gắn chỉ tiêu “{0}” với số liệu.", target.Name], $"/chi-tieu/ghi/{id}?handler=Undo");
        return Redirect($"/chi-tieu?ky={TermCode}");
    }

    public string? Proposed(Target target) =>
        TargetBinding.Propose(target.Name, target.UnitText) is { } code ? T[catalogue.NameOf(code)] : null;

    public string FigureName(string code) => T[catalogue.NameOf(code)];

    public string Why(TargetReading row) =>
        row.Why switch
        {
            NoNumber.NotBound => T["Chưa gắn số liệu"],
            NoNumber.NotReleased => T["Chi bộ chưa cho đưa số này vào báo cáo"],
            NoNumber.Unknown => T["Số liệu đã gắn không còn; chọn lại"],
            NoNumber.TooSmall => T["Số nhỏ, không nêu"],
            NoNumber.NothingToJudge => T["Chưa có gì để tính"],
            NoNumber.Shown => "",
        };

    private async Task Load()
    {
        var terms = await db.Terms.AsNoTracking().OrderByDescending(t => t.From).ToListAsync();
        Terms = [.. terms.Select(t => new FilterChoice(t.Code, t.Code))];
        Term = terms.FirstOrDefault(t => t.Code == TermCode) ?? terms.FirstOrDefault(t => t.From <= me.Today) ?? terms.FirstOrDefault();
        if (Term is null)
            return;
        TermCode = Term.Code;
        var rows = new List<TargetReading>();
        foreach (
            var target in await db
                .Targets.AsNoTracking()
                .InState(State)
                .Where(t => t.TermId == Term.Id)
                .OrderBy(t => t.Number == null)
                .ThenBy(t => t.Number)
                .ThenBy(t => t.Id)
                .ToListAsync()
        )
            rows.Add(await targets.Read(target, Term));
        Rows = rows;
    }

    private List<ExportColumn<TargetReading>> Columns() =>
        [
            new("Số thứ tự", r => r.Target.Number),
            new("Chỉ tiêu", r => r.Target.Name),
            new("Đơn vị tính", r => r.Target.UnitText),
            new("Mức giao", r => T.Amount(r.Target.AssignedThousandths)),
            new("Tính theo", r => T[r.Target.PerYear ? TargetForm.EachYear : TargetForm.WholeTerm]),
            new(
                "Đạt được",
                r =>
                    r.Term is { } reached
                        ? T.Amount(r.Target, reached)
                        : string.Join("; ", r.Years.Select(y => $"{y.Year}: {T.Amount(r.Target, y.Reached)}"))
            ),
            new(
                "Tỷ lệ",
                r => r.Term is { } reached ? T.Part(reached) : string.Join("; ", r.Years.Select(y => $"{y.Year}: {T.Part(y.Reached)}"))
            ),
            new("Đọc số liệu", r => r.Target.FigureCode is { } code ? FigureName(code) : null),
            new("Ghi chú", r => r.Why is NoNumber.Shown ? r.Target.Note : Why(r)),
        ];
}

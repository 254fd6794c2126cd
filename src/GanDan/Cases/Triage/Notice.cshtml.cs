using GanDan.Cases.Flow;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Office;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Triage;

/// <summary>One notice of a petition or of a report, to be printed, completed by hand and signed. Sender and address stay blank: whoever reported is sealed.</summary>
[Allow(Permission.SortCases)]
public sealed class NoticePage(Db db, Me me) : PageModel
{
    public Case Case { get; private set; } = null!;
    public NoticeForm Form { get; private set; } = null!;
    public OfficeSettings Office { get; private set; } = null!;
    public NoticeFacts Facts { get; private set; } = null!;
    public DateOnly Today => me.Today;

    public IEnumerable<string> Paragraphs => Form.Paragraphs.Select(Facts.Fill).OfType<string>();

    public async Task<IActionResult> OnGetAsync(Guid id, string form)
    {
        var units = await db.ReadUnits();
        if (
            NoticeForm.All.FirstOrDefault(f => f.Slug == form) is not { } known
            || await db.Cases.AsNoTracking().VisibleTo(me, units).SingleOrDefaultAsync(c => c.Id == id && c.WithdrawnAt == null)
                is not { } found
        )
            return NotFound();
        (Case, Form) = (found, known);
        Office = await db.Office.AsNoTracking().SingleAsync();
        Facts = await Read(found, known);
        return Page();
    }

    private async Task<NoticeFacts> Read(Case found, NoticeForm form)
    {
        // A report that came over the web or by telephone is no paper.
        var letter = Petition.Is(found) || await db.Petitions.AnyAsync(p => p.CaseId == found.Id);
        var petition = await db.Petitions.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == found.Id);
        var step = await db
            .CaseSteps.AsNoTracking()
            .Where(s => s.CaseId == found.Id && s.Move == form.Of)
            .OrderByDescending(s => s.At)
            .FirstOrDefaultAsync();
        var parts = await PetitionSplit.Parts(db.Cases.AsNoTracking(), db, found.Id).ToListAsync();
        var words = T.In(Language.Vietnamese);
        var grounds = petition?.GroundList.Select(g => g.Words).ToList() ?? [];
        // The reasons stand as a list already when the officer has let them stand as proposed.
        var told = step?.Told == string.Join("; ", grounds) ? null : step?.Told;
        var row = petition?.TriagedOn is null ? null : petition.Decided(found);
        return new(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["office"] = Office.Name,
                ["paper"] = letter ? "đơn" : "phản ánh, kiến nghị",
                ["forwarded"] = letter ? "đơn kiến nghị, phản ánh" : "phản ánh, kiến nghị",
                ["kept"] = letter
                    ? $"Đơn được lưu tại {Office.Name} trong một năm; đơn được bổ sung đủ thì gửi lại để được xem xét."
                    : "Nội dung được bổ sung đủ thì gửi lại để được xem xét.",
                ["number"] = found.PublicNumber,
                ["received"] = words.Day(found.ReceivedOn),
                ["matter"] = found.Title,
                ["whose"] = petition?.Whose,
                ["ground"] = step?.Ground ?? row?.Source,
                ["told"] = form.Of is Move.Split or Move.ReturnPapers ? null : told,
                ["reasons"] = Lines(grounds),
                ["parts"] = Lines(parts.Select(p => $"{words[p.Kind]}, số theo dõi {p.PublicNumber}: {p.Title}")),
            }
        );
    }

    private static string? Lines(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(l => $"- {l};")) is { Length: > 0 } all ? all : null;
}

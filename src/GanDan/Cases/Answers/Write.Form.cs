using System.Globalization;
using GanDan.Platform;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Cases.Answers;

/// <summary>What changes the form in front of the writer and keeps nothing.</summary>
public sealed partial class WritePage
{
    /// <summary>The list of what is lacking, for the text as it stands: nothing is saved. A browser without script is shown the whole page.</summary>
    public async Task<IActionResult> OnPostCheckAsync([FromForm(Name = "xem")] bool whole)
    {
        if (!await Load())
            return NotFound();
        ModelState.Clear();
        return whole ? Page() : Partial("/Cases/Answers/_Checks.cshtml", Checks);
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        if (!await Load())
            return NotFound();
        Form.Points.Add(new());
        await Look();
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "bo")] int at)
    {
        if (!await Load())
            return NotFound();
        if (Form.Points.Count > 1 && at >= 0 && at < Form.Points.Count)
            Form.Points.RemoveAt(at);
        await Look();
        ModelState.Clear();
        return Page();
    }

    /// <summary>Puts a template's words into the first point that has no reply yet, or beneath the last one's.</summary>
    public async Task<IActionResult> OnPostTemplateAsync([FromForm(Name = "mau")] Guid? chosen)
    {
        if (!await Load())
            return NotFound();
        if (Templates.FirstOrDefault(t => t.Id == chosen) is not { } template)
            throw new RuleBroken("Chọn một mẫu trong danh sách.");
        var words = template.Fill(Case, units.Name(Case.UnitId), me.Today);
        if (Form.Points.Count == 0)
            Form.Points.Add(new() { Question = Case.Title });
        var point = Form.Points.FirstOrDefault(p => string.IsNullOrWhiteSpace(p.Reply)) ?? Form.Points[^1];
        point.Reply = string.IsNullOrWhiteSpace(point.Reply) ? words : $"{point.Reply.TrimEnd()}\n{words}";
        await Look();
        ModelState.Clear();
        return Page();
    }

    // Files of this sending are not kept yet: they count as they are chosen, or as the script says that they are.
    private async Task Look()
    {
        int Chosen(string name) =>
            Request.HasFormContentType
                ? Request.Form.Files.GetFiles(name).Count
                    + (int.TryParse(Request.Form[$"tep-{name}"], CultureInfo.InvariantCulture, out var told) ? told : 0)
                : 0;
        var all = Form.Points.Count == 1 ? Chosen("anh") + AtWork.Round.Count(f => f.PointId is null) : 0;
        Checks = await AnswerCheck.Of(
            db,
            Case,
            Form,
            me.Today,
            i => all + EvidenceOf(i).Count + Chosen(string.Create(CultureInfo.InvariantCulture, $"anh-{i}"))
        );
    }
}

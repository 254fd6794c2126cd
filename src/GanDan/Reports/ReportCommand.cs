using GanDan.Figures;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Programme;

namespace GanDan.Reports;

/// <summary>
/// <c>report --data DIR --term 2017-2020 --out DIR [--unit CODE]</c>: the term report as files, without storing an edition.
/// Counts of the cell that were not released are left out of the text, and said; so is what rests on a part of the period.
/// </summary>
public static class ReportCommand
{
    public static async Task<int> Run(IServiceProvider services, CommandLine line, TextWriter output)
    {
        using var scope = services.CreateScope();
        var all = scope.ServiceProvider;
        all.GetRequiredService<Me>().BecomeSystem();
        var db = all.GetRequiredService<Db>();
        var me = all.GetRequiredService<Me>();
        var period = await Period.Resolve(db, line.Value("term") ?? throw new RuleBroken("Cần --term, ví dụ --term 2017-2020."));
        var folder = line.Value("out") ?? throw new RuleBroken("Cần --out, thư mục để ghi báo cáo.");
        var unit = line.Value("unit") is { } code ? await UnitScope.Resolve(db, code, period.To) : null;

        var vietnamese = T.In(Language.Vietnamese);
        var report = Report.Begin(Template.Get(period.IsTerm ? "term" : "year"), period, unit, ReportLayout.Party, me.Name, me.Now);
        var within = new Scope(period.From, period.To, unit);
        var taken = await all.GetRequiredService<Taking>()
            .Take(report.Sections.Select(s => ((Guid?)null, s.Title, s.Body)), within, period.Code, []);
        foreach (var slot in taken.MissingSlots)
            await output.WriteLineAsync($"{slot.Name}: chi bộ chưa cho công bố, để trống.");
        foreach (var gap in taken.Gaps.GroupBy(s => s.Value!.Coverage.GapInWords(vietnamese)!, StringComparer.Ordinal))
            await output.WriteLineAsync($"{string.Join(", ", gap.Select(s => s.Name))}: {gap.Key}.");
        if (within.NotSeparableInWords(vietnamese) is { } torn)
            await output.WriteLineAsync(torn);

        var made = await all.GetRequiredService<Sealing>().Draft(report, taken, within, me.Name, me.Now);
        Directory.CreateDirectory(folder);
        foreach (var (name, _, bytes) in made.Files)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes);
            await output.WriteLineAsync(Path.Combine(folder, name));
        }
        await output.WriteLineAsync("Các tệp này chưa chốt; muốn giữ thành một bản thì chốt ở trang Báo cáo kỳ.");
        return 0;
    }
}

using GanDan.Figures;
using GanDan.Platform.Text;

namespace GanDan.Reports;

/// <summary>Says below a paragraph which of its numbers rest on a part of the period: nobody should have to look for that in an annex.</summary>
public static class GapNotes
{
    /// <summary>“Ghi chú: chỉ có số liệu năm 2019.”, naming the numbers where not all of the paragraph are meant; null without a gap.</summary>
    public static string? Below(Block.Paragraph paragraph, TakenReport report, T t)
    {
        var slots = paragraph.Parts.Where(p => p.Slot is not null).Select(p => report.Slots[p.Slot!]).Distinct().ToList();
        var said = slots
            .Where(s => s.HasGap)
            .GroupBy(s => s.Value!.Coverage.GapInWords(t)!, StringComparer.Ordinal)
            .Select(gap => gap.Count() == slots.Count ? gap.Key : $"{string.Join(", ", gap.Select(s => t[s.Name]))}: {gap.Key}")
            .ToList();
        return said.Count == 0 ? null : t["Ghi chú: {0}.", string.Join("; ", said)];
    }
}

using GanDan.Cases.Flow;
using GanDan.Platform.Text;
using GanDan.Platform.Units;

namespace GanDan.Cases.Desk;

/// <summary>What sorting may change of a case beside who works on it: where and what it is, and what the public reads.</summary>
public sealed record Sorted(int UnitId, string? Topic, string Words, Publication Publication)
{
    public static Sorted Of(Case @case) => new(@case.UnitId, @case.Topic, @case.MaskedSummary, @case.Publication);

    /// <summary>The step that tells of the difference, with what it was before inside; null when there is none.</summary>
    public StepWords? Since(Sorted before, KnownUnits units)
    {
        var changes = new List<string>();
        if (UnitId != before.UnitId)
            changes.Add($"Đơn vị: {units.Name(before.UnitId)} → {units.Name(UnitId)}");
        if (Topic != before.Topic && before.Topic is not null)
            changes.Add($"Loại việc: {before.Topic} → {Topic}");
        if (Publication != before.Publication)
            changes.Add($"Công khai: {before.Publication.Name()} → {Publication.Name()}");
        var reworded = Words != before.Words;
        if (reworded)
            changes.Add($"Lời công khai trước đó: “{before.Words}”");
        return changes.Count == 0
            ? null
            : new()
            {
                Told = reworded ? "Cán bộ đã sửa lời công khai của phản ánh này." : null,
                Note = string.Join('\n', changes).CutTo(CaseStep.TextMaxLength),
            };
    }
}

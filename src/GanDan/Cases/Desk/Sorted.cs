using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Platform.Text;
using GanDan.Platform.Units;

namespace GanDan.Cases.Desk;

/// <summary>What sorting may change of a case beside who works on it: where and what it is, and what the public reads.</summary>
public sealed record Sorted(int UnitId, string? Topic, string Words, Publication Publication, string? Place, string? Coordinates)
{
    public static Sorted Of(Case @case) =>
        new(
            @case.UnitId,
            @case.Topic,
            @case.MaskedSummary,
            @case.Publication,
            @case.Place,
            TypedPlace.Written(@case.Latitude, @case.Longitude)
        );

    /// <summary>The step that tells of the difference, with what it was before inside; null when there is none.</summary>
    /// <param name="looked">What still seems personal in the words was looked at, and is left to be read.</param>
    public StepWords? Since(Sorted before, KnownUnits units, bool looked)
    {
        var changes = new List<string>();
        if (UnitId != before.UnitId)
            changes.Add($"Đơn vị: {units.Name(before.UnitId)} → {units.Name(UnitId)}");
        if (Topic != before.Topic && before.Topic is not null)
            changes.Add($"Loại việc: {before.Topic} → {Topic}");
        if (Place != before.Place)
            changes.Add($"Địa điểm: {before.Place ?? "chưa ghi"} → {Place ?? "bỏ"}");
        if (Coordinates != before.Coordinates)
            changes.Add($"Tọa độ: {before.Coordinates ?? "chưa ghi"} → {Coordinates ?? "bỏ"}");
        if (Publication != before.Publication)
            changes.Add($"Công khai: {before.Publication.Name()} → {Publication.Name()}");
        var reworded = Words != before.Words;
        if (reworded)
            changes.Add($"Lời công khai trước đó: “{before.Words}”");
        if (reworded && looked && PersonalData.Phrases(Words) is { Count: > 0 } left)
            changes.Add($"Đã xem kỹ, để đọc được: {string.Join("; ", left)}");
        return changes.Count == 0
            ? null
            : new()
            {
                Told = reworded ? "Cán bộ đã sửa lời công khai của phản ánh này." : null,
                Note = string.Join('\n', changes).CutTo(CaseStep.TextMaxLength),
            };
    }
}

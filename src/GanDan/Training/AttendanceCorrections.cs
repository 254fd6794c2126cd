using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>Corrects attendances whose row in the list was edited.</summary>
internal sealed class AttendanceCorrections(Importing import, OfficesHeld offices)
{
    private readonly Db db = (Db)import.Books;
    private readonly Dictionary<ImportRow, (int Invited, int Attended)> made = [];

    /// <summary>How many more (or fewer) are invited and came after the row's correction.</summary>
    public (int Invited, int Attended) Made(ImportRow row) => made.GetValueOrDefault(row);

    public async Task Apply(ImportSheet sheet, IReadOnlyList<ImportRow> edited)
    {
        foreach (var chunk in edited.Chunk(500))
        {
            var ids = chunk.Select(r => r.RecordId).ToList();
            var stored = await db.Attendances.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id);
            foreach (var row in chunk)
                if (stored.TryGetValue(row.RecordId, out var attendance))
                    Apply(sheet, row, attendance);
                else
                    import.Reject(row, "Dòng {0}: bản ghi của dòng này không còn trong sổ của hệ thống.", row.Row.Address);
        }
    }

    private void Apply(ImportSheet sheet, ImportRow row, Attendance attendance)
    {
        var parsed = row.Row;
        var (invited, attended) = (attendance.Heads, attendance.Attended ? attendance.Heads : 0);
        void Set<T>(string meaning, string field, T before, T after, Action<T> set) =>
            import.Correct(sheet, row, ("attendance", attendance.Id), meaning, field, before, after, set);

        // A delegation has neither name nor position.
        if (parsed.Detail is null)
        {
            Set("name", nameof(attendance.Name), attendance.Name, parsed.Text("name").CutTo(200), v => attendance.Name = v);
            var position = offices.Of(sheet, parsed);
            Set("position", nameof(attendance.Position), attendance.Position, position, v => attendance.Position = v);
        }
        Set("unit", nameof(attendance.UnitId), attendance.UnitId, AttendanceRows.UnitOf(parsed), v => attendance.UnitId = v);
        Set("name", nameof(attendance.Heads), attendance.Heads, AttendanceRows.Heads(parsed), v => attendance.Heads = v);
        Set("signed", nameof(attendance.Attended), attendance.Attended, parsed.IsSigned("signed"), v => attendance.Attended = v);
        attendance.HeldOn = parsed.Day("held_on")!.Value;
        made[row] = (attendance.Heads - invited, (attendance.Attended ? attendance.Heads : 0) - attended);
    }
}

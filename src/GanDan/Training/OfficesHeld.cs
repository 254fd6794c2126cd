using GanDan.Platform.Books;
using GanDan.Platform.Import;
using GanDan.Platform.Text;

namespace GanDan.Training;

/// <summary>What office the people of a signed list hold. Whatever the column is headed, or was said to be: a person's row never says what they are.</summary>
internal sealed class OfficesHeld(Importing import)
{
    // The offices of a list are few and its people many; each office is read word by word once.
    private readonly Dictionary<string, bool> allowed = new(StringComparer.Ordinal);

    /// <summary>The office that the row names; null when it names none, or an attribute instead, which is told at its cell.</summary>
    public string? Of(ImportSheet sheet, ParsedRow row)
    {
        if (row.Text("position") is not { } office)
            return null;
        if (!allowed.TryGetValue(office, out var may))
            allowed[office] = may = WatchedWords.CheckValue(office).Allowed;
        if (may)
            return office.CutTo(200);
        import.Problem(
            "Ô {0}: đây không phải chức vụ mà là đặc điểm riêng tư của người dự; dòng vẫn vào danh sách, ô này để trống.",
            sheet.At(row, "position")
        );
        return null;
    }
}

using GanDan.Platform.Books;

namespace GanDan.Cell;

/// <summary>
/// Tells that a sheet is the cell's own by its words, though its columns do not show it: it must go to the vault before anybody has said what they
/// mean. A class that the office holds for members of the Party names itself a class, and is the office's.
/// </summary>
internal static class CellTold
{
    private static readonly string[] cell = ["chi bo", "dang vien"];
    private static readonly string[] meetings = ["sinh hoat chi bo", "hop chi bo", "nghi quyet chi bo", "bien ban chi bo", "so chi bo"];
    private static readonly string[] classes = ["lop", "tap huan", "boi duong", "hoc vien"];
    private static readonly string[] admitted = ["vao dang", "ket nap"];
    private static readonly string[] names = ["ho ten", "ho va ten", "dang vien", "ten"];

    // “Ngày công nhận chính thức”, and not “Nhân viên chính thức”.
    private static readonly HashSet<string> aroundFull = new(
        "ngay thang nam duoc cong nhan chuyen dang vien tu".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>A list of people of the cell, with the days on which they came into the Party.</summary>
    public static bool IsOfMembers(SheetReading sheet, string fileName)
    {
        var headings = sheet.Headings.Concat(sheet.BesideHeader).Select(Fold.Words).ToList();
        return IsNamed(sheet, fileName, cell)
            && headings.Exists(h => Says(h, names))
            && headings.Exists(h => Says(h, admitted) || IsFull(h));
    }

    /// <summary>What the cell writes of its meetings. Targets that a meeting has set are no list of people, and the office's.</summary>
    public static bool IsOfMeetings(SheetReading sheet, string fileName) =>
        sheet.Kind is null or { ListsPeople: true } && IsNamed(sheet, fileName, meetings);

    private static bool IsNamed(SheetReading sheet, string fileName, string[] by)
    {
        string[] said = [.. sheet.Titles, sheet.Name, Path.GetFileNameWithoutExtension(fileName)];
        var words = said.Select(s => Fold.Words(s.Replace('_', ' ').Replace('-', ' '))).ToList();
        return words.Exists(w => Says(w, by)) && !words.Exists(w => Says(w, classes));
    }

    private static bool IsFull(string heading) =>
        heading.Split(' ').Where(word => !aroundFull.Contains(word)).SequenceEqual(["chinh", "thuc"], StringComparer.Ordinal);

    private static bool Says(string words, string[] any) =>
        any.Any(phrase => $" {words} ".Contains($" {phrase} ", StringComparison.Ordinal));
}

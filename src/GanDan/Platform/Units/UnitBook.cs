using GanDan.Platform.Text;
using GanDan.Sense.Text;

namespace GanDan.Platform.Units;

/// <summary>Units as a CSV table with headings in Vietnamese, as a spreadsheet saves it. What is written can be read back.</summary>
public static class UnitBook
{
    public static readonly string[] Header = ["Mã", "Tên", "Cấp", "Thuộc đơn vị", "Từ ngày", "Đến ngày"];

    /// <summary>More lines to mend than these nobody reads at once.</summary>
    public const int MostProblems = 20;

    // Tables written by other programs bear these headings.
    private static readonly string[] Codes = ["code", "name", "kind", "parent", "from", "to"];

    public static byte[] Write(IEnumerable<Unit> units) =>
        Csv.Write(
            Header,
            units.Select(u =>
                (IEnumerable<string?>)
                    [
                        u.Code,
                        u.Name,
                        UnitKindWords.Name(u.Kind),
                        u.ParentCode,
                        VietnameseNumbers.Date(u.ValidFrom),
                        u.ValidTo is { } to ? VietnameseNumbers.Date(to) : "",
                    ]
            )
        );

    /// <summary>The text of a file: UTF-8, or UTF-16 as Excel saves “Unicode Text”. Throws for an old encoding and for what is no text.</summary>
    public static string Text(byte[] file) =>
        UnicodeText.EncodingOf(file)?.GetString(file)
        ?? throw new RuleBroken("Tệp này chưa phải CSV UTF-8. Mở bằng Excel, chọn Lưu thành (Save As) “CSV UTF-8” rồi nạp lại.", "File");

    /// <summary>
    /// Reads the table. Every line that is wrong is named, up to <see cref="MostProblems"/>; with one of them nothing may be kept.
    /// Throws <see cref="RuleBroken"/> when the headings are not these.
    /// </summary>
    /// <param name="known">Units there are already; a code may not mean two units on one day.</param>
    public static (List<Unit> Units, IReadOnlyList<RuleBroken> Problems) Read(string text, IReadOnlyCollection<Unit> known)
    {
        var rows = Csv.Read(text);
        if (rows.Count < 2 || !(Headed(rows[0], Header) || Headed(rows[0], Codes)))
            throw new RuleBroken("Dòng đầu của tệp phải là: {0}. Các dòng sau mỗi dòng một đơn vị.", "File", string.Join(", ", Header));

        var lines = new Dictionary<Unit, int>();
        var problems = new List<RuleBroken>();
        var codes = rows.Skip(1).Select(row => row[0]).Concat(known.Select(u => u.Code)).ToHashSet(StringComparer.Ordinal);
        foreach (var (row, line) in rows.Skip(1).Select((row, i) => (row, i + 2)))
            try
            {
                lines.Add(UnitRow.Read(row, line, codes, [.. known, .. lines.Keys]), line);
            }
            catch (RuleBroken wrong)
            {
                problems.Add(wrong);
                if (problems.Count == MostProblems)
                    break;
            }
        problems.AddRange(UnitCircles.Of(lines, known).Take(MostProblems - problems.Count));
        return ([.. lines.Keys], problems);
    }

    private static bool Headed(string[] row, string[] header) =>
        row.Take(header.Length)
            .Select(VietnameseText.FoldWords)
            .SequenceEqual(header.Select(VietnameseText.FoldWords), StringComparer.Ordinal);
}

using System.Text.RegularExpressions;

namespace GanDan.Platform.Books;

/// <summary>Hidden sheets do not count, nor does a sheet whose rows stand in another one.</summary>
internal static partial class OldCopies
{
    private const int Compared = 500;

    public static void Mark(IReadOnlyList<SheetReading> sheets)
    {
        var prints = new Dictionary<SheetReading, HashSet<string>>();
        // Only a sheet of the same kind and titles can be the original, so the rows of all others need not be read for this.
        foreach (var alike in sheets.GroupBy(s => (s.Kind?.Code, string.Join('\n', s.Titles.Select(Fold.Words)))).Where(g => g.Count() > 1))
        foreach (var sheet in alike)
            prints[sheet] = Prints(sheet);
        foreach (var sheet in sheets.Where(s => s.Sheet.Hidden))
            sheet.LeftOut = OriginalOf(sheet, sheets.Where(s => !s.Sheet.Hidden), prints, 0.5) is { } original
                ? new Remark("Trang “{0}” bị ẩn và là bản cũ của trang “{1}”, không tính.", sheet.Name, original.Name)
                : new Remark("Trang “{0}” bị ẩn, không tính. Nếu cần, xin bỏ ẩn rồi gửi lại.", sheet.Name);

        var shown = sheets.Where(s => s.LeftOut is null).ToList();
        foreach (
            var sheet in shown
                .OrderByDescending(s => IsCopy(s))
                .ThenBy(s => prints.GetValueOrDefault(s)?.Count ?? 0)
                .ThenByDescending(s => shown.IndexOf(s))
        )
        {
            var share = IsCopy(sheet) ? 0.5 : 0.9;
            if (OriginalOf(sheet, shown.Where(s => s != sheet && s.LeftOut is null), prints, share) is { } original)
                sheet.LeftOut = new Remark("Trang “{0}” là bản cũ của trang “{1}”, không tính.", sheet.Name, original.Name);
        }
        var counted = shown.Where(s => s.LeftOut is null && prints.ContainsKey(s)).ToList();
        foreach (var (at, sheet) in counted.Index())
        foreach (var other in counted.Take(at).Where(o => o.Kind == sheet.Kind))
            if (
                prints[sheet].Count(prints[other].Contains) is >= 3 and var same
                && same * 2 >= Math.Min(prints[sheet].Count, prints[other].Count)
            )
                sheet.Remarks =
                [
                    .. sheet.Remarks,
                    new Remark(
                        "Trang “{0}” giống trang “{1}” ở {2} dòng, và cả hai trang đều được tính. Nếu một trang là bản cũ, xin bỏ qua trang ấy.",
                        sheet.Name,
                        other.Name,
                        same
                    ),
                ];
    }

    private static SheetReading? OriginalOf(
        SheetReading copy,
        IEnumerable<SheetReading> others,
        Dictionary<SheetReading, HashSet<string>> prints,
        double share
    )
    {
        if (!prints.TryGetValue(copy, out var own) || own.Count < 3)
            return null;
        return others.FirstOrDefault(o => o.Kind == copy.Kind && SameTitles(o, copy) && own.Count(prints[o].Contains) >= own.Count * share);
    }

    // Two lists of the same people under different titles are two lists.
    private static bool SameTitles(SheetReading one, SheetReading other) =>
        one.Titles.Select(Fold.Words).SequenceEqual(other.Titles.Select(Fold.Words), StringComparer.Ordinal)
        && (one.Titles.Count > 0 || one.Sheet.Hidden || other.Sheet.Hidden || IsCopy(one) || IsCopy(other));

    private static bool IsCopy(SheetReading sheet) => Hint().IsMatch(Fold.Aligned(Fold.Nfc(sheet.Name)));

    // What the rows say, whatever their number; only the first rows of a copy need comparing, but with all of the original's.
    private static HashSet<string> Prints(SheetReading sheet)
    {
        var columns = sheet.Columns.Where(c => c.Meaning is { Value: not ValueKind.Number }).Select(c => c.Column).ToList();
        if (columns.Count < 2)
            return [];
        return
        [
            .. sheet
                .Sheet.Rows()
                .Where(r => r.Number > sheet.HeaderBottom)
                .Select(r => (Row: r, Filled: columns.Count(c => !r[c].IsEmpty)))
                .Where(r => r.Filled >= 2)
                .Take(sheet.Sheet.Hidden || IsCopy(sheet) ? Compared : Compared * 20)
                .Select(r => string.Join('\u001F', columns.Select(c => Fold.Words(r.Row[c].Shown)))),
        ];
    }

    [GeneratedRegex(
        @"\b(?:cu|ban cu|copy|nhap|backup|old|sao|luu|ban sao|truoc)\b|\([2-9]\)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Hint();
}

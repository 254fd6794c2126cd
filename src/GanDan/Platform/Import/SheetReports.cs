using GanDan.Platform.Books;

namespace GanDan.Platform.Import;

/// <summary>Tells how sheets were understood.</summary>
internal static class SheetReports
{
    public static SheetReport Of(OpenSheet sheet, int records) =>
        Head(sheet.Reading) with
        {
            Records = records,
            LeftOut = [.. sheet.LeftOut.Select(r => new LeftOutReport(r.Row, r.Reason, r.Text))],
        };

    /// <summary>Sheets that do not count: hidden, old copies, empty, left out by the person.</summary>
    public static IEnumerable<SheetReport> LeftOut(OpenBook open, Shelf shelf) =>
        open
            .Sheets.Where(s => !s.Counts && (s.Reading.Kind is null || s.Book is null || s.Book.Shelf == shelf.Code))
            .Select(s => Head(s.Reading) with { LeftOutBecause = Why(s.Reading) });

    /// <summary>All sheets, for a file that may not come in yet.</summary>
    public static IReadOnlyList<SheetReport> All(OpenBook open) =>
        [
            .. open.Sheets.Select(s =>
                s.Counts ? Of(s, s.Rows.Count(BookImport.IsWhole)) : Head(s.Reading) with { LeftOutBecause = Why(s.Reading) }
            ),
        ];

    private static Said Why(SheetReading reading) =>
        reading.LeftOut is { } because ? Said.Of(because) : new Said("Trang “{0}” được bỏ qua theo lựa chọn của bạn.", reading.Name);

    private static SheetReport Head(SheetReading reading) =>
        new()
        {
            Sheet = reading.Name,
            Kind = reading.Kind?.Code,
            Title = reading.Kind?.Title,
            LayoutKey = reading.LayoutKey,
            HeaderTop = reading.HeaderTop,
            HeaderBottom = reading.HeaderBottom,
            Columns =
            [
                .. reading.Columns.Select(c => new ColumnReport(
                    c.Letter,
                    c.Heading,
                    c.Meaning?.Code,
                    c.Meaning?.Name,
                    c.Refused,
                    c.Ignored
                )),
            ],
            Remarks = [.. reading.Remarks.Select(Said.Of)],
        };
}

using GanDan.Platform.Books;
using GanDan.Platform.Text;

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

    /// <summary>Sheets that do not come in: hidden, old copies, empty, left out by the person, or of a shelf that this person may not fill.</summary>
    public static IEnumerable<SheetReport> LeftOut(OpenBook open, Shelf shelf) =>
        open
            .Sheets.Where(s => !s.Counts && (s.Reading.Kind is null || s.Book is null || s.Book.Shelf == shelf.Code))
            .Select(s => Head(s.Reading) with { LeftOutBecause = Why(s.Reading) })
            .Concat(ClosedIn(open).Select(s => Head(s.Reading) with { LeftOutBecause = Closed(s) }));

    /// <summary>What of the file stays out because it belongs on a shelf that this person may not fill: said above all sheets too.</summary>
    public static IEnumerable<Said> NotYours(OpenBook open) => ClosedIn(open).Select(Closed);

    /// <summary>
    /// Rows of the sheet came before with another book, others are new, and it is not plain whether it is that book. False when it is, or when
    /// nothing depends on it.
    /// </summary>
    public static bool IsInDoubt(ImportSheet sheet) =>
        sheet.Like is var (_, shared)
        && !sheet.IsSupposed
        && (sheet.Again is not null || (sheet.Page is null && (shared != sheet.Rows.Count || sheet.Rows.Exists(r => r.Earlier is null))));

    /// <summary>What the person may decide of a sheet that is in doubt.</summary>
    /// <param name="book">Title of the book it is like.</param>
    public static LikeReport Question(ImportSheet sheet, string book)
    {
        var (page, shared) = sheet.Like!.Value;
        return new(
            new Said(
                sheet.Again is true
                    ? "Trang “{0}”: {1} trong {2} dòng giống dòng đã nhập từ sổ “{3}”, trang “{4}”. Đang đối chiếu với sổ ấy: dòng khác đi là sửa, dòng thiếu được liệt kê."
                    : "Trang “{0}”: {1} trong {2} dòng giống dòng đã nhập từ sổ “{3}”, trang “{4}”. Đang coi là một sổ khác: những dòng không giống hẳn thành bản ghi mới.",
                sheet.Reading.Name,
                VietnameseNumbers.Number(shared),
                VietnameseNumbers.Number(sheet.Rows.Count),
                book,
                page.Name
            ),
            sheet.Again is true
        );
    }

    /// <summary>
    /// A sheet that speaks of the same things as an earlier one in nearly every row, and says something else of some: that sheet edited, or what
    /// others did on the same days. Nothing of it comes in before a person has said which.
    /// </summary>
    public static bool MustBeAsked(ImportSheet sheet) =>
        sheet.IsSupposed && (sheet.HasLost || sheet.Recounted > 0 || sheet.Rows.Exists(r => r.Corrections > 0));

    /// <inheritdoc cref="MustBeAsked"/>
    public static LikeReport Asked(ImportSheet sheet, string book) =>
        new(
            new Said(
                "Trang “{0}”: {1} trong {2} dòng nói về cùng việc với dòng đã nhập từ sổ “{3}”, trang “{4}”, nhưng có chỗ ghi khác. Xin cho biết đây là sổ ấy ghi lại hay một sổ khác.",
                sheet.Reading.Name,
                VietnameseNumbers.Number(sheet.Like!.Value.Shared),
                VietnameseNumbers.Number(sheet.Rows.Count),
                book,
                sheet.Like.Value.Page.Name
            ),
            null
        );

    private static IEnumerable<OpenSheet> ClosedIn(OpenBook open) => open.Counted.Where(s => open.Closed.Contains(s.Book!.Shelf));

    private static Said Closed(OpenSheet sheet) =>
        new(
            "Trang “{0}” ({1} dòng, {2}) chưa nhập: bạn chưa có quyền nhập sổ này. Xin lưu riêng trang này thành một tệp, rồi nhờ người có quyền nhập sổ của cơ quan đưa vào.",
            sheet.Reading.Name,
            VietnameseNumbers.Number(sheet.Rows.Count(BookImport.IsWhole)),
            sheet.Reading.Kind!.Title
        );

    /// <summary>All sheets, for a file that may not come in yet.</summary>
    public static IReadOnlyList<SheetReport> All(OpenBook open) =>
        [
            .. open.Sheets.Select(s =>
                s.Counts
                    ? Of(s, s.Rows.Count(BookImport.IsWhole)) with
                    {
                        AsRead = SheetValues.Of(s.Book!, s.Reading, Whole(s)),
                    }
                    : Head(s.Reading) with
                    {
                        LeftOutBecause = Why(s.Reading),
                    }
            ),
        ];

    /// <summary>Adds what the rows were understood to say; of a sheet of which none comes in, what there is of them.</summary>
    public static void TellValues(OpenBook open, IReadOnlyList<ImportSheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            IReadOnlyList<ParsedRow> rows =
                sheet.Rows.Exists(r => !r.Rejected) ? [.. sheet.Rows.Where(r => !r.Rejected).Select(r => r.Row)]
                : sheet.Rows.Count > 0 ? [.. sheet.Rows.Select(r => r.Row)]
                : open.Counted.Single(s => s.Reading == sheet.Reading) is { Book.CountsBecome: null } found ? found.Rows
                : [];
            sheet.Report = sheet.Report with { AsRead = SheetValues.Of(sheet.Book, sheet.Reading, rows) };
        }
    }

    private static List<ParsedRow> Whole(OpenSheet sheet) =>
        sheet.Rows.Exists(BookImport.IsWhole) ? [.. sheet.Rows.Where(BookImport.IsWhole)] : sheet.Rows;

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
            // Of a sheet that does not count nothing needs to be looked at again.
            Remarks = reading is { Sheet.Hidden: true, LeftOut: not null } ? [] : [.. reading.Remarks.Select(Said.Of)],
        };
}

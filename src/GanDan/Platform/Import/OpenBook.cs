using GanDan.Platform.Books;
using GanDan.Platform.Text;

namespace GanDan.Platform.Import;

/// <summary>A column that may not enter, and why.</summary>
public sealed record RefusedColumnReport(string Sheet, string Column, string Heading, string Because);

/// <summary>One understood sheet with its rows.</summary>
public sealed record OpenSheet(SheetReading Reading, RecordBook? Book)
{
    private const int MostNamed = 6;

    public List<ParsedRow> Rows { get; } = [];
    public List<LeftOutRow> LeftOut { get; } = [];

    /// <summary>Columns with values that nobody has told the meaning of.</summary>
    public List<ColumnReading> Untold { get; } = [];

    public bool Counts => Reading.LeftOut is null && Book is not null;

    /// <summary>Reads every row once.</summary>
    public void ReadRows()
    {
        foreach (var line in Reading.Lines())
            if (line is ParsedRow row)
            {
                Book!.Complete(row);
                Rows.Add(row);
            }
            else if (line is LeftOutRow left)
                LeftOut.Add(left);
        FindUntold();
        Reading.Remarks = [.. Reading.Remarks, .. Added(), .. OtherTables(), .. Unheaded(), .. SilentGroups(), .. Unsigned()];
    }

    private IEnumerable<Remark> OtherTables() =>
        Reading.OtherTitles.Select(other => new Remark(
            "Dòng {0}: giống tên của “{1:w}”, mà các dòng dưới nó đang được đọc là “{2:w}”. Nếu là bảng khác, xin chuyển sang trang riêng rồi gửi lại tệp.",
            Reading.At(other.Key),
            other.Value.Title,
            Reading.Kind!.Title
        ));

    private IEnumerable<Remark> Unheaded() =>
        Reading.Unheaded.Count is 0
            ? []
            :
            [
                new Remark(
                    "Trang “{0}”: cột {1} có giá trị mà không có tiêu đề nên không được đọc. Xin ghi tiêu đề vào tệp nếu cần cột này.",
                    Reading.Name,
                    string.Join(", ", Reading.Unheaded.Select(Books.Reading.BookCell.Letters))
                ),
            ];

    // By their rows and not their words: in a list of people “II. Hộ nghèo” says something of each of them.
    private IEnumerable<Remark> SilentGroups() =>
        Reading.SilentGroups.Count is 0
            ? []
            :
            [
                new Remark(
                    "Trang “{0}”: các dòng nhóm {1} không nói điều gì mà sổ này có cột, nên tên nhóm không được giữ. Xin thêm một cột vào tệp nếu cần.",
                    Reading.Name,
                    string.Join(", ", Reading.SilentGroups.Take(MostNamed))
                        + (Reading.SilentGroups.Count > MostNamed ? $"… ({Reading.SilentGroups.Count})" : "")
                ),
            ];

    // Nobody of the list came, which is seldom what it says.
    private IEnumerable<Remark> Unsigned() =>
        Rows.Count > 0
        && Reading.Kind!.Meanings.FirstOrDefault(m => m.Value is ValueKind.Signature && m.Denies is null) is { } mark
        && Rows.TrueForAll(r => r[mark.Code] is null)
            ?
            [
                new Remark(
                    "Trang “{0}”: không có cột “{1:w}”, nên không ai trong {2} dòng được tính là có dự. Nếu họ có dự, xin thêm cột ấy vào tệp rồi gửi lại.",
                    Reading.Name,
                    mark.Name,
                    Rows.Count
                ),
            ]
            : [];

    private IEnumerable<Remark> Added() =>
        from columns in Reading.Columns.Where(c => c.Meaning is { Adds: true }).GroupBy(c => c.Meaning!)
        where columns.Count() > 1
        select new Remark(
            "Trang “{0}”: “{1:w}” là tổng của các cột {2}.",
            Reading.Name,
            columns.Key.Name,
            string.Join(", ", columns.Select(c => $"{c.Letter} “{c.Heading}”"))
        );

    // A column without a value under its heading loses nothing when it is left out.
    private void FindUntold()
    {
        var open = Reading.UnmappedColumns.ToDictionary(c => c.Column);
        if (open.Count == 0)
            return;
        var records = Rows.Select(r => r.Row).ToHashSet();
        foreach (var row in Reading.Sheet.Rows())
        {
            if (!records.Contains(row.Number))
                continue;
            foreach (var cell in row.Cells)
                if (!cell.IsEmpty && !string.IsNullOrWhiteSpace(cell.Shown) && open.Remove(cell.Column, out var column))
                    Untold.Add(column);
            if (open.Count == 0)
                break;
        }
        Untold.Sort((a, b) => a.Column.CompareTo(b.Column));
    }
}

/// <summary>A file opened and understood, before anything is written.</summary>
public sealed class OpenBook(string fileName, string sha256, IReadOnlyList<OpenSheet> sheets, IReadOnlyList<Remark> remarks)
{
    public string FileName { get; } = fileName;
    public string Sha256 { get; } = sha256;
    public IReadOnlyList<OpenSheet> Sheets { get; } = sheets;
    public IReadOnlyList<Remark> Remarks { get; } = remarks;
    public IEnumerable<OpenSheet> Counted => Sheets.Where(s => s.Counts);

    /// <summary>Codes of the shelves that whoever brings the file may not fill; their sheets are left out and told.</summary>
    public IReadOnlySet<string> Closed { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>A book of a vault: any of its sheets lives there, or is meant to.</summary>
    public bool IsOf(string shelf) => Sheets.Any(s => s.Book?.Shelf == shelf);

    public IReadOnlyList<string> Titles => [.. Sheets.SelectMany(s => s.Reading.Titles)];

    public IReadOnlyList<RefusedColumnReport> RefusedColumns =>
        [
            .. Sheets
                .Where(s => s.Reading.LeftOut is null || s.Reading.Kind is null)
                .SelectMany(s =>
                    s.Reading.RefusedColumns.Select(c => new RefusedColumnReport(s.Reading.Name, c.Letter, c.Heading, c.Refused!))
                ),
        ];

    /// <summary>Only counts of it could come in.</summary>
    public bool CountsPossible =>
        Counted.Any() && Counted.Where(HasRefused).All(s => s.Book!.CountsBecome is not null) && Counted.Any(HasRefused);

    /// <summary>Why nothing of the file may come in yet; empty when it may.</summary>
    public IReadOnlyList<Said> Obstacles(bool countsOnly, Func<SheetReading, bool> skipped)
    {
        var why = new List<Said>();
        foreach (var sheet in Sheets.Where(s => !skipped(s.Reading)))
            why.AddRange(ObstaclesOf(sheet, countsOnly));
        if (Counted.Any(s => !skipped(s.Reading) && KeepsPeople(s)) && !MayNamePeople(Path.GetFileNameWithoutExtension(FileName)))
            why.Add(
                new Said(
                    "Tệp {0}: tên tệp nêu một đặc điểm riêng tư của những người trong danh sách. Xin đổi tên tệp rồi gửi lại.",
                    FileName
                )
            );
        if (why.Count == 0 && !Counted.Any(s => !skipped(s.Reading)))
            why.Add(new Said("Tệp {0}: không thấy trang nào là sổ nhập được.", FileName));
        return why;
    }

    private static IEnumerable<Said> ObstaclesOf(OpenSheet sheet, bool countsOnly)
    {
        var reading = sheet.Reading;
        if (HasRefused(sheet) && !(countsOnly && sheet.Book?.CountsBecome is not null))
            foreach (var column in reading.RefusedColumns)
                yield return new Said("Ô {0}: cột “{1}” không được nhập vào hệ thống.", At(reading, column), column.Heading);
        if (reading.Kind is null && reading.HeaderTop > 0 && !reading.Sheet.Hidden)
            yield return new Said(
                "Trang “{0}”: không rõ là sổ gì. Các cột: {1}. Xin chọn loại sổ và nghĩa của từng cột.",
                reading.Name,
                string.Join("; ", reading.Columns.Select(c => $"{c.Letter} “{c.Heading}”"))
            );
        if (!sheet.Counts)
            yield break;
        if (KeepsPeople(sheet) && !MayNamePeople(reading.Name))
            yield return new Said(
                "Trang “{0}”: tên trang nêu một đặc điểm riêng tư của những người trong danh sách. Xin đổi tên trang rồi gửi lại.",
                reading.Name
            );
        foreach (var row in reading.OtherHeaders)
            yield return new Said(
                "Dòng {0}: đây là một tiêu đề khác với tiêu đề ở trên (cột đổi chỗ hoặc đổi đơn vị), các dòng dưới nó sẽ bị đọc sai. Xin chuyển bảng ấy sang trang riêng rồi gửi lại tệp.",
                reading.At(row)
            );
        foreach (var row in reading.UnitsBelow)
            yield return new Said(
                "Dòng {0}: dưới bảng mới ghi đơn vị tính, khác với đơn vị đã đọc ở trên. Xin ghi đơn vị ấy vào tiêu đề của cột, hoặc lên trên bảng, rồi gửi lại tệp.",
                reading.At(row)
            );
        foreach (var column in sheet.Untold)
            yield return new Said(
                "Ô {0}: chưa rõ cột “{1}” là gì. Xin chọn nghĩa của cột, hoặc bỏ qua cột này.",
                At(reading, column),
                column.Heading
            );
        foreach (var said in NoLongerOfARow(reading).Concat(Doubled(reading)))
            yield return said;
        foreach (var meaning in Missing(sheet))
            yield return new Said(
                MayStandAbove(reading, meaning)
                    ? "Trang “{0}”: không thấy “{1:w}” ở cột nào, cũng không ở các dòng trên bảng. Xin chọn cột; nếu sổ không có cột ấy thì ghi thêm một dòng trên bảng rồi gửi lại tệp."
                    : "Trang “{0}”: chưa biết cột nào là “{1:w}”. Xin chọn cột.",
                reading.Name,
                meaning.Name
            );
    }

    // What was once taken for an added-up column waits without telling whose value is whose; as anything else it would be given to others.
    private static IEnumerable<Said> NoLongerOfARow(SheetReading reading) =>
        reading
            .Columns.Where(c => reading.Sheet.Pooled.Contains(c.Column) && c.Meaning is { AddedUp: false })
            .Select(c => new Said(
                "Ô {0}: cột “{1}” đã được cộng chung, không còn giữ theo từng người nên không dùng vào việc khác được. Xin chọn lại nghĩa cũ, hoặc bỏ qua cột này.",
                At(reading, c),
                c.Heading
            ));

    private static bool MayStandAbove(SheetReading reading, Meaning meaning) =>
        reading.Kind!.Context.Any(source => source.Meaning == meaning.Code && source.Places.HasFlag(Place.Title));

    private static bool KeepsPeople(OpenSheet sheet) => sheet.Book is { Kind.ListsPeople: true, CountsBecome: null };

    // The name of a file or sheet stands beside each row that came from it. What names a class names no person: “Lớp bồi dưỡng đảng viên mới”.
    private static bool MayNamePeople(string name)
    {
        var words = Fold.Words(name.Replace('_', ' ').Replace('-', ' '));
        return WatchedWords.Check(words, LabelUse.OnPerson).Allowed
            || OfAClass.Any(word => $" {words} ".Contains($" {word} ", StringComparison.Ordinal));
    }

    private static readonly string[] OfAClass = ["lop", "tap huan", "boi duong", "hoi nghi", "chuyen de", "khoa", "hoi thi", "doi thoai"];

    // Of two columns the later would silently win.
    private static IEnumerable<Said> Doubled(SheetReading reading) =>
        from columns in reading
            .Columns.Where(c => c.Meaning is { Many: false, Adds: false })
            .GroupBy(c => c.Meaning!.Code, StringComparer.Ordinal)
        where columns.Count() > 1
        let first = columns.First()
        from other in columns.Skip(1)
        select new Said(
            "Ô {0}: cột {1} “{2}” và cột {3} “{4}” cùng được hiểu là “{5:w}”, mà mục này chỉ lấy từ một cột. Xin chọn nghĩa khác, hoặc bỏ qua một cột.",
            At(reading, other),
            first.Letter,
            first.Heading,
            other.Letter,
            other.Heading,
            first.Meaning!.Name
        );

    // Required, in no column, and no row got it from a title or a group.
    private static IEnumerable<Meaning> Missing(OpenSheet sheet) =>
        sheet.Rows.Count == 0 && !NothingTold(sheet)
            ? []
            : sheet
                .Reading.Kind!.Meanings.Where(m => m.Required && sheet.Reading.Columns.All(c => c.Meaning?.Code != m.Code))
                .Where(m => sheet.Rows.TrueForAll(r => r[m.Code] is null));

    // Rows stand there, and of no column is it known what it holds: a kind was chosen, and nothing else.
    private static bool NothingTold(OpenSheet sheet) =>
        sheet.LeftOut.Exists(r => r.Reason is LeftOutReason.TooLittle) && sheet.Reading.Columns.All(c => c.Meaning is null);

    private static bool HasRefused(OpenSheet sheet) =>
        (sheet.Reading.LeftOut is null || sheet.Reading.Kind is null) && sheet.Reading.RefusedColumns.Any();

    private static string At(SheetReading reading, ColumnReading column) => $"{reading.Name}!{column.Letter}{reading.HeaderBottom}";
}

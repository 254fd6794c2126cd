using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

/// <summary>
/// Signed lists of classes, one sheet or one block of rows per class. The audience column is added up on the class and kept on nobody's row;
/// a delegation written as one row (“Đoàn …: 24 người”) counts by head.
/// </summary>
public sealed class AttendanceList : RecordBook
{
    public const string Delegation = "delegation";

    public override BookKind Kind { get; } =
        new(
            "attendance",
            "Danh sách ký nhận lớp tập huấn",
            [
                new Meaning("number", "STT", ValueKind.Number) { Synonyms = ["TT", "Số TT", "Số thứ tự"] },
                new Meaning("name", "Họ và tên", ValueKind.PersonName)
                {
                    Required = true,
                    Synonyms = ["Họ tên", "Họ và tên học viên", "Tên người dự", "Người dự", "Học viên"],
                },
                new Meaning("position", "Chức vụ", ValueKind.Text) { Synonyms = ["Chức danh", "Chức vụ, chức danh", "Nhiệm vụ"] },
                new Meaning("unit", "Đơn vị", ValueKind.Organisation)
                {
                    Synonyms = ["Đơn vị công tác", "Phường", "Cơ quan, đơn vị", "Nơi công tác", "Cơ quan"],
                },
                new Meaning("audience", "Đối tượng", ValueKind.Text)
                {
                    AddedUp = true,
                    Synonyms = ["Nhóm đối tượng", "Thành phần", "Thành phần tham dự", "Diện tham dự"],
                },
                new Meaning("signed", "Ký nhận", ValueKind.Signature)
                {
                    Many = true,
                    Synonyms =
                    [
                        "Ký tên",
                        "Chữ ký",
                        "Ký",
                        "Sáng",
                        "Chiều",
                        "Buổi sáng",
                        "Buổi chiều",
                        "Ký nhận sáng",
                        "Ký nhận chiều",
                        "Có mặt",
                        "Điểm danh",
                        "Tham dự",
                        "Dự",
                    ],
                },
                new Meaning("absent", "Vắng mặt", ValueKind.Signature)
                {
                    Many = true,
                    Denies = "signed",
                    Synonyms = ["Vắng", "Vắng có phép", "Vắng không phép", "Không dự", "Không tham dự"],
                },
                new Meaning("class", "Tên lớp", ValueKind.Text) { Required = true, Synonyms = ["Lớp", "Lớp tập huấn", "Chuyên đề"] },
                new Meaning("class_number", "Số của lớp", ValueKind.Count) { Synonyms = ["Lớp số"] },
                new Meaning("held_on", "Ngày mở lớp", ValueKind.Date) { Required = true, Synonyms = ["Ngày học", "Ngày tổ chức", "Ngày"] },
                new Meaning("place", "Địa điểm", ValueKind.Text) { Synonyms = ["Nơi học", "Nơi tổ chức"] },
            ]
        )
        {
            ListsPeople = true,
            TitlePhrases = ["danh sách ký nhận", "danh sách tham dự", "danh sách học viên", "điểm danh", "danh sách ký tên"],
            Context =
            [
                new ContextSource("class", Place.Title, @"^(?:danh sach.*?)?\blop\s*(?:so\s*)?\d{0,3}\s*[:.\-–]\s*(?<value>\S.+)$"),
                new ContextSource("class", Place.Title, @"^(?<value>(?:lop|tap huan|boi duong|chuyen de|hoi nghi)\b.{4,})$"),
                // The list itself names the class, where no line of its own does.
                new ContextSource(
                    "class",
                    Place.Title,
                    @"^danh sach\b.*?\b(?<value>(?:lop|khoa|tap huan|boi duong|chuyen de|hoi nghi)\b.{4,})$",
                    IsLast: true
                ),
                new ContextSource("class_number", Place.Title | Place.SheetName, @"\blop\s*(?:so\s*)?(?<value>\d{1,3})\b"),
                new ContextSource("held_on", Place.Title, @"(?<value>\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4})"),
                new ContextSource("held_on", Place.Title, @"(?<value>\d{1,2}\s+thang\s+\d{1,2}\s+nam\s+\d{4})"),
                new ContextSource("place", Place.Title, @"\d{4}\s*[-–—,;]\s*(?:tai\s+)?(?<value>[a-z].+)$"),
                new ContextSource("place", Place.Title, @"^dia diem\s*:?\s*(?<value>\S.+)$"),
            ],
            Details =
            [
                new DetailPattern(
                    Delegation,
                    @"^(?<text>doan\b.*?)\s*[:(,–-]*\s*(?<count>\d[\d.]*)\s*(?:nguoi|dai bieu|luot|vi|hoc vien)\b"
                ),
            ],
        };

    public override string RecordKind => "attendance";
    public override string Url => "/tap-huan";

    // A row of a list stands on the page of its class.
    public override IQueryable<PageOfRecord>? Pages(DbContext records, Me me, KnownUnits units) =>
        me.May(Permission.SeeRegisters)
            ? ((Db)records).Attendances.Select(a => new PageOfRecord { Record = a.Id, Page = a.ClassId })
            : null;

    public override IQueryable<Guid> Withdrawn(DbContext records) =>
        from lesson in ((Db)records).Classes
        where lesson.WithdrawnAt != null
        join line in ((Db)records).Attendances on lesson.Id equals line.ClassId
        select line.Id;

    public override string KeyOf(ParsedRow row) =>
        string.Join(
            '|',
            row.Day("held_on")?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.Detail is { } heads ? Fold.Words(heads.Text) : Fold.Words(row.Text("name") ?? ""),
            row.Unit("unit")?.Id
        );

    public override bool KeyIsEnough => true;

    public override Task<bool> MayBeOf(DbContext records, ImportSheet sheet, IReadOnlyList<Guid> earlier) =>
        ClassFinder.IsOfOne(
            (Db)records,
            earlier,
            [.. sheet.Rows.Select(r => r.Row.Text("class")).OfType<string>().Distinct(StringComparer.Ordinal)]
        );

    public override Task Apply(Importing import, IReadOnlyList<ImportSheet> sheets) => new AttendanceRows(import).Apply(sheets);
}

/// <summary>The summary of classes: what it declares stands beside what the lists count, and never instead of it.</summary>
public sealed class ClassSummary : RecordBook
{
    public override BookKind Kind { get; } =
        new(
            "class-summary",
            "Tổng hợp các lớp tập huấn",
            [
                new Meaning("number", "STT", ValueKind.Number) { Synonyms = ["TT", "Số TT", "Số thứ tự", "Lớp số"] },
                new Meaning("name", "Tên lớp", ValueKind.Text)
                {
                    Required = true,
                    Synonyms = ["Lớp", "Tên lớp tập huấn", "Lớp tập huấn", "Nội dung lớp", "Chuyên đề", "Nội dung tập huấn"],
                },
                new Meaning("held_on", "Ngày mở lớp", ValueKind.Date)
                {
                    Required = true,
                    Synonyms = ["Ngày học", "Ngày tổ chức", "Thời gian", "Thời gian tổ chức", "Ngày"],
                },
                new Meaning("place", "Địa điểm", ValueKind.Text) { Synonyms = ["Nơi học", "Nơi tổ chức"] },
                new Meaning("invited", "Số mời", ValueKind.Count)
                {
                    Synonyms = ["Số lượng mời", "Số người được mời", "Được mời", "Mời", "Số triệu tập"],
                },
                new Meaning("attended", "Số lượt dự", ValueKind.Count)
                {
                    Synonyms = ["Số dự", "Số người dự", "Số lượt người dự", "Dự", "Có mặt", "Số lượt tham dự", "Lượt người"],
                },
            ]
        )
        {
            TitlePhrases = ["tổng hợp các lớp", "tổng hợp lớp", "các lớp tập huấn"],
        };

    public override int Order => 10;
    public override string RecordKind => "class";
    public override string Url => "/tap-huan";

    public override IQueryable<PageOfRecord>? Pages(DbContext records, Me me, KnownUnits units) =>
        me.May(Permission.SeeRegisters) ? ((Db)records).Classes.Select(c => new PageOfRecord { Record = c.Id, Page = c.Id }) : null;

    public override IQueryable<Guid> Withdrawn(DbContext records) =>
        ((Db)records).Classes.Where(c => c.WithdrawnAt != null).Select(c => c.Id);

    public override string KeyOf(ParsedRow row) =>
        row.Day("held_on")?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "|" + Fold.Words(row.Text("name") ?? "");

    public override Task Apply(Importing import, IReadOnlyList<ImportSheet> sheets) => new SummaryRows(import).Apply(sheets);
}

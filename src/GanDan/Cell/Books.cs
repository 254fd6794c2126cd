using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Books.Values;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Sense.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cell;

/// <summary>The list of the cell's members. It lives in the vault and nowhere else.</summary>
public sealed class MemberBook : RecordBook
{
    public override BookKind Kind { get; } =
        new(
            "cell-members",
            "Danh sách đảng viên của chi bộ",
            [
                new Meaning("number", "STT", ValueKind.Number) { Synonyms = ["TT", "Số TT", "Số thứ tự"] },
                new Meaning("name", "Họ và tên", ValueKind.PersonName)
                {
                    Required = true,
                    Synonyms = ["Họ tên", "Họ và tên đảng viên", "Họ tên đảng viên", "Đảng viên"],
                },
                new Meaning("position", "Chức vụ", ValueKind.Text)
                {
                    Synonyms = ["Chức danh", "Chức vụ, chức danh", "Chức vụ Đảng", "Chức vụ trong chi bộ", "Nhiệm vụ"],
                },
                new Meaning("admitted_on", "Ngày vào Đảng", ValueKind.Date)
                {
                    Required = true,
                    Synonyms =
                    [
                        "Ngày kết nạp",
                        "Vào Đảng",
                        "Vào Đảng ngày",
                        "Ngày tháng năm vào Đảng",
                        "Kết nạp",
                        "Kết nạp ngày",
                        "Ngày kết nạp Đảng",
                        "Ngày vào Đảng dự bị",
                        "Dự bị",
                    ],
                },
                new Meaning("full_on", "Chính thức", ValueKind.Date)
                {
                    Synonyms =
                    [
                        "Ngày chính thức",
                        "Chính thức ngày",
                        "Ngày công nhận chính thức",
                        "Ngày chuyển chính thức",
                        "Ngày công nhận đảng viên chính thức",
                        "Ngày vào Đảng chính thức",
                    ],
                },
                new Meaning("left_on", "Ngày chuyển đi", ValueKind.Date)
                {
                    Synonyms = ["Chuyển sinh hoạt", "Ngày chuyển sinh hoạt", "Chuyển đi"],
                },
                new Meaning("note", "Ghi chú", ValueKind.Text) { Synonyms = ["Lưu ý"] },
            ]
        )
        {
            TitlePhrases = ["danh sách đảng viên", "đảng viên", "danh sách chi bộ"],
        };

    public override string Shelf => CellShelf.CellCode;

    public override bool Claims(SheetReading sheet, string fileName) => CellTold.IsOfMembers(sheet, fileName);

    public override string RecordKind => "member";
    public override string Url => "/chi-bo";
    public override string PageUrl => "/chi-bo/ghi";

    // The page of a record of the cell is the form that corrects it.
    public override IQueryable<PageOfRecord>? Pages(DbContext records, Me me, KnownUnits units) =>
        ((CellDb)records).Members.ForSecretary((CellDb)records, me).Select(m => new PageOfRecord { Record = m.Id, Page = m.Id });

    public override IQueryable<Guid> Withdrawn(DbContext records) =>
        ((CellDb)records).Members.Where(m => m.WithdrawnAt != null).Select(m => m.Id);

    public override string KeyOf(ParsedRow row) => Fold.Words(row.Text("name") ?? "");

    public override async Task Apply(Importing import, IReadOnlyList<ImportSheet> sheets)
    {
        var db = (CellDb)import.Books;
        foreach (var sheet in sheets)
        foreach (var row in sheet.Rows.Where(r => r.Fate is not RowFate.Same))
            if (row.Fate is RowFate.New)
                row.RecordId = Add(db, row.Row);
            else if (await db.Members.SingleOrDefaultAsync(m => m.Id == row.RecordId) is { } member)
                Correct(import, sheet, row, member);
            else
                import.Reject(row, "Dòng {0}: bản ghi của dòng này không còn trong sổ của hệ thống.", row.Row.Address);
    }

    private static Guid Add(CellDb db, ParsedRow row)
    {
        var name = row.Text("name").CutTo(200)!;
        var member = new Member
        {
            Number = int.TryParse(row.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
            Name = name,
            NameSortKey = VietnameseText.PersonSortKey(name),
            Position = row.Text("position").CutTo(200),
            AdmittedOn = row.Day("admitted_on"),
            FullMemberOn = row.Day("full_on"),
            LeftOn = row.Day("left_on"),
            Note = row.Text("note").CutTo(1000),
        };
        db.Members.Add(member);
        return member.Id;
    }

    private static void Correct(Importing import, ImportSheet sheet, ImportRow row, Member member)
    {
        var (record, parsed) = (("member", member.Id), row.Row);
        void Set<TValue>(string meaning, string field, TValue before, TValue after, Action<TValue> set) =>
            import.Correct(sheet, row, record, meaning, field, before, after, set);

        Set(
            "name",
            nameof(member.Name),
            member.Name,
            parsed.Text("name").CutTo(200)!,
            v => (member.Name, member.NameSortKey) = (v, VietnameseText.PersonSortKey(v))
        );
        Set("position", nameof(member.Position), member.Position, parsed.Text("position").CutTo(200), v => member.Position = v);
        Set("admitted_on", nameof(member.AdmittedOn), member.AdmittedOn, parsed.Day("admitted_on"), v => member.AdmittedOn = v);
        Set("full_on", nameof(member.FullMemberOn), member.FullMemberOn, parsed.Day("full_on"), v => member.FullMemberOn = v);
        Set("left_on", nameof(member.LeftOn), member.LeftOn, parsed.Day("left_on"), v => member.LeftOn = v);
        Set("note", nameof(member.Note), member.Note, parsed.Text("note").CutTo(1000), v => member.Note = v);
        if (row.Corrections > 0)
            member.Version++;
    }
}

/// <summary>The cell's book of meetings.</summary>
public sealed class MeetingBook : RecordBook
{
    public override BookKind Kind { get; } =
        new(
            "cell-meetings",
            "Sổ sinh hoạt chi bộ",
            [
                new Meaning("number", "STT", ValueKind.Number) { Synonyms = ["TT", "Số TT", "Số thứ tự", "Buổi"] },
                new Meaning("held_on", "Ngày", ValueKind.Date) { Required = true, Synonyms = ["Ngày họp", "Ngày sinh hoạt", "Thời gian"] },
                new Meaning("kind", "Loại", ValueKind.Choice)
                {
                    Required = true,
                    Synonyms = ["Loại sinh hoạt", "Hình thức", "Hình thức sinh hoạt", "Loại buổi"],
                    Choices =
                    [
                        new Choice(nameof(MeetingKind.Regular), "Định kỳ", "Thường kỳ", "Sinh hoạt định kỳ", "Hằng tháng"),
                        new Choice(nameof(MeetingKind.Thematic), "Chuyên đề", "Sinh hoạt chuyên đề"),
                        new Choice(nameof(MeetingKind.Other), "Khác", "Bất thường", "Đột xuất"),
                    ],
                },
                new Meaning("subject", "Nội dung", ValueKind.Text) { Synonyms = ["Nội dung sinh hoạt", "Chủ đề", "Nội dung chính"] },
                new Meaning("present", "Có mặt", ValueKind.Count) { Synonyms = ["Dự", "Số có mặt", "Tham dự", "Số đảng viên dự"] },
                new Meaning("total", "Tổng số", ValueKind.Count) { Synonyms = ["Tổng số đảng viên", "Tổng", "Trên tổng số"] },
            ]
        )
        {
            TitlePhrases = ["sinh hoạt chi bộ", "sổ sinh hoạt"],
        };

    public override string Shelf => CellShelf.CellCode;

    public override bool Claims(SheetReading sheet, string fileName) => CellTold.IsOfMeetings(sheet, fileName);

    public override string RecordKind => "meeting";
    public override string Url => "/chi-bo/sinh-hoat";
    public override string PageUrl => "/chi-bo/sinh-hoat/ghi";

    public override IQueryable<PageOfRecord>? Pages(DbContext records, Me me, KnownUnits units) =>
        ((CellDb)records).Meetings.ForSecretary((CellDb)records, me).Select(m => new PageOfRecord { Record = m.Id, Page = m.Id });

    public override IQueryable<Guid> Withdrawn(DbContext records) =>
        ((CellDb)records).Meetings.Where(m => m.WithdrawnAt != null).Select(m => m.Id);

    public override string KeyOf(ParsedRow row) => row.Day("held_on")?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public override async Task Apply(Importing import, IReadOnlyList<ImportSheet> sheets)
    {
        var db = (CellDb)import.Books;
        foreach (var sheet in sheets)
        foreach (var row in sheet.Rows.Where(r => r.Fate is not RowFate.Same))
            if (row.Fate is RowFate.New)
            {
                var meeting = Read(row.Row);
                db.Meetings.Add(meeting);
                row.RecordId = meeting.Id;
            }
            else if (await db.Meetings.SingleOrDefaultAsync(m => m.Id == row.RecordId) is { } meeting)
                Correct(import, sheet, row, meeting);
            else
                import.Reject(row, "Dòng {0}: bản ghi của dòng này không còn trong sổ của hệ thống.", row.Row.Address);
    }

    private static Meeting Read(ParsedRow row) =>
        new()
        {
            HeldOn = row.Day("held_on")!.Value,
            Kind = Enum.Parse<MeetingKind>(row.Choice("kind")!),
            Subject = row.Text("subject").CutTo(1000),
            Present = (int?)row.Whole("present"),
            Total = (int?)row.Whole("total"),
        };

    private static void Correct(Importing import, ImportSheet sheet, ImportRow row, Meeting meeting)
    {
        var (record, now) = (("meeting", meeting.Id), Read(row.Row));
        import.Correct(sheet, row, record, "held_on", nameof(meeting.HeldOn), meeting.HeldOn, now.HeldOn, v => meeting.HeldOn = v);
        import.Correct(sheet, row, record, "kind", nameof(meeting.Kind), meeting.Kind, now.Kind, v => meeting.Kind = v);
        import.Correct(sheet, row, record, "subject", nameof(meeting.Subject), meeting.Subject, now.Subject, v => meeting.Subject = v);
        import.Correct(sheet, row, record, "present", nameof(meeting.Present), meeting.Present, now.Present, v => meeting.Present = v);
        import.Correct(sheet, row, record, "total", nameof(meeting.Total), meeting.Total, now.Total, v => meeting.Total = v);
        if (row.Corrections > 0)
            meeting.Version++;
    }
}

internal static class SecretarysRecords
{
    /// <summary>All of them when the person is a secretary of the cell, none otherwise: only a secretary opens their pages.</summary>
    public static IQueryable<TRecord> ForSecretary<TRecord>(this IQueryable<TRecord> records, CellDb vault, Me me) =>
        records.Where(_ => vault.Access.Any(a => a.AccountId == me.AccountId && a.Role == CellRole.Secretary));
}

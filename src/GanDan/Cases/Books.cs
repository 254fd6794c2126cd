using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases;

/// <summary>The handwritten or exported book of residents' opinions: one row, one case, with the due date as it was written.</summary>
public sealed class OpinionBook : RecordBook
{
    public override BookKind Kind { get; } =
        new(
            "opinions",
            "Sổ ý kiến, phản ánh của nhân dân",
            [
                new Meaning("number", "Số", ValueKind.Number)
                {
                    Synonyms = ["STT", "TT", "Số TT", "Số thứ tự", "Mã", "Mã số", "Mã phản ánh", "Số phiếu", "Số đơn"],
                },
                new Meaning("received_on", "Ngày tiếp nhận", ValueKind.Date)
                {
                    Required = true,
                    Synonyms = ["Ngày nhận", "Ngày đến", "Ngày phản ánh", "Tiếp nhận ngày", "Thời gian tiếp nhận", "Ngày ghi nhận"],
                },
                new Meaning("channel", "Nguồn", ValueKind.Text)
                {
                    Synonyms = ["Nguồn tiếp nhận", "Kênh", "Kênh tiếp nhận", "Hình thức", "Hình thức tiếp nhận", "Nguồn tin"],
                },
                new Meaning("ward", "Phường", ValueKind.Unit)
                {
                    Required = true,
                    Synonyms = ["Địa bàn", "Phường, xã", "Phường/xã", "Tên phường", "Thuộc phường", "Nơi xảy ra"],
                },
                new Meaning("topic", "Lĩnh vực", ValueKind.Text)
                {
                    Synonyms = ["Chủ đề", "Nhóm vấn đề", "Loại vấn đề", "Nhóm nội dung", "Lĩnh vực phản ánh"],
                },
                new Meaning("content", "Nội dung", ValueKind.Text)
                {
                    Required = true,
                    Synonyms =
                    [
                        "Nội dung ý kiến",
                        "Nội dung phản ánh",
                        "Nội dung kiến nghị",
                        "Ý kiến",
                        "Phản ánh",
                        "Nội dung phản ánh, kiến nghị",
                        "Ý kiến của nhân dân",
                    ],
                },
                new Meaning("handled_by", "Đơn vị xử lý", ValueKind.Text)
                {
                    Synonyms =
                    [
                        "Cơ quan xử lý",
                        "Cơ quan giải quyết",
                        "Đơn vị giải quyết",
                        "Đơn vị chịu trách nhiệm",
                        "Nơi xử lý",
                        "Chuyển đến",
                    ],
                },
                new Meaning("due_on", "Hạn trả lời", ValueKind.Date)
                {
                    Synonyms = ["Hạn xử lý", "Hạn giải quyết", "Thời hạn", "Thời hạn trả lời", "Ngày hẹn trả", "Hạn"],
                },
                new Meaning("answered_on", "Ngày trả lời", ValueKind.Date)
                {
                    Synonyms = ["Trả lời ngày", "Ngày giải quyết", "Ngày phản hồi", "Ngày hoàn thành", "Ngày có kết quả"],
                },
                new Meaning("answer", "Nội dung trả lời", ValueKind.Text)
                {
                    Synonyms = ["Trả lời", "Nội dung giải quyết", "Phản hồi", "Nội dung phản hồi", "Kết quả trả lời"],
                },
                new Meaning("outcome", "Kết quả", ValueKind.Text)
                {
                    Synonyms = ["Tình trạng", "Trạng thái", "Kết quả xử lý", "Kết quả giải quyết", "Tình trạng xử lý"],
                },
            ]
        )
        {
            TitlePhrases = ["ý kiến nhân dân", "ý kiến của nhân dân", "phản ánh, kiến nghị", "ý kiến cử tri", "sổ ý kiến"],
            Context =
            [
                new ContextSource("ward", Place.GroupRow | Place.Title | Place.SheetName),
                new ContextSource(
                    "topic",
                    Place.GroupRow,
                    @"^(?:[ivxlc\d]{1,5}\s*[.)\-:/]\s*)?(?:linh vuc|chu de|nhom noi dung)\s*:?\s*(?<value>\S.*)$"
                ),
            ],
        };

    public override string RecordKind => "case";
    public override string Url => "/y-kien";

    public override IQueryable<PageOfRecord>? Pages(DbContext records, Me me, KnownUnits units) =>
        ((Db)records).Cases.VisibleTo(me, units).Select(c => new PageOfRecord { Record = c.Id, Page = c.Id });

    public override IQueryable<Guid> Withdrawn(DbContext records) =>
        ((Db)records).Cases.Where(r => r.WithdrawnAt != null).Select(r => r.Id);

    public override string KeyOf(ParsedRow row) =>
        string.Join(
            '|',
            row.Day("received_on")?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.Unit("ward")?.Id,
            Fold.Words(row.Text("content") ?? "")
        );

    public override Task Apply(Importing import, IReadOnlyList<ImportSheet> sheets) => new OpinionRows(import).Apply(sheets);
}

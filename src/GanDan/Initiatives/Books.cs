using System.Globalization;
using System.Text.RegularExpressions;
using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Books.Values;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Initiatives;

/// <summary>The yearly register of “Dân vận khéo” models: one row, one listing; rows of one name and one ward are one model.</summary>
public sealed partial class InitiativeRegister : RecordBook
{
    private static readonly Choices Results = new([
        new(nameof(InitiativeResult.NotStarted), "Chưa triển khai", "Chưa thực hiện", "Không triển khai", "Chưa", "Hủy", "Hủy bỏ"),
        new(nameof(InitiativeResult.NotMet), "Chưa đạt", "Không đạt", "Chưa hiệu quả", "Không hiệu quả", "Yếu", "Kém"),
        new(nameof(InitiativeResult.InProgress), "Đang thực hiện", "Đang triển khai"),
        new(
            nameof(InitiativeResult.Replicable),
            "Hiệu quả cao, đề nghị nhân rộng",
            "Hiệu quả cao",
            "Đề nghị nhân rộng",
            "Nhân rộng",
            "Tiêu biểu"
        ),
        new(
            nameof(InitiativeResult.Effective),
            "Duy trì tốt",
            "Đạt",
            "Đạt hiệu quả",
            "Có hiệu quả",
            "Hiệu quả",
            "Tốt",
            "Khá",
            "Xuất sắc",
            "Hoàn thành",
            "Duy trì",
            "HQ"
        ),
    ]);

    public override BookKind Kind { get; } =
        new(
            "initiatives",
            "Sổ đăng ký mô hình “Dân vận khéo”",
            [
                new Meaning("number", "STT", ValueKind.Number) { Synonyms = ["TT", "Số TT", "Số thứ tự"] },
                new Meaning("name", "Tên mô hình", ValueKind.Text)
                {
                    Required = true,
                    Synonyms =
                    [
                        "Mô hình",
                        "Tên mô hình, điển hình",
                        "Tên công trình, mô hình",
                        "Tên mô hình dân vận khéo",
                        "Mô hình dân vận khéo",
                        "Nội dung mô hình",
                        "Tên mô hình đăng ký",
                    ],
                },
                new Meaning("registered_by", "Đơn vị đăng ký", ValueKind.Organisation)
                {
                    Synonyms =
                    [
                        "Đơn vị thực hiện",
                        "Tập thể, cá nhân đăng ký",
                        "Cơ quan, đơn vị đăng ký",
                        "Nơi đăng ký",
                        "Đơn vị",
                        "Tập thể, cá nhân thực hiện",
                    ],
                },
                new Meaning("ward", "Phường", ValueKind.Unit)
                {
                    Required = true,
                    Synonyms = ["Địa bàn", "Phường, xã", "Phường/xã", "Tên phường", "Thuộc phường"],
                },
                new Meaning("field", "Lĩnh vực", ValueKind.Choice)
                {
                    Synonyms = ["Thuộc lĩnh vực", "Lĩnh vực đăng ký"],
                    Choices =
                    [
                        new(nameof(InitiativeField.Economy), "Kinh tế", "Phát triển kinh tế", "KT"),
                        new(nameof(InitiativeField.CultureSociety), "Văn hóa - xã hội", "Văn hóa xã hội", "VH-XH", "VHXH", "Xã hội"),
                        new(nameof(InitiativeField.DefenceSecurity), "Quốc phòng - an ninh", "An ninh quốc phòng", "QP-AN", "QPAN"),
                        new(
                            nameof(InitiativeField.PoliticalSystem),
                            "Xây dựng hệ thống chính trị",
                            "Hệ thống chính trị",
                            "XD HTCT",
                            "XDHTCT",
                            "Xây dựng Đảng"
                        ),
                    ],
                },
                new Meaning("owner", "Loại", ValueKind.Choice)
                {
                    Synonyms = ["Loại hình", "Tập thể/cá nhân", "Tập thể, cá nhân", "Hình thức đăng ký"],
                    Choices =
                    [
                        new(nameof(InitiativeOwner.Collective), "Tập thể", "TT"),
                        new(nameof(InitiativeOwner.Individual), "Cá nhân", "CN"),
                    ],
                },
                new Meaning("registered_on", "Ngày đăng ký", ValueKind.Date)
                {
                    Synonyms = ["Thời gian đăng ký", "Ngày tháng đăng ký", "Đăng ký ngày", "Ngày"],
                },
                new Meaning("year", "Năm", ValueKind.Count) { Synonyms = ["Năm đăng ký"] },
                new Meaning("participants", "Số người tham gia", ValueKind.Count)
                {
                    Synonyms = ["Số lượng tham gia", "Số lượt người tham gia", "Người tham gia", "Lực lượng tham gia"],
                },
                new Meaning("result", "Kết quả", ValueKind.Text)
                {
                    Synonyms = ["Kết quả thực hiện", "Đánh giá", "Đánh giá kết quả", "Hiệu quả", "Hiệu quả mô hình"],
                },
                new Meaning("note", "Ghi chú", ValueKind.Text) { Synonyms = ["Lưu ý", "Nhận xét"] },
            ]
        )
        {
            TitlePhrases = ["dân vận khéo", "đăng ký mô hình", "mô hình, điển hình"],
            Context =
            [
                new ContextSource("ward", Place.GroupRow | Place.Title | Place.SheetName),
                new ContextSource("field", Place.GroupRow),
                new ContextSource("owner", Place.GroupRow),
                new ContextSource("year", Place.Title, @"\bnam\s+(?<value>(?:19|20)\d\d)(?!\s*[-–—]\s*(?:19|20)\d\d)"),
                new ContextSource("year", Place.SheetName | Place.FileName, @"\b(?<value>(?:19|20)\d\d)\b(?!\s*[-–—]\s*(?:19|20)\d\d)"),
            ],
        };

    public override string RecordKind => "listing";
    public override string Url => "/mo-hinh";

    // The rows of the years stand on the page of their model.
    public override IQueryable<PageOfRecord>? Pages(DbContext records, Me me, KnownUnits units) =>
        from model in ((Db)records).Initiatives.VisibleTo(me, units)
        join listing in ((Db)records).Listings on model.Id equals listing.InitiativeId
        select new PageOfRecord { Record = listing.Id, Page = model.Id };

    public override IQueryable<Guid> Withdrawn(DbContext records) =>
        from model in ((Db)records).Initiatives
        where model.WithdrawnAt != null
        join listing in ((Db)records).Listings on model.Id equals listing.InitiativeId
        select listing.Id;

    public override string KeyOf(ParsedRow row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Initiative.KeyOf(row.Text("name") ?? "")}|{row.Unit("ward")?.Id}|{row.Whole("year")}"
        );

    // The ward may stand in the group row, in a column, or only in the name of the body; the year on the sheet or only in the date.
    public override void Complete(ParsedRow row)
    {
        if ((row.Unit("ward") is null || row.IsGuessed("ward")) && !row.IsUnread("ward") && row.Unit("registered_by") is { } of)
            row.Fill("ward", of);
        if (row.Whole("year") is null || (row.IsGuessed("year") && row.Day("registered_on") is not null))
            row.Fill("year", (long?)row.Day("registered_on")?.Year);
    }

    public override SortedWords Sorted => new("result", "Mức kết quả", row => ResultOf(row.Text("result")));

    public override Task Apply(Importing import, IReadOnlyList<ImportSheet> sheets) => new RegisterRows(import, sheets).Apply();

    /// <summary>
    /// What the words of the result column mean; unknown words are kept as they are and count as implemented. A word that denies goes before
    /// what it denies: "hiệu quả chưa cao" is no “hiệu quả”.
    /// </summary>
    internal static InitiativeResult ResultOf(string? words)
    {
        if (words is null)
            return InitiativeResult.Unknown;
        var folded = Fold.Words(words);
        if (!folded.StartsWith("dang ", StringComparison.Ordinal))
        {
            if (NotDone().IsMatch(folded))
                return InitiativeResult.NotStarted;
            if (NotGood().IsMatch(folded))
                return InitiativeResult.NotMet;
        }
        return Results.Find(words) is { } choice ? Enum.Parse<InitiativeResult>(choice.Code) : InitiativeResult.Unknown;
    }

    [GeneratedRegex(
        @"\b(?:chua|khong)\s+(?:(?:duoc|the|kip|co)\s+)?(?:trien khai|thuc hien|bat dau|lam|tk|th)\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NotDone();

    [GeneratedRegex(
        @"\b(?:chua|khong|kem|it)\s+(?:(?:co|that su|thuc su|may|duoc|ro)\s+)*(?:hieu qua|hq|dat|tot|cao|ro net|ben vung)\b|\b(?:hieu qua|hq)\s+(?:con\s+)?(?:thap|kem|it|han che)\b",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NotGood();
}

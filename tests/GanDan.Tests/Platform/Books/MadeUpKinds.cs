using GanDan.Platform.Books;
using GanDan.Platform.Books.Values;

namespace GanDan.Tests.Platform.Books;

/// <summary>Kinds of book and units that no office has.</summary>
internal static class MadeUpKinds
{
    public static readonly UnitNames Units = new(
        ((string[])["Sông Trăng", "Đồi Hòa", "Cầu Gỗ", "Bến Lúa", "Vườn Mận"]).Select(
            (name, i) => new UnitName("u" + i, "Phường " + name, new DateOnly(2000, 1, 1))
        )
    );

    public static readonly BookKind Trees = new(
        "trees",
        "Sổ trồng cây",
        [
            new("no", "STT", ValueKind.Number) { Synonyms = ["TT", "Số thứ tự"] },
            new("species", "Tên cây", ValueKind.Text) { Synonyms = ["Loài cây", "Giống cây"], Required = true },
            new("ward", "Phường", ValueKind.Unit) { Synonyms = ["Địa bàn", "Phường trồng"], Required = true },
            new("on", "Ngày trồng", ValueKind.Date) { Synonyms = ["Thời gian trồng", "Trồng ngày"], Required = true },
            new("count", "Số cây", ValueKind.Count) { Synonyms = ["Số lượng cây", "Số cây đã trồng"] },
            new("cost", "Kinh phí", ValueKind.Money) { Synonyms = ["Số tiền", "Chi phí"] },
            new("soil", "Khối lượng đất", ValueKind.WeightKg) { Synonyms = ["Đất đã dùng"] },
            new("state", "Tình trạng", ValueKind.Choice)
            {
                Synonyms = ["Hiện trạng"],
                Choices = [new("alive", "Còn sống", "sống tốt"), new("dead", "Đã chết", "chết khô")],
            },
        ]
    )
    {
        TitlePhrases = ["trồng cây"],
        Context = [new ContextSource("ward", Place.GroupRow)],
        Details = [new DetailPattern("team", @"^doi (?<text>.+?):\s*(?<count>\d+)\s*cay")],
    };

    public static readonly BookKind Chess = new(
        "chess",
        "Danh sách giải cờ",
        [
            new("no", "STT", ValueKind.Number),
            new("player", "Họ và tên", ValueKind.PersonName) { Synonyms = ["Kỳ thủ", "Người chơi"], Required = true },
            new("club", "Câu lạc bộ", ValueKind.Organisation) { Synonyms = ["Đội"] },
            new("came", "Có mặt", ValueKind.Signature)
            {
                Synonyms = ["Ván sáng", "Ván chiều", "Điểm danh"],
                Many = true,
                Required = true,
            },
            new("round", "Vòng", ValueKind.Text),
            new("day", "Ngày đấu", ValueKind.Date),
        ]
    )
    {
        TitlePhrases = ["giải cờ"],
        Context =
        [
            new ContextSource("round", Place.Title, @"^vong \d+: (?<value>.+)$"),
            new ContextSource("day", Place.Title, @"^ngay (?<value>\d{1,2}/\d{1,2}/\d{4})"),
        ],
    };

    public static readonly BookKind Budget = new(
        "budget",
        "Bảng chi",
        [
            new("item", "Khoản chi", ValueKind.Text) { Synonyms = ["Nội dung chi"], Required = true },
            new("plan", "Dự toán", ValueKind.Money) { Required = true },
            new("spent", "Thực chi", ValueKind.Money) { Synonyms = ["Đã chi"] },
        ]
    );

    public static BookReader Reader(RememberedMappings? remembered = null) =>
        new(
            [Trees, Chess, Budget],
            Units,
            remembered,
            h => h.Contains("Tôn giáo", StringComparison.OrdinalIgnoreCase) ? new RefusedColumn("Không thu thập.") : null
        );

    public static SheetReading Only(params SheetToWrite[] sheets)
    {
        var book = XlsxWriter.Open(sheets);
        return Reader().Read(book).Sheets[0];
    }
}

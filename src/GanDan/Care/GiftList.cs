using System.Text.RegularExpressions;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Care;

/// <summary>
/// A list of people who received gifts. Nobody on it enters the system: after a person has confirmed it, one care round per ward comes in,
/// with how many households and gifts. The names and whatever else is said of them are never read.
/// </summary>
public sealed partial class GiftList : RecordBook
{
    private const string NoNames = "Tên và thông tin của người nhận quà không vào hệ thống; chỉ nhập số hộ và số phần quà của từng phường.";

    public override BookKind Kind { get; } =
        new(
            "gift-list",
            "Danh sách nhận quà",
            [
                new Meaning("number", "STT", ValueKind.Number) { Synonyms = ["TT", "Số TT", "Số thứ tự"] },
                new Meaning("recipient", "Họ và tên", ValueKind.PersonName)
                {
                    RefusedBecause = NoNames,
                    Synonyms = ["Họ tên", "Họ và tên chủ hộ", "Chủ hộ", "Tên chủ hộ", "Người nhận", "Họ tên người nhận"],
                },
                new Meaning("born", "Năm sinh", ValueKind.Text)
                {
                    RefusedBecause = NoNames,
                    Synonyms = ["Ngày sinh", "Tuổi", "Ngày tháng năm sinh"],
                },
                new Meaning("address", "Địa chỉ", ValueKind.Text)
                {
                    RefusedBecause = NoNames,
                    Synonyms = ["Số nhà", "Nơi ở", "Chỗ ở", "Hộ khẩu", "Điện thoại", "Số điện thoại"],
                },
                new Meaning("ward", "Phường", ValueKind.Unit)
                {
                    Required = true,
                    Synonyms = ["Đơn vị", "Địa bàn", "Phường, xã", "Phường/xã", "Tên phường"],
                },
                new Meaning("gifts", "Số phần quà", ValueKind.Count)
                {
                    Synonyms = ["Phần quà", "Số quà", "Số suất quà", "Quà", "Số lượng quà", "Suất"],
                },
            ]
        )
        {
            ListsPeople = true,
            TitlePhrases = ["nhận quà", "danh sách hộ", "tặng quà", "trao quà", "danh sách nhận quà"],
            Context = [new ContextSource("ward", Place.GroupRow | Place.Title | Place.SheetName)],
        };

    public override string RecordKind => "care-round";
    public override string Url => "/cham-lo";
    public override string CountsBecome => CareBook.Code;

    public override IQueryable<PageOfRecord>? Pages(DbContext records, Me me, KnownUnits units) => new CareBook().Pages(records, me, units);

    public override IQueryable<Guid> Withdrawn(DbContext records) => new CareBook().Withdrawn(records);

    public override string KeyOf(ParsedRow row) => "";

    public override IReadOnlyList<ParsedRow> Count(IReadOnlyList<ParsedRow> rows, BookKind into, SheetReading sheet, Importing import)
    {
        var (on, occasion) = (DayOf(sheet, import), OccasionOf(sheet));
        var counts = new List<ParsedRow>();
        foreach (var ward in rows.Where(BookImport.IsWhole).GroupBy(r => r.Unit("ward")!.Id, StringComparer.Ordinal))
        {
            var first = ward.First();
            var count = new ParsedRow(first.Sheet, first.Row, into);
            count.Fill("held_on", on);
            count.Fill("occasion", occasion);
            count.Fill("ward", first.Unit("ward"));
            count.Fill("households", (long?)ward.Count());
            // A list without a column of gifts is a list of one gift each.
            count.Fill("gifts", (long?)Math.Min(ward.Sum(r => r.Whole("gifts") ?? 1), int.MaxValue));
            counts.Add(count);
        }
        import.Notice(
            "Chỉ nhập số hộ và số phần quà theo phường của đợt “{0}”, ngày {1}; không nhập người nào.",
            occasion,
            VietnameseNumbers.Date(on)
        );
        return counts;
    }

    public override Task Apply(Importing import, IReadOnlyList<ImportSheet> sheets) => Task.CompletedTask;

    private static DateOnly DayOf(SheetReading sheet, Importing import)
    {
        if (import.Options.Date is { } given)
            return given;
        foreach (var title in sheet.Titles)
            if (Day().Match(title) is { Success: true } day && Platform.Books.Values.Dates.FromText(day.Value) is { } found)
                return found;
        if (sheet.Time is not { } time)
            throw new RuleBroken("Danh sách không ghi ngày hay năm trao quà. Xin ghi ngày (dạng 2019-02-01) rồi nhập lại.", "Date");
        import.Notice(
            "Danh sách không ghi ngày trao quà, lấy ngày cuối kỳ ghi ở đầu trang là {0}. Có thể ghi ngày khác trước khi nhập.",
            VietnameseNumbers.Date(time.To)
        );
        return time.To;
    }

    // “DANH SÁCH HỘ NHẬN QUÀ TẾT” → “Quà Tết”.
    private static string OccasionOf(SheetReading sheet)
    {
        foreach (var title in sheet.Titles)
        {
            var clean = Fold.Clean(title);
            if (Gift().Match(Fold.Aligned(clean)) is { Success: true } gift)
                return Sentence(clean[gift.Groups["what"].Index..].Trim());
        }
        return "Tặng quà";
    }

    private static string Sentence(string capitals)
    {
        if (capitals.Any(char.IsLower))
            return capitals;
        var small = capitals.ToLowerInvariant().Replace(" tết", " Tết", StringComparison.Ordinal);
        return char.ToUpperInvariant(small[0]) + small[1..];
    }

    [GeneratedRegex(@"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:nhan|tang|trao|phat)\s+(?<what>qua\b.*)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gift();
}

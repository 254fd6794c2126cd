using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Care;

/// <summary>The book of care rounds: counts of households, gifts and money, never names.</summary>
public sealed class CareBook : RecordBook
{
    public const string Code = "care";

    public override BookKind Kind { get; } =
        new(
            Code,
            "Sổ các đợt chăm lo",
            [
                new Meaning("number", "STT", ValueKind.Number) { Synonyms = ["TT", "Số TT", "Số thứ tự"] },
                new Meaning("held_on", "Ngày", ValueKind.Date)
                {
                    Required = true,
                    Synonyms = ["Ngày trao", "Ngày tổ chức", "Ngày thực hiện", "Thời gian", "Ngày tháng", "Ngày chăm lo"],
                },
                new Meaning("occasion", "Đợt", ValueKind.Text)
                {
                    Synonyms = ["Dịp", "Đợt chăm lo", "Nội dung", "Nội dung chăm lo", "Tên đợt"],
                },
                new Meaning("ward", "Phường", ValueKind.Unit)
                {
                    Required = true,
                    Synonyms = ["Đơn vị", "Địa bàn", "Phường, xã", "Phường/xã", "Tên phường"],
                },
                new Meaning("households", "Số hộ", ValueKind.Count)
                {
                    Adds = true,
                    Synonyms = ["Số hộ được chăm lo", "Hộ", "Số hộ gia đình", "Số hộ nhận quà", "Số lượt hộ"],
                },
                new Meaning("gifts", "Số phần quà", ValueKind.Count)
                {
                    Adds = true,
                    Synonyms = ["Phần quà", "Số quà", "Số suất quà", "Quà", "Số lượng quà"],
                },
                new Meaning("money", "Kinh phí", ValueKind.Money)
                {
                    Adds = true,
                    Synonyms = ["Số tiền", "Trị giá", "Tổng kinh phí", "Thành tiền", "Giá trị", "Tổng trị giá"],
                },
                new Meaning("source", "Nguồn", ValueKind.Text) { Synonyms = ["Nguồn kinh phí", "Nguồn vận động", "Nguồn lực", "Từ nguồn"] },
            ]
        )
        {
            TitlePhrases = ["chăm lo", "đợt chăm lo", "an sinh xã hội"],
            Context = [new ContextSource("ward", Place.GroupRow | Place.SheetName)],
        };

    public override string RecordKind => "care-round";
    public override string Url => "/cham-lo";

    public override IQueryable<PageOfRecord>? Pages(DbContext records, Me me, KnownUnits units) =>
        ((Db)records).CareRounds.VisibleTo(me, units).Select(r => new PageOfRecord { Record = r.Id, Page = r.Id });

    public override IQueryable<Guid> Withdrawn(DbContext records) =>
        ((Db)records).CareRounds.Where(r => r.WithdrawnAt != null).Select(r => r.Id);

    public override string KeyOf(ParsedRow row) =>
        string.Join(
            '|',
            row.Day("held_on")?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.Unit("ward")?.Id,
            Fold.Words(row.Text("occasion") ?? "")
        );

    public override async Task Apply(Importing import, IReadOnlyList<ImportSheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            foreach (var row in sheet.Rows.Where(r => r.Fate is RowFate.New && import.TakesNumbers(sheet, r, Numbers)))
            {
                var round = Read(row.Row);
                import.Insert(round);
                row.RecordId = round.Id;
            }
            var edited = sheet.Rows.Where(r => r.Fate is RowFate.Edited && import.TakesNumbers(sheet, r, Numbers)).ToList();
            var ids = edited.Select(r => r.RecordId).ToList();
            var stored = await ((Db)import.Books).CareRounds.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id);
            foreach (var row in edited)
                if (stored.TryGetValue(row.RecordId, out var round))
                    Correct(import, sheet, row, round);
                else
                    import.Reject(row, "Dòng {0}: bản ghi của dòng này không còn trong sổ của hệ thống.", row.Row.Address);
        }
    }

    private static readonly string[] Numbers = ["households", "gifts", "money"];

    private static CareRound Read(ParsedRow row) =>
        new()
        {
            HeldOn = row.Day("held_on")!.Value,
            Occasion = row.Text("occasion").CutTo(200) ?? "Không ghi đợt",
            UnitId = int.Parse(row.Unit("ward")!.Id, CultureInfo.InvariantCulture),
            Households = (int)(row.Whole("households") ?? 0),
            Gifts = (int)(row.Whole("gifts") ?? 0),
            MoneyVnd = row.Whole("money") ?? 0,
            Source = row.Text("source").CutTo(200),
        };

    private static void Correct(Importing import, ImportSheet sheet, ImportRow row, CareRound round)
    {
        var (record, now) = (("care-round", round.Id), Read(row.Row));
        import.Correct(sheet, row, record, "held_on", nameof(round.HeldOn), round.HeldOn, now.HeldOn, v => round.HeldOn = v);
        import.Correct(sheet, row, record, "occasion", nameof(round.Occasion), round.Occasion, now.Occasion, v => round.Occasion = v);
        import.Correct(sheet, row, record, "ward", nameof(round.UnitId), round.UnitId, now.UnitId, v => round.UnitId = v);
        import.Correct(
            sheet,
            row,
            record,
            "households",
            nameof(round.Households),
            round.Households,
            now.Households,
            v => round.Households = v
        );
        import.Correct(sheet, row, record, "gifts", nameof(round.Gifts), round.Gifts, now.Gifts, v => round.Gifts = v);
        import.Correct(sheet, row, record, "money", nameof(round.MoneyVnd), round.MoneyVnd, now.MoneyVnd, v => round.MoneyVnd = v);
        import.Correct(sheet, row, record, "source", nameof(round.Source), round.Source, now.Source, v => round.Source = v);
        if (row.Corrections > 0)
            round.Version++;
    }
}

using System.Globalization;
using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Campaigns;

/// <summary>The book of clean-up drives: one row, one drive with its counts.</summary>
public sealed class DriveBook : RecordBook
{
    public override BookKind Kind { get; } =
        new(
            "drives",
            "Sổ các buổi ra quân",
            [
                new Meaning("number", "STT", ValueKind.Number) { Synonyms = ["TT", "Số TT", "Số thứ tự"] },
                new Meaning("held_on", "Ngày", ValueKind.Date)
                {
                    Required = true,
                    Synonyms = ["Ngày ra quân", "Ngày tổ chức", "Ngày thực hiện", "Thời gian", "Ngày tháng"],
                },
                new Meaning("ward", "Phường", ValueKind.Unit)
                {
                    Required = true,
                    Synonyms = ["Đơn vị", "Địa bàn", "Phường, xã", "Phường/xã", "Tên phường", "Đơn vị tổ chức"],
                },
                new Meaning("place", "Địa điểm", ValueKind.Text)
                {
                    Synonyms = ["Nơi ra quân", "Tuyến đường", "Khu vực", "Địa điểm ra quân"],
                },
                new Meaning("participants", "Số người tham gia", ValueKind.Count)
                {
                    Adds = true,
                    Synonyms =
                    [
                        "Lực lượng tham gia",
                        "Số lượt người",
                        "Số người",
                        "Người tham gia",
                        "Số lượt người tham gia",
                        "Số lượt tham gia",
                    ],
                },
                new Meaning("waste", "Rác thu gom", ValueKind.WeightKg)
                {
                    Adds = true,
                    Synonyms = ["Khối lượng rác", "Lượng rác", "Rác", "Khối lượng rác thu gom", "Số kg rác", "Rác thải thu gom"],
                },
                new Meaning("black_spots", "Điểm đen đã xóa", ValueKind.Count)
                {
                    Adds = true,
                    Synonyms =
                    [
                        "Số điểm đen",
                        "Điểm đen",
                        "Số điểm đen đã xóa",
                        "Điểm đen rác được xóa",
                        "Điểm rác tồn đọng đã xóa",
                        "Điểm đen về rác đã xóa",
                    ],
                },
            ]
        )
        {
            TitlePhrases = ["ra quân", "không xả rác", "tổng vệ sinh"],
            Context = [new ContextSource("ward", Place.GroupRow | Place.SheetName)],
        };

    public override string RecordKind => "drive";
    public override string Url => "/cuoc-van-dong";

    public override IQueryable<PageOfRecord>? Pages(DbContext records, Me me, KnownUnits units) =>
        ((Db)records).Drives.VisibleTo(me, units).Select(d => new PageOfRecord { Record = d.Id, Page = d.Id });

    public override IQueryable<Guid> Withdrawn(DbContext records) =>
        ((Db)records).Drives.Where(r => r.WithdrawnAt != null).Select(r => r.Id);

    public override string KeyOf(ParsedRow row) =>
        string.Join(
            '|',
            row.Day("held_on")?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.Unit("ward")?.Id,
            Fold.Words(row.Text("place") ?? "")
        );

    public override async Task Apply(Importing import, IReadOnlyList<ImportSheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            foreach (var row in sheet.Rows.Where(r => r.Fate is RowFate.New && import.TakesNumbers(sheet, r, Numbers)))
            {
                var drive = new Drive { HeldOn = row.Row.Day("held_on")!.Value, UnitId = UnitOf(row.Row) };
                Fill(drive, row.Row);
                import.Insert(drive);
                row.RecordId = drive.Id;
            }
            var edited = sheet.Rows.Where(r => r.Fate is RowFate.Edited && import.TakesNumbers(sheet, r, Numbers)).ToList();
            var ids = edited.Select(r => r.RecordId).ToList();
            var stored = await ((Db)import.Books).Drives.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id);
            foreach (var row in edited)
                if (stored.TryGetValue(row.RecordId, out var drive))
                    Correct(import, sheet, row, drive);
                else
                    import.Reject(row, "Dòng {0}: bản ghi của dòng này không còn trong sổ của hệ thống.", row.Row.Address);
        }
    }

    private static readonly string[] Numbers = ["participants", "waste", "black_spots"];

    private static void Fill(Drive drive, ParsedRow row)
    {
        drive.Place = row.Text("place").CutTo(300);
        drive.Participants = (int)(row.Whole("participants") ?? 0);
        drive.WasteKg = Kilograms(row);
        drive.BlackSpotsCleared = (int)(row.Whole("black_spots") ?? 0);
    }

    private static void Correct(Importing import, ImportSheet sheet, ImportRow row, Drive drive)
    {
        var (record, parsed) = (("drive", drive.Id), row.Row);
        var now = new Drive { HeldOn = parsed.Day("held_on")!.Value, UnitId = UnitOf(parsed) };
        Fill(now, parsed);
        import.Correct(sheet, row, record, "held_on", nameof(drive.HeldOn), drive.HeldOn, now.HeldOn, v => drive.HeldOn = v);
        import.Correct(sheet, row, record, "ward", nameof(drive.UnitId), drive.UnitId, now.UnitId, v => drive.UnitId = v);
        import.Correct(sheet, row, record, "place", nameof(drive.Place), drive.Place, now.Place, v => drive.Place = v);
        import.Correct(
            sheet,
            row,
            record,
            "participants",
            nameof(drive.Participants),
            drive.Participants,
            now.Participants,
            v => drive.Participants = v
        );
        import.Correct(sheet, row, record, "waste", nameof(drive.WasteKg), drive.WasteKg, now.WasteKg, v => drive.WasteKg = v);
        import.Correct(
            sheet,
            row,
            record,
            "black_spots",
            nameof(drive.BlackSpotsCleared),
            drive.BlackSpotsCleared,
            now.BlackSpotsCleared,
            v => drive.BlackSpotsCleared = v
        );
        if (row.Corrections > 0)
            drive.Version++;
    }

    private static long Kilograms(ParsedRow row) => (long)decimal.Round(row.Amount("waste") ?? 0, MidpointRounding.AwayFromZero);

    private static int UnitOf(ParsedRow row) => int.Parse(row.Unit("ward")!.Id, CultureInfo.InvariantCulture);
}

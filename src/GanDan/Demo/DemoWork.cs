using GanDan.Campaigns;
using GanDan.Care;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using GanDan.Programme;

namespace GanDan.Demo;

/// <summary>Drives, care rounds and the targets of the closed term.</summary>
internal static class DemoWork
{
    private static readonly string[] Occasions =
    [
        "Tết Nguyên đán",
        "Tháng Thanh niên",
        "Ngày Thương binh - Liệt sĩ",
        "Tựu trường",
        "Ngày vì người nghèo",
    ];
    private static readonly string[] Sources = ["Ngân sách", "Vận động", "Quỹ vì người nghèo"];
    private static readonly string[] Places = ["bờ kênh", "quanh chợ", "hẻm sau trường", "bãi xe cũ", "chân cầu"];

    public static void Add(Db db, DemoDays days, IReadOnlyList<Unit> wards, Seeded chance)
    {
        for (var i = 0; i < 196; i++)
        {
            var drive = new Drive
            {
                HeldOn = chance.Day(days.ClosedFrom, days.Today),
                UnitId = chance.Of(wards).Id,
                Place = chance.Of(Places),
                Participants = chance.Number(20, 180),
                WasteKg = chance.Number(120, 1900),
                BlackSpotsCleared = chance.Number(0, 2),
            };
            drive.Check();
            db.Drives.Add(drive);
        }
        foreach (var ward in wards)
            for (var year = days.ClosedFrom.Year; year <= days.Today.Year; year++)
                foreach (var (occasion, i) in Occasions.Select((o, i) => (o, i)))
                    AddRound(db, days, ward, new DateOnly(year, 1 + (i * 2), chance.Number(8, 25)), occasion, chance);
    }

    public static void AddTargets(Db db, Term term, decimal models, decimal classes, decimal attendances)
    {
        (string Name, string Unit, decimal Assigned, string? Figure, bool PerYear)[] targets =
        [
            ("Kết nạp đảng viên mới", "đảng viên", 1, "cell.admitted", false),
            ("Mô hình “Dân vận khéo” được triển khai", "mô hình", models, "initiatives.implemented", false),
            ("Lớp tập huấn, bồi dưỡng công tác dân vận", "lớp", classes, "training.classes", false),
            ("Lượt người được tập huấn", "lượt", attendances, "training.attendances", false),
            ("Ý kiến nhân dân được trả lời đúng hạn", "%", 80, "opinions.on_time_share", false),
            ("Buổi sinh hoạt chuyên đề mỗi năm", "buổi", 4, "cell.thematic_meetings", true),
        ];
        foreach (var ((name, unit, assigned, figure, perYear), i) in targets.Select((t, i) => (t, i)))
            db.Targets.Add(
                new Target
                {
                    TermId = term.Id,
                    Number = i + 1,
                    Name = name,
                    UnitText = unit,
                    AssignedThousandths = Target.Thousandths(assigned),
                    FigureCode = figure,
                    PerYear = perYear,
                }
            );
    }

    private static void AddRound(Db db, DemoDays days, Unit ward, DateOnly day, string occasion, Seeded chance)
    {
        if (day > days.Today)
            return;
        var households = chance.Number(12, 70);
        var round = new CareRound
        {
            HeldOn = day,
            Occasion = occasion,
            UnitId = ward.Id,
            Households = households,
            Gifts = households + chance.Number(0, 6),
            MoneyVnd = households * 500_000L,
            Source = chance.Of(Sources),
        };
        round.Check();
        db.CareRounds.Add(round);
    }
}

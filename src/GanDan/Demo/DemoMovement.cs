using GanDan.Initiatives;
using GanDan.Platform.Data;
using GanDan.Sense.Text;

namespace GanDan.Demo;

/// <summary>Models: 290 registered in the closed term, 263 implemented, some carried on to later years; and those of the running term.</summary>
internal static class DemoMovement
{
    private const int Registered = 290;
    private const int NotStarted = 27;
    private const int NotMet = 41;
    private const int CarriedOn = 18;
    private const int Running = 64;

    private static readonly (string Name, InitiativeField Field)[] Ideas =
    [
        ("Chợ không rác qua đêm", InitiativeField.CultureSociety),
        ("Hẻm sáng, cổng mở", InitiativeField.DefenceSecurity),
        ("Lớp học điện thoại của bà", InitiativeField.CultureSociety),
        ("Tủ thuốc gia đình khu trọ", InitiativeField.CultureSociety),
        ("Góp ngày công vá hẻm", InitiativeField.CultureSociety),
        ("Một giờ nghe dân", InitiativeField.PoliticalSystem),
        ("Vườn rau trên mái", InitiativeField.Economy),
        ("Bến đò treo áo phao", InitiativeField.DefenceSecurity),
        ("Đổi rác lấy cây", InitiativeField.CultureSociety),
        ("Tổ hòa giải trước cổng", InitiativeField.PoliticalSystem),
        ("Gian hàng tiểu thương sạch", InitiativeField.Economy),
        ("Góp vốn xoay vòng", InitiativeField.Economy),
        ("Trả kết quả tại nhà người già", InitiativeField.PoliticalSystem),
        ("Nhóm liên lạc báo cháy sớm", InitiativeField.DefenceSecurity),
        ("Xóa điểm đen, trồng vườn hoa", InitiativeField.CultureSociety),
    ];

    private static readonly string[] Bodies =
    [
        "Khối Dân vận",
        "Hội Liên hiệp Phụ nữ",
        "Đoàn Thanh niên",
        "Hội Cựu chiến binh",
        "Ủy ban MTTQ Việt Nam",
        "Ban quản lý chợ",
        "Hội Khuyến học",
    ];

    private static readonly (InitiativeResult Result, string Text)[] Works =
    [
        (InitiativeResult.InProgress, "Đang thực hiện"),
        (InitiativeResult.Effective, "Duy trì tốt"),
        (InitiativeResult.Effective, "Đạt hiệu quả, được người dân hưởng ứng"),
        (InitiativeResult.Replicable, "Hiệu quả cao, đề nghị nhân rộng"),
    ];

    public static void Add(Db db, DemoDays days, IReadOnlyList<int> units, Seeded chance)
    {
        var names = new HashSet<(string, int)>();
        for (var i = 0; i < Registered; i++)
        {
            var model = Model(names, units, chance, i);
            var years = days.ClosedTo.Year - days.ClosedFrom.Year;
            var year = days.ClosedFrom.Year + (i % years);
            var (result, text) =
                i < NotStarted ? (InitiativeResult.NotStarted, "Chưa triển khai")
                : i < NotStarted + NotMet ? (InitiativeResult.NotMet, "Chưa đạt, thiếu kinh phí")
                : chance.Of(Works);
            List(model, year, chance.Day(new(year, 1, 5), new(year, 11, 30)), result, text, null, chance);
            if (i >= Registered - CarriedOn)
                List(
                    model,
                    year + 1,
                    chance.Day(new(year + 1, 1, 5), Earlier(new(year + 1, 11, 30), days.ClosedTo)),
                    result,
                    text,
                    $"Duy trì từ năm {year}",
                    chance
                );
            db.Initiatives.Add(model);
        }
        for (var i = 0; i < Running; i++)
        {
            var model = Model(names, units, chance, i + Registered);
            var (result, text) = i % 9 == 0 ? (InitiativeResult.NotStarted, "Chưa triển khai") : chance.Of(Works);
            var day = chance.Day(days.RunningFrom, days.Today);
            List(model, day.Year, day, result, text, null, chance);
            db.Initiatives.Add(model);
        }
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static void List(Initiative model, int year, DateOnly on, InitiativeResult result, string text, string? note, Seeded chance) =>
        model.List(year, on, result, text, chance.Chance(60) ? chance.Number(12, 480) : null, note);

    private static Initiative Model(HashSet<(string, int)> names, IReadOnlyList<int> units, Seeded chance, int i)
    {
        while (true)
        {
            var (idea, field) = Ideas[i % Ideas.Length];
            var place = chance.Number(0, 3) switch
            {
                0 => $"{idea} khu phố {chance.Number(1, 8)}",
                1 => $"{idea} hẻm {chance.Number(11, 399)}",
                2 => $"{idea} chung cư {(char)('A' + chance.Number(0, 7))}{chance.Number(1, 9)}",
                _ => $"{idea} tổ dân phố {chance.Number(1, 60)}",
            };
            var unit = chance.Of(units);
            if (!names.Add((VietnameseText.FoldWords(place), unit)))
                continue;
            return new Initiative
            {
                Name = place,
                NameKey = VietnameseText.FoldWords(place),
                UnitId = unit,
                RegisteredBy = chance.Of(Bodies),
                Field = field,
                Owner = chance.Chance(75) ? InitiativeOwner.Collective : InitiativeOwner.Individual,
            };
        }
    }
}

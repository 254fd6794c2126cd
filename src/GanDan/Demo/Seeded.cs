namespace GanDan.Demo;

/// <summary>Chance with a fixed seed: every demo office tells the same story, only the days move with today.</summary>
public sealed class Seeded(int seed)
{
#pragma warning disable CA5394 // Nothing secret hangs on a demo's names.
    private readonly Random random = new(seed);

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public int Number(int from, int to) => random.Next(from, to + 1);
#pragma warning restore CA5394

    public T Of<T>(IReadOnlyList<T> list) => list[Number(0, list.Count - 1)];

    public bool Chance(int percent) => Number(1, 100) <= percent;

    public DateOnly Day(DateOnly from, DateOnly to) => from.AddDays(Number(0, to.DayNumber - from.DayNumber));

    /// <summary>A working-week day, since classes and drives of an office are rarely on a Sunday.</summary>
    public DateOnly Weekday(DateOnly from, DateOnly to)
    {
        var day = Day(from, to);
        return day.DayOfWeek is DayOfWeek.Sunday && day > from ? day.AddDays(-1) : day;
    }

    /// <summary>A fictional name.</summary>
    public string Name() => $"{Of(Families)} {Of(Middles)} {Of(Givens)}";

    private static readonly string[] Families =
    [
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Huỳnh",
        "Võ",
        "Đặng",
        "Bùi",
        "Đỗ",
        "Hồ",
        "Ngô",
        "Dương",
        "Lý",
        "Mai",
        "Tạ",
    ];
    private static readonly string[] Middles = ["Thị", "Văn", "Minh", "Thanh", "Ngọc", "Quốc", "Kim", "Hữu", "Xuân", "Gia"];
    private static readonly string[] Givens =
    [
        "An",
        "Bình",
        "Châu",
        "Dung",
        "Giang",
        "Hạnh",
        "Khánh",
        "Lan",
        "Mai",
        "Nam",
        "Oanh",
        "Phúc",
        "Quyên",
        "Sơn",
        "Tâm",
        "Uyên",
        "Vy",
        "Yến",
    ];
}

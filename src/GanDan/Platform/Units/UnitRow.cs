using System.Globalization;
using GanDan.Sense.Text;

namespace GanDan.Platform.Units;

/// <summary>One line of the table of units.</summary>
internal static class UnitRow
{
    private const int CodeLength = 20;
    private const int NameLength = 200;

    /// <summary>The unit of the line; throws <see cref="RuleBroken"/> with the line's number in its sentence.</summary>
    /// <param name="codes">Every code that a unit may belong to.</param>
    /// <param name="others">The units there are, and those of the lines above.</param>
    public static Unit Read(string[] row, int line, HashSet<string> codes, IReadOnlyCollection<Unit> others)
    {
        string At(int column) => column < row.Length ? row[column] : "";
        if (At(0).Length is 0 or > CodeLength || At(1).Length is 0 or > NameLength)
            throw Wrong("Dòng {0}: thiếu mã hoặc tên, hoặc ghi quá dài.", line);
        if (UnitKindWords.Find(At(2)) is not { } kind)
            throw Wrong("Dòng {0}: không có cấp “{1}”. Ghi một trong: {2}.", line, At(2), string.Join("; ", UnitKindWords.All));
        var parent = At(3);
        if (parent.Length > 0 && !codes.Contains(parent))
            throw Wrong("Dòng {0}: không có đơn vị nào mang mã {1} để thuộc về.", line, parent);
        var unit = new Unit
        {
            Code = At(0),
            Name = At(1),
            SortKey = VietnameseText.SortKey(At(1)),
            Kind = kind,
            ParentCode = parent.Length == 0 ? null : parent,
            ValidFrom = Day(At(4), line) ?? throw Wrong("Dòng {0}: chưa ghi ngày bắt đầu.", line),
            ValidTo = Day(At(5), line),
        };
        if (unit.ValidTo < unit.ValidFrom)
            throw Wrong("Dòng {0}: ngày thôi phải sau ngày bắt đầu.", line);
        if (parent == unit.Code)
            throw Wrong("Dòng {0}: {1} không thể thuộc chính nó. Ghi mã của đơn vị cấp trên, hoặc để trống.", line, unit.Name);
        if (others.FirstOrDefault(other => other.Code == unit.Code && UnitRules.Meet(unit, other)) is { } same)
            throw Wrong("Dòng {0}: mã {1} đã là {2} trong khoảng ngày đó.", line, unit.Code, same.Name);
        return unit;
    }

    private static DateOnly? Day(string text, int line)
    {
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        throw Wrong("Dòng {0}: ngày {1} chưa đọc được, ghi dạng 1/7/2025.", line, text);
    }

    private static RuleBroken Wrong(string sentence, params object[] args) => new(sentence, "File", args);
}

using System.Globalization;
using GanDan.Platform.Text;
using GanDan.Sense.Text;

namespace GanDan.Platform.Units;

/// <summary>Units as a CSV table: code, name, kind, parent, from, to. What is written can be read back.</summary>
public static class UnitBook
{
    public static readonly string[] Header = ["code", "name", "kind", "parent", "from", "to"];

    public static byte[] Write(IEnumerable<Unit> units) =>
        Csv.Write(
            Header,
            units.Select(u =>
                (IEnumerable<string?>)
                    [u.Code, u.Name, u.Kind.ToString(), u.ParentCode, Iso(u.ValidFrom), u.ValidTo is { } to ? Iso(to) : ""]
            )
        );

    /// <summary>Reads the table; throws <see cref="RuleBroken"/> with the line that is wrong, and then nothing is kept.</summary>
    /// <param name="known">Units there are already; a code may not mean two units on one day.</param>
    public static List<Unit> Read(string text, IReadOnlyCollection<Unit> known)
    {
        var rows = Csv.Read(text);
        if (
            rows.Count < 2
            || !rows[0].Select(cell => cell.ToLowerInvariant()).Take(Header.Length).SequenceEqual(Header, StringComparer.Ordinal)
        )
            throw new RuleBroken("Dòng đầu của tệp phải là: code,name,kind,parent,from,to", "File");

        var read = new List<Unit>();
        foreach (var (row, line) in rows.Skip(1).Select((row, i) => (row, i + 2)))
        {
            var unit = ReadRow(row, line);
            UnitRules.CheckNew(unit, known.Concat(read).Where(other => other.Code == unit.Code));
            read.Add(unit);
        }
        return read;
    }

    private static Unit ReadRow(string[] row, int line)
    {
        string At(int column) => column < row.Length ? row[column] : "";
        if (At(0).Length is 0 or > 20 || At(1).Length is 0 or > 200)
            throw new RuleBroken("Dòng {0}: thiếu mã hoặc tên, hoặc ghi quá dài.", "File", line);
        if (!Enum.TryParse<UnitKind>(At(2), ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            throw new RuleBroken("Dòng {0}: cột kind phải là một trong {1}.", "File", line, string.Join(", ", Enum.GetNames<UnitKind>()));
        return new Unit
        {
            Code = At(0),
            Name = At(1),
            SortKey = VietnameseText.SortKey(At(1)),
            Kind = kind,
            ParentCode = At(3).Length == 0 ? null : At(3),
            ValidFrom = Day(At(4), line) ?? throw new RuleBroken("Dòng {0}: thiếu ngày bắt đầu (cột from).", "File", line),
            ValidTo = Day(At(5), line),
        };
    }

    private static DateOnly? Day(string text, int line)
    {
        if (text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        throw new RuleBroken("Dòng {0}: ngày {1} chưa đọc được, ghi dạng 2025-07-01 hoặc 1/7/2025.", "File", line, text);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

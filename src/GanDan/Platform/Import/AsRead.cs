using System.Globalization;
using GanDan.Platform.Books;
using GanDan.Platform.Text;

namespace GanDan.Platform.Import;

/// <summary>A meaning that a sheet gives, by our name for it.</summary>
public sealed record ReadColumn(string Name, ValueKind Value);

/// <summary>A row of the book and what it says, column by column; null where it says nothing.</summary>
public sealed record ReadRow(int Row, IReadOnlyList<string?> Values);

/// <summary>A column of numbers added up over the sheet.</summary>
public sealed record ReadSum(string Name, ValueKind Value, decimal Sum);

/// <summary>How many rows say what.</summary>
public sealed record ReadShare(string? What, int Rows);

/// <summary>The rows of a sheet by what one column says: how many each ward has.</summary>
public sealed record ReadShares(string Name, ValueKind Value, IReadOnlyList<ReadShare> Shares);

/// <summary>The first and the last day of a sheet.</summary>
public sealed record ReadDays(string Name, DateOnly From, DateOnly To);

/// <summary>
/// The values of a sheet as they were read, so that whoever brings it sees a mistake before it is written: twenty đồng that should be twenty
/// million. It lives and goes with the draft, see <see cref="BookReport.Masked"/>.
/// </summary>
public sealed record AsRead
{
    /// <summary>How many rows there are; <see cref="Rows"/> are the first of them.</summary>
    public int Of { get; init; }
    public IReadOnlyList<ReadSum> Sums { get; init; } = [];
    public IReadOnlyList<ReadShares> Shares { get; init; } = [];
    public ReadDays? Days { get; init; }
    public IReadOnlyList<ReadColumn> Columns { get; init; } = [];

    /// <summary>They may name people: for the screen of whoever brings the book, and for nothing else.</summary>
    public IReadOnlyList<ReadRow> Rows { get; init; } = [];

    /// <summary>The sums alone, which name nobody.</summary>
    public AsRead WithoutRows() => this with { Columns = [], Rows = [] };

    /// <summary>The sums, the shares and the days, a line each.</summary>
    public IEnumerable<string> Lines(T t)
    {
        if (Sums.Count > 0)
            yield return string.Join(
                "; ",
                Sums.Select(s => $"{t[s.Name]}: {Say(t, s.Value, s.Sum.ToString(CultureInfo.InvariantCulture))}")
            );
        foreach (var by in Shares)
            yield return $"{t[by.Name]}: "
                + string.Join(by.Value is ValueKind.Choice ? "; " : ", ", by.Shares.Select(s => Share(t, by.Value, s)));
        if (Days is var (name, from, to))
            yield return from == to ? $"{t[name]}: {t.Day(from)}" : t["{0}: từ {1} đến {2}", t[name], t.Day(from), t.Day(to)];
    }

    // “Tân Định 12”, and “Quận 1: 12”: two numbers side by side would be read as one.
    private static string Share(T t, ValueKind kind, ReadShare share)
    {
        var what = Say(t, kind, share.What) ?? t["không rõ"];
        if (kind is ValueKind.Unit && what.StartsWith(Ward, StringComparison.Ordinal) && !char.IsDigit(what[Ward.Length]))
            what = what[Ward.Length..];
        return what + (char.IsDigit(what[^1]) ? ": " : " ") + t.Number(share.Rows);
    }

    private const string Ward = "Phường ";

    /// <summary>A value for the reader's eye: days as on the wall, money in full đồng, a mark as có or không.</summary>
    public static string? Say(T t, ValueKind kind, string? value) =>
        value is null
            ? null
            : kind switch
            {
                ValueKind.Date => t.Day(DateOnly.ParseExact(value, DayFormat, CultureInfo.InvariantCulture)),
                ValueKind.Money => VietnameseNumbers.Money((long)Parse(value), t.Language),
                ValueKind.WeightKg => t.Number(Parse(value)) + " kg",
                ValueKind.Count or ValueKind.Quantity => t.Number(Parse(value)),
                ValueKind.Signature => value == Yes ? t["có"] : t["không"],
                ValueKind.Choice => t[value],
                _ => value,
            };

    internal const string DayFormat = "yyyy-MM-dd";
    internal const string Yes = "1";

    private static decimal Parse(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}

using System.Globalization;
using GanDan.Platform.Data;
using GanDan.Platform.Office;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>The head of a printed paper (Nghị định 30/2020 Phụ lục I): superior body, issuing body, number, place and day; null leaves a blank to be written by hand.</summary>
/// <param name="Kind">Abbreviation of the kind of paper in its symbol (TB, PHD); null for a book.</param>
public sealed record Sheet(string Superior, string Body, string Symbol, string Place, string? Kind, string? Number, DateOnly? On)
{
    /// <summary>A line of dots to be filled in by hand.</summary>
    public const string Blank = "……………………";

    public static async Task<Sheet> Of(Db db, string? kind, string? number, DateOnly? on)
    {
        var office = await db.Office.AsNoTracking().SingleOrDefaultAsync() ?? new OfficeSettings { Name = "" };
        return new(office.SuperiorBody, office.Name, office.Symbol, office.Place, kind, number, on);
    }

    /// <summary>“12/TB-VPDV”; dots for what is not known.</summary>
    public string NumberAndSymbol =>
        Number is { } given && given.Contains('/', StringComparison.Ordinal)
            ? given
            : $"{Number ?? "……"}/{Kind}-{(Symbol.Length > 0 ? Symbol : "……")}";

    /// <summary>“ngày 05 tháng 02 năm 2026”: a day under 10 and the months 1 and 2 with a nought.</summary>
    public static string Day(DateOnly? on) =>
        on is { } day
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"ngày {day.Day:00} tháng {(day.Month <= 2 ? "0" : "")}{day.Month} năm {day.Year}"
            )
            : "ngày …… tháng …… năm ………";
}

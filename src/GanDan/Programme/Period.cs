using System.Globalization;
using GanDan.Platform;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Programme;

/// <summary>
/// Days a person asks for by name: a term (“2017-2020”), a year (“2019”) or two days, typed as “1/1/2019 - 30/6/2019”. Addresses and files
/// write two days in their own way, “2019-01-01..2019-06-30”, which is read as well.
/// </summary>
public sealed record Period(string Code, DateOnly From, DateOnly To, bool IsTerm)
{
    /// <summary>Reads the name. A term that the office has not entered is taken by its years. Throws <see cref="RuleBroken"/> for anything else.</summary>
    /// <param name="field">Where the name was typed.</param>
    public static async Task<Period> Resolve(Db db, string code, string field = "Ky")
    {
        if (await db.Terms.AsNoTracking().FirstOrDefaultAsync(t => t.Code == code) is { } term)
            return new(term.Code, term.From, term.To, true);
        return Parse(code)
            ?? throw new RuleBroken(
                "Không hiểu kỳ “{0}”. Ghi nhiệm kỳ (2017-2020), năm (2019) hoặc hai ngày (1/1/2019 - 30/6/2019).",
                field,
                code
            );
    }

    /// <summary>The period that needs no table: a year, a span of years, two days; null when it is none of them.</summary>
    public static Period? Parse(string code)
    {
        if (Year(code) is { } year)
            return new(code, new(year, 1, 1), new(year, 12, 31), false);
        if (TwoDays(code) is var (from, to))
            return new(string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}"), from, to, false);
        if (code.Split('-') is [var a, var b] && Year(a) is { } start && Year(b) is { } end && start <= end)
            return new(code, new(start, 1, 1), new(end, 12, 31), true);
        return null;
    }

    /// <summary>The name as people read it: two days as “1/1/2019 – 30/6/2019”, everything else as it is.</summary>
    public static string Named(string code) =>
        TwoDays(code) is var (from, to) ? $"{VietnameseNumbers.Date(from)} – {VietnameseNumbers.Date(to)}" : code;

    /// <summary>With the word that says what it is: “nhiệm kỳ 2017-2020”, “năm 2019”, “từ 1/1/2019 đến 30/6/2019”.</summary>
    public string InSentence() =>
        IsTerm ? $"nhiệm kỳ {Code}"
        : IsYear ? $"năm {Code}"
        : $"từ {VietnameseNumbers.Date(From)} đến {VietnameseNumbers.Date(To)}";

    public bool IsYear => Year(Code) is not null;

    /// <summary>
    /// What this period is compared with: the year before, the same number of whole months before, the term that ended before it began. Null where there
    /// is none.
    /// </summary>
    public async Task<Period?> Before(Db db)
    {
        if (Year(Code) is { } year)
            return Parse($"{year - 1}");
        if (IsTerm)
            return await db.Terms.AsNoTracking().Where(t => t.To < From).OrderByDescending(t => t.To).FirstOrDefaultAsync() is { } term
                ? new(term.Code, term.From, term.To, true)
                : null;
        if (From.Day is not 1 || To.AddDays(1).Day is not 1)
            return null;
        var months = ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;
        return Parse(string.Create(CultureInfo.InvariantCulture, $"{From.AddMonths(-months):yyyy-MM-dd}..{From.AddDays(-1):yyyy-MM-dd}"));
    }

    /// <summary>It has begun and goes on after today.</summary>
    public bool Runs(DateOnly today) => From <= today && today < To;

    /// <summary>As many of its first days as another that runs has had until today; the whole of it where it was shorter.</summary>
    public Period SameDaysAs(Period running, DateOnly today)
    {
        var last = From.AddDays(today.DayNumber - running.From.DayNumber);
        return last < To ? this with { To = last } : this;
    }

    /// <summary>What a page shows when nothing is asked: the latest term that has begun, or this year.</summary>
    public static async Task<Period> Default(Db db, DateOnly today) =>
        await db.Terms.AsNoTracking().Where(t => t.From <= today).OrderByDescending(t => t.From).FirstOrDefaultAsync() is { } term
            ? new(term.Code, term.From, term.To, true)
            : Parse($"{today.Year}")!;

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200
            ? year
            : null;

    private static (DateOnly From, DateOnly To)? TwoDays(string code) =>
        Days(code.Split("..")) ?? Days(code.Split('-')) ?? Days(code.Split('–'));

    private static (DateOnly From, DateOnly To)? Days(string[] parts) =>
        parts is [var first, var last] && Day(first) is { } from && Day(last) is { } to && from <= to ? (from, to) : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy"];
}

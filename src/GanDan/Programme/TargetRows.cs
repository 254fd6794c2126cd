using System.Globalization;
using System.Text.RegularExpressions;
using GanDan.Platform.Books;
using GanDan.Platform.Books.Values;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Programme;

/// <summary>Turns rows of a resolution into targets of its term; makes the term when the office has not entered it.</summary>
internal sealed partial class TargetRows(Importing import)
{
    private readonly Db db = (Db)import.Books;

    public async Task Apply(IReadOnlyList<ImportSheet> sheets)
    {
        foreach (var sheet in sheets)
        foreach (var row in sheet.Rows.Where(r => r.Fate is not RowFate.Same))
            if (row.Fate is RowFate.New)
                await Add(row);
            else if (await db.Targets.SingleOrDefaultAsync(t => t.Id == row.RecordId) is { } target)
                Correct(sheet, row, target);
            else
                import.Reject(row, "Dòng {0}: bản ghi của dòng này không còn trong sổ của hệ thống.", row.Row.Address);
    }

    /// <summary>“2017 - 2020” → “2017-2020”.</summary>
    internal static string? TermCode(string? text) =>
        text is not null && Years().Match(text) is { Success: true } years ? $"{years.Groups["a"].Value}-{years.Groups["b"].Value}" : null;

    /// <summary>
    /// The days of a term named by its years: from the first of January to the congress day, where a title of the book names a day
    /// (“đến ngày 24/3/2020”) in its last year, and otherwise to the end of that year.
    /// </summary>
    internal static (DateOnly From, DateOnly To) Days(string code, IEnumerable<string> titles)
    {
        var years = Years().Match(code);
        var (first, last) = (Year(years.Groups["a"].Value), Year(years.Groups["b"].Value));
        var congress = titles
            .SelectMany(t => Until().Matches(Fold.Aligned(Fold.Nfc(t))).Select(m => Dates.FromText(m.Groups["day"].Value)))
            .OfType<DateOnly>()
            .Where(day => day.Year == last)
            .Cast<DateOnly?>()
            .FirstOrDefault();
        return (new DateOnly(first, 1, 1), congress ?? new DateOnly(last, 12, 31));
    }

    private async Task Add(ImportRow row)
    {
        if (TermCode(row.Row.Text("term")) is not { } code)
        {
            import.Reject(row, "Dòng {0}: không rõ nhiệm kỳ. Xin ghi “nhiệm kỳ 2017 - 2020” ở đầu trang.", row.Row.Address);
            return;
        }
        var term = await TermOf(code);
        var (name, unit) = (row.Row.Text("name").CutTo(300)!, row.Row.Text("unit").CutTo(60));
        var target = new Target
        {
            TermId = term.Id,
            Number = int.TryParse(row.Row.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
            Name = name,
            UnitText = unit,
            AssignedThousandths = Target.Thousandths(row.Row.Amount("assigned")!.Value),
            PerYear = TargetBinding.IsPerYear(name, unit),
            FigureCode = TargetBinding.Propose(name, unit),
            Note = row.Row.Text("note").CutTo(1000),
        };
        db.Targets.Add(target);
        row.RecordId = target.Id;
        if (target.FigureCode is null)
            import.Notice("Chỉ tiêu “{0}” chưa gắn với số liệu nào. Chọn số liệu ở trang Nghị quyết, chỉ tiêu.", name);
    }

    private async Task<Term> TermOf(string code)
    {
        if (db.Terms.Local.FirstOrDefault(t => t.Code == code) is { } local)
            return local;
        if (await db.Terms.SingleOrDefaultAsync(t => t.Code == code) is { } known)
            return known;
        var (from, to) = import.Options.Term is { } given && given.Code == code ? (given.From, given.To) : Days(code, import.Titles);
        var term = new Term
        {
            Code = code,
            From = from,
            To = to,
        };
        db.Terms.Add(term);
        import.Notice(
            "Lập nhiệm kỳ {0}: từ {1} đến {2}. Sửa được ở trang Nghị quyết, chỉ tiêu.",
            code,
            VietnameseNumbers.Date(from),
            VietnameseNumbers.Date(to)
        );
        return term;
    }

    private void Correct(ImportSheet sheet, ImportRow row, Target target)
    {
        var (record, parsed) = (("target", target.Id), row.Row);
        import.Correct(sheet, row, record, "name", nameof(target.Name), target.Name, parsed.Text("name").CutTo(300)!, v => target.Name = v);
        import.Correct(
            sheet,
            row,
            record,
            "unit",
            nameof(target.UnitText),
            target.UnitText,
            parsed.Text("unit").CutTo(60),
            v => target.UnitText = v
        );
        var (before, after) = (target.AssignedThousandths / 1000m, parsed.Amount("assigned")!.Value);
        import.Correct(
            sheet,
            row,
            record,
            "assigned",
            nameof(target.AssignedThousandths),
            before,
            after,
            v => target.AssignedThousandths = Target.Thousandths(v)
        );
        import.Correct(sheet, row, record, "note", nameof(target.Note), target.Note, parsed.Text("note").CutTo(1000), v => target.Note = v);
        if (row.Corrections > 0)
            target.Version++;
    }

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<a>(?:19|20)\d\d)\s*[-–—]\s*(?<b>(?:19|20)\d\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Years();

    [GeneratedRegex(
        @"(?:den|dai hoi)\s+(?:het\s+)?(?:ngay\s+)?(?<day>\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{4})",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Until();
}

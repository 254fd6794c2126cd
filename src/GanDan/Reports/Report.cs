using System.Globalization;
using GanDan.Figures;
using GanDan.Platform;
using GanDan.Platform.Text;
using GanDan.Programme;

namespace GanDan.Reports;

/// <summary>Which rules the paper's layout follows (domain.md §11).</summary>
public enum ReportLayout
{
    Party,
    Administrative,
}

/// <summary>A report being written: sections of words with slots, whose numbers stay live until an edition is sealed.</summary>
public sealed class Report
{
    public const int TitleMaxLength = 200;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Title { get; set; }
    public required string Abstract { get; set; }
    public required string TemplateCode { get; init; }
    public required int TemplateVersion { get; init; }

    /// <summary>The period as asked for: a term, a year, two days.</summary>
    public required string PeriodCode { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary><c>CODE@DATE</c> of the unit reported on; null for the whole office.</summary>
    public string? UnitCode { get; init; }
    public ReportLayout Layout { get; set; }
    public required DateTime StartedAt { get; init; }
    public required string StartedBy { get; init; }
    public int Version { get; set; }

    public List<Section> Sections { get; private init; } = [];
    public List<Declaration> Declarations { get; private init; } = [];

    /// <summary>Begins a report from a template: its sections are copied, so that a later template changes nothing here.</summary>
    /// <param name="unit">The unit reported on, named in the abstract; null for the whole office.</param>
    public static Report Begin(Template template, Period period, UnitScope? unit, ReportLayout layout, string by, DateTime now)
    {
        var report = new Report
        {
            Title = template.TitleFor(period),
            Abstract =
                template.Abstract.Replace("{ky}", period.InSentence(), StringComparison.Ordinal)
                + (unit is null ? "" : $" tại {InSentence(unit)}"),
            TemplateCode = template.Code,
            TemplateVersion = template.Version,
            PeriodCode = period.Code,
            From = period.From,
            To = period.To,
            UnitCode = unit is null ? null : string.Create(CultureInfo.InvariantCulture, $"{unit.Code}@{unit.ValidFrom:yyyy-MM-dd}"),
            Layout = layout,
            StartedAt = now,
            StartedBy = by,
        };
        foreach (var (section, order) in template.Sections.Select((s, i) => (s, i)))
            report.Sections.Add(
                new Section
                {
                    ReportId = report.Id,
                    Order = order,
                    Title = section.Title,
                    Body = section
                        .Body.Replace("{ky}", period.InSentence(), StringComparison.Ordinal)
                        .Replace("{tu}", VietnameseNumbers.Date(period.From), StringComparison.Ordinal)
                        .Replace("{den}", VietnameseNumbers.Date(period.To), StringComparison.Ordinal),
                }
            );
        return report;
    }

    // “Phường Sen” within a sentence is “phường Sen”; a name that begins with itself keeps its letter.
    private static string InSentence(UnitScope unit) =>
        Kinds.Any(kind => unit.Name.StartsWith(kind, StringComparison.Ordinal))
            ? char.ToLowerInvariant(unit.Name[0]) + unit.Name[1..]
            : unit.Name;

    private static readonly string[] Kinds = ["Phường ", "Xã ", "Thị trấn ", "Quận ", "Huyện ", "Khu phố ", "Tổ dân phố "];

    /// <summary>Puts a number the head insists on beside the computed one; both stay visible. Throws <see cref="RuleBroken"/> without a source.</summary>
    public Declaration Declare(string slot, long value, string source, string by, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(source))
            throw new RuleBroken("Ghi số báo lấy từ đâu: văn bản, sổ, hoặc người báo.", nameof(source));
        if (value < 0)
            throw new RuleBroken("Số báo không thể âm.", nameof(value));
        Declarations.RemoveAll(d => d.Slot == slot);
        var declaration = new Declaration
        {
            ReportId = Id,
            Slot = slot,
            Value = value,
            Source = source.Trim(),
            By = by,
            At = now,
        };
        Declarations.Add(declaration);
        return declaration;
    }
}

/// <summary>One section of a report: a title and the lines a person writes.</summary>
public sealed class Section
{
    public const int BodyMaxLength = 60_000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ReportId { get; init; }
    public required int Order { get; init; }
    public required string Title { get; set; }
    public required string Body { get; set; }
    public int Version { get; set; }
}

/// <summary>A number typed by hand beside the computed one: who, when, from what source.</summary>
public sealed class Declaration
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ReportId { get; init; }

    /// <summary>A share is declared in tenths of a percent: 92,5% is 925 of a thousand.</summary>
    public const long WholeShare = 1000;

    /// <summary>The figure's code, with its year when the slot has one.</summary>
    public required string Slot { get; init; }

    /// <summary>A count in the figure's unit; of a share tenths of a percent, see <see cref="WholeShare"/>.</summary>
    public required long Value { get; init; }
    public required string Source { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }

    /// <summary>A typed number as it is kept. Throws <see cref="RuleBroken"/> for a part of a whole thing and for a share that is none.</summary>
    public static long Kept(decimal typed, UnitOfCount unit)
    {
        if (unit is not UnitOfCount.Percent)
            return typed == decimal.Truncate(typed) && Math.Abs(typed) <= long.MaxValue
                ? (long)typed
                : throw new RuleBroken("Số này đếm từng đơn vị trọn: ghi số nguyên, ví dụ 268.", "Value");
        var tenths = typed * 10;
        return tenths is >= 0 and <= WholeShare && tenths == decimal.Truncate(tenths)
            ? (long)tenths
            : throw new RuleBroken("Tỷ lệ ghi từ 0 đến 100, nhiều nhất một số lẻ, ví dụ 92,5.", "Value");
    }
}

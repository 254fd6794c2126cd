using GanDan.Platform.Books;
using GanDan.Platform.Import;

namespace GanDan.Cases.Portal;

/// <summary>What a person says about an export beside what the reader finds.</summary>
/// <param name="ToOffice">Rows whose ward nobody knows go to the office's own unit.</param>
/// <param name="Seal">Phone and e-mail become the sealed contact of the open cases.</param>
/// <param name="Columns">By layout key: what the columns mean.</param>
public sealed record PortalChoices(bool ToOffice = false, bool Seal = false, IReadOnlyDictionary<string, ManualMapping>? Columns = null);

/// <summary>A row whose state at the portal is another than when it came in.</summary>
public sealed record PortalChange(string At, string Code, Guid CaseId, string? Before, string? After);

/// <summary>One of the first rows that become cases, in words that anyone may read.</summary>
public sealed record PortalPreview(string At, string Code, DateOnly ReceivedOn, string Unit, string Title, bool Answered);

/// <summary>How one sheet was understood.</summary>
public sealed record PortalSheet(
    string Name,
    int HeaderTop,
    int HeaderBottom,
    string LayoutKey,
    IReadOnlyList<ColumnReport> Columns,
    Said? LeftOut
)
{
    public static PortalSheet Of(SheetReading sheet) =>
        new(
            sheet.Name,
            sheet.HeaderTop,
            sheet.HeaderBottom,
            sheet.LayoutKey,
            [.. sheet.Columns.Select(c => new ColumnReport(c.Letter, c.Heading, c.Meaning?.Code, c.Meaning?.Name, c.Refused))],
            sheet.LeftOut is { } because ? Said.Of(because) : null
        );
}

/// <summary>What an export holds and what came of it, or would.</summary>
public sealed record PortalReport
{
    /// <summary>How many rows are named one by one.</summary>
    public const int MostNamed = 500;

    public IReadOnlyList<PortalSheet> Sheets { get; init; } = [];

    /// <summary>Why nothing of the file may come in; empty when it may.</summary>
    public IReadOnlyList<Said> Refused { get; init; } = [];

    /// <summary>Rows that become live cases.</summary>
    public int Open { get; init; }

    /// <summary>Rows that become cases answered elsewhere.</summary>
    public int Answered { get; init; }

    /// <summary>Rows that are here already.</summary>
    public int Same { get; init; }

    /// <summary>Rows that do not come in.</summary>
    public int LeftOut { get; init; }

    /// <summary>Of the rows left out, how many would come in if the office's own unit took them.</summary>
    public int UnknownWards { get; init; }

    /// <summary>New open rows that leave a phone number or an e-mail.</summary>
    public int Contacts { get; init; }
    public IReadOnlyList<PortalChange> Changes { get; init; } = [];
    public IReadOnlyList<Said> Reasons { get; init; } = [];
    public IReadOnlyList<Said> Warnings { get; init; } = [];
    public IReadOnlyList<PortalPreview> Preview { get; init; } = [];
    public int New => Open + Answered;

    /// <summary>The same without what the cells say: fit to be kept.</summary>
    public PortalReport Masked() =>
        this with
        {
            Preview = [],
            Reasons = [.. Reasons.Select(Masked)],
            Warnings = [.. Warnings.Select(Masked)],
        };

    // The name of a column's meaning is a word of ours: without it “thiếu “…”” tells nobody what was missing.
    private static Said Masked(Said said)
    {
        var masked = said.Masked();
        return masked with
        {
            Values = [.. said.Values.Zip(masked.Values, (was, now) => PortalBook.Kind.Meanings.Any(m => m.Name == was) ? was : now)],
        };
    }
}

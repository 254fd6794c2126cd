using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GanDan.Platform.Books;
using GanDan.Platform.Text;

namespace GanDan.Platform.Import;

/// <summary>A sentence about the book, its values apart so that it can be said in either language. The first value is the cell, where there is one.</summary>
public sealed record Said(string Sentence, params string[] Values)
{
    public static Said Of(Remark remark) =>
        new(remark.Sentence, [.. remark.Args.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture) ?? "")]);

    /// <summary>The cell or row the sentence speaks of, <c>2018!F14</c>; null when it speaks of more.</summary>
    [JsonIgnore]
    public string? At => Values.Length > 0 && Values[0].Contains('!', StringComparison.Ordinal) ? Values[0] : null;

    /// <summary>Where the person settles what the sentence speaks of; null when there is nothing to settle.</summary>
    public string? Href { get; init; }

    public string In(T t) => t[Sentence, [.. Values.Select((value, i) => IsOurs(i) ? t[value] : value)]];

    /// <summary>The same without what the cell says: fit to be kept.</summary>
    public Said Masked() =>
        this with
        {
            Values = [.. Values.Select((value, i) => i == 0 || IsOurs(i) || value.All(c => !char.IsLetter(c)) ? value : "…")],
        };

    // Names of meanings and of the office's units are said by this program and by no cell: {1:w}, a word of ours.
    private bool IsOurs(int value) => Sentence.Contains($"{{{value.ToString(CultureInfo.InvariantCulture)}:w}}", StringComparison.Ordinal);

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Sentence, [.. Values]);

    public bool Equals(Said? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}

/// <summary>A column as understood; <paramref name="Ignored"/> when a person left it out.</summary>
public sealed record ColumnReport(string Column, string Heading, string? Meaning, string? Name, string? Refused, bool Ignored = false);

/// <summary>A row that is no record, and why.</summary>
public sealed record LeftOutReport(int Row, LeftOutReason Reason, string Text);

/// <summary>A value that another import or person had, and what it is now.</summary>
public sealed record ChangeLine(string At, string Name, string? Before, string? After);

/// <summary>An earlier row that the book no longer holds; its record stays.</summary>
/// <param name="Kind">The kind of book it was in; null in reports of earlier versions.</param>
public sealed record VanishedLine(string Sheet, int Row, string? Number, Guid RecordId, string? Kind = null)
{
    /// <summary>The page that shows the record, where whoever reads the report may open it.</summary>
    [JsonIgnore]
    public string? Href { get; init; }
}

/// <summary>A row that continues an older record, and which one.</summary>
public sealed record CarriedLine(string At, string Name, string Since);

/// <summary>A sheet that has rows in common with an earlier one, and whether it is taken for that one; null when a person has to say so first.</summary>
public sealed record LikeReport(Said Said, bool? Again);

/// <summary>What was found on one sheet.</summary>
public sealed record SheetReport
{
    public string Sheet { get; init; } = "";
    public string? Kind { get; init; }
    public string? Title { get; init; }
    public string LayoutKey { get; init; } = "";
    public int HeaderTop { get; init; }
    public int HeaderBottom { get; init; }
    public IReadOnlyList<ColumnReport> Columns { get; init; } = [];

    /// <summary>Why the whole sheet does not count; null when it does.</summary>
    public Said? LeftOutBecause { get; init; }

    /// <summary>Rows that are records.</summary>
    public int Records { get; set; }
    public int Added { get; set; }
    public int Same { get; set; }
    public int Changed { get; set; }
    public IReadOnlyList<LeftOutReport> LeftOut { get; set; } = [];

    /// <summary>What the person may decide of the sheet; null when there is nothing to decide.</summary>
    public LikeReport? Like { get; set; }

    /// <summary>In a dry run: what the rows were understood to say.</summary>
    public AsRead? AsRead { get; init; }
    public IReadOnlyList<Said> Remarks { get; init; } = [];
}

/// <summary>What one book became, or would become: the sheets of a file that go to one shelf.</summary>
public sealed record BookReport
{
    public string Shelf { get; init; } = "";
    public Guid? Run { get; set; }
    public IReadOnlyList<SheetReport> Sheets { get; init; } = [];
    public int Added { get; set; }
    public int Same { get; set; }
    public int Changed { get; set; }

    /// <summary>Counts of groups, kept on no row, that came out otherwise.</summary>
    public int Recounted { get; set; }

    /// <summary>Not empty: the book did not come in, because a person has to say first whether it is one that is there already.</summary>
    public IReadOnlyList<Said> Asked { get; set; } = [];

    /// <summary>Rows of which no record could be made; <see cref="Problems"/> says why.</summary>
    public int Rejected { get; set; }
    public IReadOnlyList<ChangeLine> Changes { get; set; } = [];
    public IReadOnlyList<CarriedLine> CarriedOn { get; set; } = [];
    public IReadOnlyList<VanishedLine> Vanished { get; set; } = [];
    public IReadOnlyList<Said> Problems { get; set; } = [];
    public IReadOnlyList<Said> Warnings { get; set; } = [];
    public IReadOnlyList<Said> Notices { get; set; } = [];

    public bool NothingNew => Added == 0 && Changed == 0 && Recounted == 0 && Vanished.Count == 0;

    /// <summary>No row became a record or was one already: there is nothing to call known.</summary>
    public bool ReadNothing => NothingNew && Same == 0;

    /// <summary>Without the rows of a dry run, which may name people: fit to be printed.</summary>
    public BookReport WithoutRows() => this with { Sheets = [.. Sheets.Select(s => s with { AsRead = s.AsRead?.WithoutRows() })] };

    /// <summary>Without what the cells say.</summary>
    public BookReport Masked() =>
        this with
        {
            Sheets = [.. Sheets.Select(s => s with { AsRead = null, LeftOut = [.. s.LeftOut.Select(r => r with { Text = "" })] })],
            Changes = [.. Changes.Select(c => c with { Before = null, After = null })],
            CarriedOn = [],
            Problems = [.. Problems.Select(p => p.Masked())],
            Warnings = [.. Warnings.Select(p => p.Masked())],
        };
}

/// <summary>A whole file: why it cannot come in, or its books.</summary>
public sealed record FileReport
{
    public string File { get; init; } = "";
    public string Sha256 { get; init; } = "";

    /// <summary>Not empty: nothing of the file comes in until this is settled.</summary>
    public IReadOnlyList<Said> Refused { get; init; } = [];

    public IReadOnlyList<RefusedColumnReport> RefusedColumns { get; init; } = [];

    /// <summary>The file is a list of people; its counts may come in once a person has confirmed it.</summary>
    public bool CountsPossible { get; init; }
    public IReadOnlyList<BookReport> Books { get; init; } = [];

    /// <summary>Why the column that a sentence speaks of may not enter; null when it speaks of something else.</summary>
    public string? BecauseOf(Said said) =>
        said.At is { } at
            ? RefusedColumns
                .FirstOrDefault(c => at.StartsWith($"{c.Sheet}!{c.Column}", StringComparison.Ordinal) && said.Values.Contains(c.Heading))
                ?.Because
            : null;

    public bool NothingNew => Refused.Count == 0 && Books.All(b => b.NothingNew);

    public bool ReadNothing => Refused.Count == 0 && Books.All(b => b.ReadNothing);

    /// <summary>Of how many rows no record could be made.</summary>
    public int Rejected => Books.Sum(b => b.Rejected);
}

public static class ReportJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of<TReport>(TReport report) => JsonSerializer.Serialize(report, Options);

    public static TReport Read<TReport>(string json) => JsonSerializer.Deserialize<TReport>(json, Options)!;
}

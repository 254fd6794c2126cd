using System.Globalization;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

/// <summary>A column as understood.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Heading">All rows of the heading joined.</param>
/// <param name="Meaning">Null when not mapped or refused.</param>
/// <param name="Unit">What one in this column is worth in đồng or kg.</param>
/// <param name="Refused">Why its values may not enter; then they are never read.</param>
/// <param name="Ignored">A person said that it is to be left out.</param>
public sealed record ColumnReading(int Column, string Heading, Meaning? Meaning, decimal Unit, string? Refused, bool Ignored = false)
{
    public string Letter => BookCell.Letters(Column);
}

/// <summary>How one sheet was understood; <see cref="Lines"/> reads it.</summary>
public sealed class SheetReading
{
    internal SheetReading(Sheet sheet, Func<SheetReading, IEnumerable<SheetLine>> lines)
    {
        Sheet = sheet;
        this.lines = lines;
    }

    private readonly Func<SheetReading, IEnumerable<SheetLine>> lines;

    public Sheet Sheet { get; }

    public string Name => Sheet.Name;

    /// <summary>The address of a row: <c>2018!14</c>.</summary>
    public string At(int row) => string.Create(CultureInfo.InvariantCulture, $"{Name}!{row}");

    /// <summary>Null when the reader cannot tell; <see cref="Headings"/> then help the person to say.</summary>
    public BookKind? Kind { get; internal init; }

    /// <summary>0 to 1.</summary>
    public double Score { get; internal init; }

    /// <summary>First and last row of the header; 0 when none was found.</summary>
    public int HeaderTop { get; internal init; }

    public int HeaderBottom { get; internal init; }

    /// <summary>The last row that still looks like headings, though the header was taken to end before it.</summary>
    public int HeadBottom { get; internal init; }

    /// <summary>What such rows beside the header say.</summary>
    public IReadOnlyList<string> BesideHeader { get; internal init; } = [];

    public IReadOnlyList<ColumnReading> Columns { get; internal init; } = [];

    public IEnumerable<string> Headings => Columns.Select(c => c.Heading);

    public IEnumerable<ColumnReading> RefusedColumns => Columns.Where(c => c.Refused is not null);

    /// <summary>Of which nobody has said anything yet.</summary>
    public IEnumerable<ColumnReading> UnmappedColumns => Columns.Where(c => c is { Meaning: null, Refused: null, Ignored: false });

    /// <summary>Columns whose empty cells say what the cell above says, though nothing is merged.</summary>
    internal IReadOnlySet<int> Carried { get; init; } = new HashSet<int>();

    /// <summary>Columns of records that hold values and have no heading; known once the lines were read.</summary>
    internal SortedSet<int> Unheaded { get; } = [];

    /// <summary>Rows that are a header of other columns or units than the one that is read: what stands below them would be misread. Known once the lines were read.</summary>
    internal SortedSet<int> OtherHeaders { get; } = [];

    /// <summary>Rows within the table that read like the title of another kind of book. Known once the lines were read.</summary>
    internal SortedDictionary<int, BookKind> OtherTitles { get; } = [];

    /// <summary>Headings of columns that only a header further down has. Known once the lines were read.</summary>
    internal SortedDictionary<int, string> AddedHeadings { get; } = [];

    /// <summary>Group rows that name a group by nothing this kind of book has. Known once the lines were read.</summary>
    internal SortedSet<int> SilentGroups { get; } = [];

    /// <summary>Rows below the table that give its numbers another unit than they were read in. Known once the lines were read.</summary>
    internal SortedSet<int> UnitsBelow { get; } = [];

    /// <summary>For <see cref="RememberedMappings"/>.</summary>
    public string LayoutKey { get; internal init; } = "";

    /// <summary>The texts above the header.</summary>
    public IReadOnlyList<string> Titles { get; internal init; } = [];

    /// <summary>The time that titles and name give to the sheet.</summary>
    public Period? Time { get; internal init; }

    public IReadOnlyList<Remark> Remarks { get; internal set; } = [];

    /// <summary>Set when the whole sheet does not count: hidden, an old copy, or not understood.</summary>
    public Remark? LeftOut { get; internal set; }

    /// <summary>Every filled row in order, streamed; nothing when the kind is unknown.</summary>
    public IEnumerable<SheetLine> Lines() => Kind is null ? [] : lines(this);

    public IEnumerable<ParsedRow> Records() => Lines().OfType<ParsedRow>();
}

/// <summary>A whole file as understood.</summary>
public sealed record BookReading(string FileName, IReadOnlyList<SheetReading> Sheets, IReadOnlyList<Remark> Remarks)
{
    /// <summary>The sheets that count.</summary>
    public IEnumerable<SheetReading> Counted => Sheets.Where(s => s.LeftOut is null);
}

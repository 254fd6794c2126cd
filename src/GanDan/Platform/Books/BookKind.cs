using GanDan.Platform.Books.Values;

namespace GanDan.Platform.Books;

public enum ValueKind
{
    /// <summary>string</summary>
    Text,

    /// <summary>string</summary>
    PersonName,

    /// <summary><see cref="UnitName"/>; the whole cell names a unit.</summary>
    Unit,

    /// <summary><see cref="Values.Organisation"/>; a name that may hold a unit.</summary>
    Organisation,

    /// <summary>DateOnly</summary>
    Date,

    /// <summary><see cref="Values.Period"/></summary>
    Period,

    /// <summary>long</summary>
    Count,

    /// <summary>decimal</summary>
    Quantity,

    /// <summary>long, whole đồng</summary>
    Money,

    /// <summary>decimal, kilograms</summary>
    WeightKg,

    /// <summary>bool</summary>
    Signature,

    /// <summary><see cref="Values.Choice"/></summary>
    Choice,

    /// <summary>The book's own numbering; a string on the row, not part of its value.</summary>
    Number,
}

/// <summary>One thing a book may say about a record.</summary>
/// <param name="Code">For the feature's code.</param>
/// <param name="Name">For the person, in Vietnamese.</param>
/// <param name="Value">How its cells are read.</param>
public sealed record Meaning(string Code, string Name, ValueKind Value)
{
    /// <summary>Headings that mean it; the name itself is one of them.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>A row without it has a problem.</summary>
    public bool Required { get; init; }

    /// <summary>Several columns may say it (morning and afternoon): signatures are joined by or, numbers added, texts listed.</summary>
    public bool Many { get; init; }

    /// <summary>A person may give it several columns (in cash and in kind); their numbers are added, and it is said.</summary>
    public bool Adds { get; init; }

    /// <summary>An empty cell below a value means the same value, until the next group.</summary>
    public bool FillDown { get; init; }

    /// <summary>The column is known but its values may not enter; why is said to the person.</summary>
    public string? RefusedBecause { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The code of the mark that it says the opposite of (“Vắng mặt” of “Ký nhận”), and is kept as where that has no column.</summary>
    public string? Denies { get; init; }

    /// <summary>Only added up over the sheet and kept on no record, so it is no part of what the row says.</summary>
    public bool AddedUp { get; init; }
}

[Flags]
public enum Place
{
    GroupRow = 1,
    SheetName = 2,
    Title = 4,
    FileName = 8,
}

/// <summary>
/// A meaning that may stand outside the columns. The pattern is a regular expression over the folded text (lower case, no marks,
/// punctuation kept) whose group <c>value</c> is cut from the text as written; units need no pattern.
/// </summary>
/// <param name="Meaning">The code of what it says.</param>
/// <param name="Places">Where it is looked for.</param>
/// <param name="Pattern">Null for units.</param>
/// <param name="IsLast">Holds only where no other source says it: “Danh sách ký nhận lớp tập huấn” above the line with the name.</param>
public sealed record ContextSource(string Meaning, Place Places, string? Pattern = null, bool IsLast = false);

/// <summary>
/// A row that stands for several, such as a delegation: a regular expression over the folded text of a cell, with groups
/// <c>text</c> and <c>count</c>.
/// </summary>
public sealed record DetailPattern(string Code, string Pattern);

/// <summary>A kind of book, described by the feature that keeps its records. The reader itself knows none.</summary>
public sealed record BookKind(string Code, string Title, IReadOnlyList<Meaning> Meanings)
{
    /// <summary>Phrases of titles, sheet names or file names that speak for this kind.</summary>
    public IReadOnlyList<string> TitlePhrases { get; init; } = [];

    public IReadOnlyList<ContextSource> Context { get; init; } = [];

    /// <summary>
    /// Each row is a person. No column of it is a count then, whatever its heading says, and the heading of a group of rows (“II. Hộ nghèo”)
    /// says something of each of them: it is not kept with the rows.
    /// </summary>
    public bool ListsPeople { get; init; }

    public IReadOnlyList<DetailPattern> Details { get; init; } = [];

    public Meaning? Find(string code) => Meanings.FirstOrDefault(m => m.Code == code);
}

using System.Globalization;
using System.IO.Enumeration;
using System.Text.Json;
using System.Text.Json.Serialization;
using GanDan.Platform.Books;
using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Import;

/// <summary>
/// What a person says about a book beside what the reader finds. On the command line it is the mapping file:
/// <c>{"sheets": [{"sheet": "20*", "kind": "initiatives", "columns": {"Tên công trình": "name", "F": "registered_on"}}]}</c>.
/// </summary>
public sealed record ImportChoices
{
    public IReadOnlyList<SheetChoice> Sheets { get; init; } = [];

    /// <summary>Of a list of people only counts enter.</summary>
    public bool CountsOnly { get; init; }

    /// <summary>The day of such counts where the book names none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The person says that the file is a vault's, whatever it looks like.</summary>
    public bool OfVault { get; init; }

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Reads a mapping file; throws <see cref="RuleBroken"/> with a sentence when it is not one.</summary>
    public static ImportChoices Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportChoices>(json, Strict) ?? new ImportChoices();
        }
        catch (JsonException broken)
        {
            throw new RuleBroken(
                "Tệp ánh xạ không đúng dạng ở dòng {0}. Xem mẫu trong docs/import.md.",
                "Mapping",
                (broken.LineNumber + 1 ?? 1).ToString(CultureInfo.InvariantCulture)
            );
        }
    }

    /// <summary>The last choice whose patterns fit the sheet; null when the person said nothing about it.</summary>
    public SheetChoice? For(string file, string sheet) => Sheets.LastOrDefault(s => s.Fits(file, sheet));
}

/// <summary>What a person says about one sheet, or about all that fit.</summary>
public sealed record SheetChoice
{
    /// <summary>Kind code (or title) of a sheet that is not to come in.</summary>
    public const string Skip = "ignore";

    /// <summary>File name with * and ?; every file when absent.</summary>
    public string? File { get; init; }

    /// <summary>Sheet name with * and ?; every sheet when absent.</summary>
    public string? Sheet { get; init; }

    /// <summary>Code or title of the kind; as the reader finds when absent; <see cref="Skip"/> leaves the sheet out.</summary>
    public string? Kind { get; init; }

    /// <summary>By heading, or by column letter: code or name of a meaning, or <c>ignore</c>.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Whether it is a sheet brought in earlier, saved again. The rows tell that themselves; where they do not, it counts as another one until
    /// a person says otherwise.
    /// </summary>
    public bool? Again { get; init; }

    public bool Fits(string file, string sheet) => Covers(File, Path.GetFileName(file)) && Covers(Sheet, sheet);

    /// <summary>The mapping in the reader's terms. Throws <see cref="RuleBroken"/> when a word is unknown.</summary>
    public ManualMapping Resolve(SheetReading reading, RecordBooks books)
    {
        var kind = Kind is { } named ? KindOf(named, books) : reading.Kind?.Code;
        if (kind is null)
            throw new RuleBroken("Trang “{0}”: xin ghi loại sổ (kind) trong tệp ánh xạ.", "Mapping", reading.Name);
        var meanings = books.Find(kind)!.Kind;
        return new ManualMapping(kind, [.. Columns.Select(c => Column(c.Key, c.Value, reading, meanings)).OfType<ColumnChoice>()]);
    }

    // A pattern may cover sheets of several layouts, so a heading that this one lacks says nothing here.
    private static ColumnChoice? Column(string name, string meaning, SheetReading reading, BookKind kind)
    {
        var words = Fold.Words(name);
        var column =
            reading.Columns.FirstOrDefault(c => Fold.Words(c.Heading) == words)
            ?? reading.Columns.FirstOrDefault(c => c.Column == BookCell.ColumnOf(name));
        if (column is null)
            return null;
        return new ColumnChoice(column.Heading, column.Letter, meaning is ColumnChoice.Ignore ? meaning : MeaningOf(meaning, kind));
    }

    private static string KindOf(string named, RecordBooks books) =>
        books.Named(named)?.Kind.Code
        ?? throw new RuleBroken(
            "Không có loại sổ “{0}”. Các loại: {1}.",
            "Mapping",
            named,
            string.Join(", ", books.All.Select(b => b.Kind.Code))
        );

    private static string MeaningOf(string named, BookKind kind) =>
        kind.Meanings.FirstOrDefault(m => m.Code == named || Fold.Words(m.Name) == Fold.Words(named))?.Code
        ?? throw new RuleBroken(
            "Sổ “{0}” không có mục “{1}”. Các mục: {2}.",
            "Mapping",
            kind.Title,
            named,
            string.Join(", ", kind.Meanings.Select(m => m.Code).Append(ColumnChoice.Ignore))
        );

    private static bool Covers(string? pattern, string name) =>
        pattern is null || FileSystemName.MatchesSimpleExpression(Fold.Nfc(pattern), Fold.Nfc(name));
}

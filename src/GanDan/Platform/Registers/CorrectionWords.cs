using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;

namespace GanDan.Platform.Registers;

/// <summary>
/// Tells a change of a record in the reader's words. A correction keeps the name of a property and the text of its values; what people call
/// them stands on the forms of the feature the record belongs to.
/// </summary>
/// <param name="room">The namespace of the feature: its forms are looked through, those of its own folder first.</param>
/// <param name="units">Names of the units by id: an import keeps the id.</param>
public sealed class CorrectionWords(string room, IReadOnlyDictionary<int, string> units, T t)
{
    private List<FormColumn>? columns;
    private IReadOnlyList<Type>? types;

    /// <summary>“Kinh phí (đồng): 1.000.000 → 1.200.000 (Nguyễn Văn A, 2019!F14)”.</summary>
    public string Tell(Correction change) =>
        $"{Title(change.Field)}: {Value(change.Field, change.Before)} → {Value(change.Field, change.After)} "
        + $"({change.By}{(change.Source is null ? "" : ", " + change.Source)})";

    /// <summary>The same where the values are not for whoever reads: “Họ và tên: đã sửa (Nguyễn Văn A)”.</summary>
    public string Name(Correction change) => $"{Title(change.Field)}: {t["đã sửa"]} ({change.By})";

    private string Title(string field) =>
        field is RecordTrace.Taken ? t["Rút khỏi sổ"]
        : Column(field) is { } column ? t[column.Title]
        : t["Nội dung"];

    private string Value(string field, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "–";
        if (field is "UnitId" && int.TryParse(value, CultureInfo.InvariantCulture, out var id))
            return units.GetValueOrDefault(id, "–");
        if (value is "có" or "không")
            return value is "có" ? t["có"] : t["không"];
        if (Column(field) is { IsNumber: true } && decimal.TryParse(value.Replace(',', '.'), CultureInfo.InvariantCulture, out var number))
            return t.Number(number);
        return Named(value) is { } word ? t[word] : value;
    }

    private FormColumn? Column(string field)
    {
        columns ??= [.. Forms().SelectMany(FormColumn.Of).Where(c => c.Title != c.Path.Split('.')[^1])];
        var bare = RecordTrace.Bare(field);
        return columns.Find(c => c.Path == field) ?? columns.Find(c => c.Path.Split('.')[^1] == bare);
    }

    private IEnumerable<Type> Forms() =>
        Types
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Form", StringComparison.Ordinal))
            .OrderBy(type => type.Namespace!.Length)
            .ThenBy(type => type.FullName, StringComparer.Ordinal);

    // A value that was kept by the name of its enumeration, as a book of the feature says it.
    private string? Named(string value) =>
        char.IsAsciiLetterUpper(value[0])
            ? Types
                .Where(type => type.IsEnum)
                .Select(type => type.GetField(value)?.GetCustomAttribute<DisplayAttribute>()?.Name)
                .FirstOrDefault(name => name is not null)
            : null;

    // The program's types are gone through once, however many changes are told.
    private IReadOnlyList<Type> Types =>
        types ??= [
            .. typeof(CorrectionWords)
                .Assembly.GetTypes()
                .Where(type => type.Namespace == room || type.Namespace?.StartsWith(room + ".", StringComparison.Ordinal) == true),
        ];
}

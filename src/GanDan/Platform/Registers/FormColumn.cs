using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using GanDan.Platform.Text;

namespace GanDan.Platform.Registers;

/// <summary>
/// One column of a register: a property of its form under the words people know it by (<c>[Display(Name = …)]</c>). The same columns make
/// the grid for pasted rows, the trace of an edit, the comparison of two edits and the undo, so that none of them can forget a field.
/// </summary>
public sealed class FormColumn
{
    private readonly IReadOnlyList<PropertyInfo> way;

    private FormColumn(IReadOnlyList<PropertyInfo> way)
    {
        this.way = way;
        Path = string.Join('.', way.Select(p => p.Name));
        Title = way[^1].GetCustomAttribute<DisplayAttribute>()?.Name ?? way[^1].Name;
        Headings = [Title, .. way[^1].GetCustomAttribute<AlsoCalledAttribute>()?.Headings ?? []];
        Required = way[^1].IsDefined(typeof(RequiredAttribute));
        Type = Nullable.GetUnderlyingType(way[^1].PropertyType) ?? way[^1].PropertyType;
    }

    /// <summary>The property's path as a form names it: <c>Model.Name</c>.</summary>
    public string Path { get; }

    /// <summary>The words people know it by, a key for translation.</summary>
    public string Title { get; }

    /// <summary>The title first, then what books call it besides.</summary>
    public IReadOnlyList<string> Headings { get; }
    public bool Required { get; }
    public Type Type { get; }
    public bool IsNumber => Type == typeof(int) || Type == typeof(long) || Type == typeof(decimal);
    public bool IsDay => Type == typeof(DateOnly);

    /// <summary>The value as somebody would type it; empty for nothing.</summary>
    public string Text(object form) =>
        Value(form) switch
        {
            null => "",
            DateOnly day => VietnameseNumbers.Date(day),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture).Replace('.', ','),
            var other => other.ToString() ?? "",
        };

    /// <summary>The value itself, for an export.</summary>
    public object? Value(object form) => way.Aggregate((object?)form, (at, property) => at is null ? null : property.GetValue(at));

    /// <summary>Puts back a value that <see cref="Text"/> wrote.</summary>
    public void Put(object form, string? text)
    {
        var owner = way.Take(way.Count - 1).Aggregate(form, (at, property) => property.GetValue(at)!);
        way[^1].SetValue(owner, Parse(text));
    }

    /// <summary>The form as it was before the changes of one edit.</summary>
    public static TForm Undone<TForm>(TForm form, IEnumerable<Trace.Correction> edit)
        where TForm : class
    {
        foreach (var change in edit)
            Of<TForm>().FirstOrDefault(c => c.Path == change.Field)?.Put(form, change.Before);
        return form;
    }

    /// <summary>The columns of a form, in the order its properties are written; a class inside it brings its own.</summary>
    public static IReadOnlyList<FormColumn> Of<TForm>() => Of(typeof(TForm));

    public static IReadOnlyList<FormColumn> Of(Type form) =>
        Known.GetOrAdd(form, type => [.. Ways(type, []).Select(way => new FormColumn(way))]);

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FormColumn>> Known = new();

    private static IEnumerable<PropertyInfo[]> Ways(Type type, PropertyInfo[] above) =>
        type.GetProperties()
            .Where(p => p.CanWrite)
            .SelectMany(p =>
                p.PropertyType.IsClass && p.PropertyType != typeof(string)
                    ? Ways(p.PropertyType, [.. above, p])
                    :
                    [
                        [.. above, p],
                    ]
            );

    private object? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return Type == typeof(string) ? text
            : Type == typeof(DateOnly) ? DateOnly.ParseExact(text, "d/M/yyyy", CultureInfo.InvariantCulture)
            : Convert.ChangeType(text.Replace(',', '.'), Type, CultureInfo.InvariantCulture);
    }
}

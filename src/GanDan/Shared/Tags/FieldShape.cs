using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GanDan.Shared.Tags;

/// <summary>What a field is, read from its property, its tag and what was typed: decided once, then only written out.</summary>
public sealed record FieldShape(string Name, string Id, string Kind, string Label, bool IsOptional)
{
    public string? Hint { get; private init; }
    public IReadOnlyList<string> Errors { get; private init; } = [];

    /// <summary>What stands in the control: as typed after an error, as stored otherwise. More than one for checkboxes.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    public IReadOnlyList<SelectListItem> Options { get; private init; } = [];
    public string? EmptyLine { get; private init; }
    public int Rows { get; private init; }
    public int? MaxLength { get; private init; }
    public bool IsMany { get; private init; }

    public string Value => Values.Count > 0 ? Values[0] : "";
    public string HintId => $"{Id}-h";
    public string ErrorId => $"{Id}-e";
    public bool IsGroup => Kind is "radio" or "pick" or "checkboxes";

    public string? DescribedBy =>
        string.Join(' ', new[] { Hint is null ? null : HintId, Errors.Count == 0 ? null : ErrorId }.OfType<string>()) is { Length: > 0 } ids
            ? ids
            : null;

    public static FieldShape Of(FieldTag tag, T t)
    {
        var metadata = tag.For.Metadata;
        var name = tag.Page.ViewData.TemplateInfo.GetFullHtmlFieldName(tag.For.Name);
        tag.Page.ModelState.TryGetValue(name, out var state);

        var options = tag.Options?.ToList() ?? EnumOptions(metadata, t);
        var kind = tag.Type ?? KindOf(metadata, options);
        return new(
            name,
            TagBuilder.CreateSanitizedId(name, "_"),
            kind,
            t[tag.Label ?? metadata.DisplayName ?? metadata.PropertyName ?? name],
            OptionalOf(tag, kind)
        )
        {
            Hint = tag.Hint is { } hint ? t[hint] : metadata.Description,
            Errors = state?.Errors.Select(e => t[e.ErrorMessage]).Where(e => e.Length > 0).Distinct(StringComparer.Ordinal).ToList() ?? [],
            Values = Typed(state) ?? Stored(tag.For.Model, t),
            Options = options,
            EmptyLine = tag.Empty is { } empty ? t[empty] : null,
            Rows = tag.Rows,
            MaxLength = MaxLengthOf(metadata),
            IsMany = metadata.IsEnumerableType,
        };
    }

    private static bool OptionalOf(FieldTag tag, string kind) =>
        tag.Optional ?? (kind is not ("checkbox" or "checkboxes" or "hidden" or "search") && !tag.For.Metadata.IsRequired);

    private static string KindOf(ModelMetadata metadata, List<SelectListItem> options)
    {
        var type = metadata.UnderlyingOrModelType;
        if (type == typeof(bool))
            return "checkbox";
        if (options.Count > 0)
            return metadata.IsEnumerableType ? "checkboxes" : "select";
        if (type == typeof(DateOnly))
            return "date";
        if (type == typeof(TimeOnly))
            return "time";
        if (type == typeof(int) || type == typeof(long) || type == typeof(decimal))
            return "number";
        if (typeof(IFormFile).IsAssignableFrom(metadata.ElementType ?? type))
            return "file";
        return metadata.DataTypeName switch
        {
            nameof(DataType.MultilineText) => "textarea",
            nameof(DataType.Password) => "password",
            nameof(DataType.EmailAddress) => "email",
            nameof(DataType.PhoneNumber) => "tel",
            nameof(DataType.Url) => "url",
            _ => "text",
        };
    }

    private static List<SelectListItem> EnumOptions(ModelMetadata metadata, T t)
    {
        var type = metadata.ElementMetadata?.UnderlyingOrModelType ?? metadata.UnderlyingOrModelType;
        return type.IsEnum ? Enum.GetValues(type).Cast<Enum>().Select(v => new SelectListItem(t[v], v.ToString())).ToList() : [];
    }

    private static List<string>? Typed(ModelStateEntry? state) =>
        state?.RawValue switch
        {
            string[] many => [.. many],
            string single => [single],
            _ => state?.AttemptedValue is { } attempted ? [attempted] : null,
        };

    private static List<string> Stored(object? model, T t) =>
        model switch
        {
            null => [],
            string text => [text],
            bool yes => [yes ? "true" : "false"],
            DateOnly day => [t.Day(day)],
            TimeOnly time => [time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)],
            System.Collections.IEnumerable many => [.. many.Cast<object?>().SelectMany(m => Stored(m, t))],
            // A comma for decimals in both languages, because that is how TypedValue reads it back.
            IFormattable number => [number.ToString(null, Language.Vietnamese.Culture())],
            _ => [model.ToString() ?? ""],
        };

    private static int? MaxLengthOf(ModelMetadata metadata) =>
        metadata
            .ValidatorMetadata.Select(rule =>
                rule switch
                {
                    StringLengthAttribute length => length.MaximumLength,
                    MaxLengthAttribute length => length.Length,
                    _ => (int?)null,
                }
            )
            .FirstOrDefault(length => length is > 0);
}

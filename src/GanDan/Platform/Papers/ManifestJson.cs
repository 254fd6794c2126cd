using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GanDan.Platform.Text;

namespace GanDan.Platform.Papers;

/// <summary>
/// The manifest as JSON: camelCase, indented, UTF-8, line feeds, properties in the order of the records, Vietnamese as letters. Equal
/// manifests are equal bytes. A value is told exactly and as printed:
/// <c>{ "kind": "ratio", "numerator": 197, "denominator": 200, "printed": "98,5%" }</c>.
/// </summary>
public static class ManifestJson
{
    public const string Schema = "gan-dan/manifest/1";

    private static readonly JsonSerializerOptions options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        // The file is served as application/json and never put into a page, so letters need no escape.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new ValueConverter(), new UtcConverter() },
    };

    /// <exception cref="ArgumentException">A time is not UTC, or a hidden value comes with its records.</exception>
    public static void Write(Manifest manifest, Stream stream)
    {
        foreach (var figure in manifest.Figures)
        {
            if (
                figure
                is { Value.Kind: FigureKind.Below or FigureKind.Hidden }
                    and not { Records: null, RecordsSha256: null, Coverage: null }
            )
                throw new ArgumentException($"The value of {figure.Code} is hidden; its records would tell it.", nameof(manifest));
        }

        JsonSerializer.Serialize(stream, new Envelope(Schema, RecordsHash.Rule, manifest), options);
        stream.WriteByte((byte)'\n');
    }

    private sealed record Envelope(string Schema, string RecordsHashRule, Manifest Edition);

    private sealed class ValueConverter : JsonConverter<FigureValue>
    {
        public override FigureValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A manifest is only written.");

        public override void Write(Utf8JsonWriter writer, FigureValue value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(value.Kind.ToString()));
            switch (value.Kind)
            {
                case FigureKind.Count or FigureKind.Money:
                    writer.WriteNumber("amount", value.Amount);
                    break;
                case FigureKind.Ratio:
                    writer.WriteNumber("numerator", value.Amount);
                    writer.WriteNumber("denominator", value.Whole.GetValueOrDefault());
                    break;
                case FigureKind.Below:
                    writer.WriteNumber("threshold", value.Amount);
                    break;
                case FigureKind.Hidden:
                    break;
            }

            writer.WriteString("printed", value.Print(Language.Vietnamese));
            writer.WriteEndObject();
        }
    }

    private sealed class UtcConverter : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTime();

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(
                value.Kind is DateTimeKind.Utc ? value : throw new ArgumentException("Times of a manifest are UTC.", nameof(value))
            );
    }
}

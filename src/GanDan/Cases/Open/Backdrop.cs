using System.Globalization;
using System.Text.Json;
using GanDan.Platform.Data;

namespace GanDan.Cases.Open;

/// <summary>
/// Pictures of another host that lie under the wards of the public map: none unless the operator names them in <c>map.json</c> of the data
/// folder, over which the environment goes. Whoever opens the map then asks that host, so it is never on by itself.
/// </summary>
/// <param name="Tiles">The address of one picture, with {z}, {x} and {y} as Web Mercator counts them.</param>
/// <param name="Attribution">Whose map it is, in words that stand beneath it.</param>
public sealed record Backdrop(string Tiles, string Attribution)
{
    private static readonly string[] places = ["{z}", "{x}", "{y}"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The one host a page with this map may load pictures from, as a content security policy names it.</summary>
    public string Origin => OriginOf(Tiles)!;

    /// <summary>The address of one tile.</summary>
    public string At(MapTile tile) =>
        Tiles
            .Replace("{z}", Number(tile.Zoom), StringComparison.Ordinal)
            .Replace("{x}", Number(tile.X), StringComparison.Ordinal)
            .Replace("{y}", Number(tile.Y), StringComparison.Ordinal);

    /// <summary>As it is now; read anew each time, so that a change needs no restart.</summary>
    public static BackdropSetting Read(Storage storage) => Read(storage, Environment.GetEnvironmentVariable);

    /// <param name="environment">The value of a variable; null when it is not set.</param>
    public static BackdropSetting Read(Storage storage, Func<string, string?> environment)
    {
        string? Value(string name) => environment("GANDAN_MAP_" + name) is { Length: > 0 } set ? set : null;
        var path = Path.Combine(storage.Folder, "map.json");
        try
        {
            var file = File.Exists(path) ? JsonSerializer.Deserialize<Written>(File.ReadAllText(path), Json) : null;
            return Of(Value("TILES") ?? file?.Tiles, Value("ATTRIBUTION") ?? file?.Attribution);
        }
        catch (JsonException)
        {
            return new(null, "Tệp map.json viết chưa đúng. Xem lại theo tài liệu vận hành.");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return new(null, "Không đọc được tệp map.json.");
        }
    }

    private static BackdropSetting Of(string? tiles, string? attribution)
    {
        if (string.IsNullOrWhiteSpace(tiles))
            return new(null, null);
        if (places.Any(p => !tiles.Contains(p, StringComparison.Ordinal)) || OriginOf(tiles) is null)
            return new(null, "Địa chỉ ảnh nền bản đồ (tiles) phải bắt đầu bằng https:// và có {z}, {x}, {y} sau tên máy chủ.");
        if (string.IsNullOrWhiteSpace(attribution))
            return new(null, "Thiếu lời ghi nguồn của ảnh nền bản đồ (attribution).");
        return new(new(tiles, attribution.Trim()), null);
    }

    // The host stands in a header, and is one: what is left open in it, or names a person, is refused.
    private static string? OriginOf(string tiles)
    {
        var filled = places.Aggregate(tiles, (text, place) => text.Replace(place, "0", StringComparison.Ordinal));
        return
            !filled.Contains('{', StringComparison.Ordinal)
            && Uri.TryCreate(filled, UriKind.Absolute, out var uri)
            && uri is { Scheme: "https", UserInfo: "", HostNameType: UriHostNameType.Dns or UriHostNameType.IPv4 }
            && tiles.StartsWith($"https://{uri.Authority}/", StringComparison.OrdinalIgnoreCase)
            ? $"https://{uri.IdnHost}{(uri.IsDefaultPort ? "" : ":" + Number(uri.Port))}"
            : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Written(string? Tiles, string? Attribution);
}

/// <summary>What the operator wrote: a backdrop, nothing, or a sentence (to be translated) that says what is wrong; the map is then drawn without.</summary>
public sealed record BackdropSetting(Backdrop? Backdrop, string? Problem);

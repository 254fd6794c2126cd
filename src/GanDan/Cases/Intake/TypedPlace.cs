using System.Globalization;
using System.Text.RegularExpressions;
using GanDan.Cases.Open;
using GanDan.Platform;
using GanDan.Platform.Units;

namespace GanDan.Cases.Intake;

/// <summary>A place as people copy it from a map or a chat: “10.77349, 106.69651”, “10,77349; 106,69651”, or an address that holds such a pair.</summary>
public static partial class TypedPlace
{
    /// <summary>Null for what names no place so. Latitude comes first; nothing within Viet Nam can be read the other way round.</summary>
    public static (double Latitude, double Longitude)? Of(string? typed)
    {
        var pair = Pair().Match(typed ?? "");
        return pair.Success ? (Number(pair.Groups["north"]), Number(pair.Groups["east"])) : null;
    }

    /// <summary>The place that an officer typed, and the ward it lies in where there is a map to tell.</summary>
    /// <param name="field">Whose box <see cref="RuleBroken"/> names when it is no place, or lies outside what the office is in charge of.</param>
    public static (double Latitude, double Longitude, Whereabouts? Found) Within(
        Outlines? drawn,
        IReadOnlyCollection<Unit> wards,
        string typed,
        string field
    )
    {
        if (Of(typed) is not var (latitude, longitude))
            throw new RuleBroken("Ghi tọa độ như 10.77349, 106.69651: vĩ độ trước, kinh độ sau.", field);
        var found = Whereabouts.Of(drawn, wards, latitude, longitude);
        if (!new IntakeForm { Latitude = latitude, Longitude = longitude }.IsInCountry || found is { IsOutside: true })
            throw new RuleBroken("Tọa độ này nằm ngoài địa bàn văn phòng phụ trách. Xem lại, hoặc xóa đi và ghi chỗ bằng lời.", field);
        return (latitude, longitude, found);
    }

    /// <summary>A place as it is typed; null without one.</summary>
    public static string? Written(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east
            ? string.Create(CultureInfo.InvariantCulture, $"{north:0.######}, {east:0.######}")
            : null;

    private static double Number(Group digits) => double.Parse(digits.Value.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d.,])(?<north>\d{1,2}[.,]\d{2,15})(?:\s*[;,]\s*|\s+|%2C)(?<east>\d{3}[.,]\d{2,15})(?!\d)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pair();
}

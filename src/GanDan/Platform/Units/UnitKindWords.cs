using System.ComponentModel.DataAnnotations;
using System.Reflection;
using GanDan.Sense.Text;

namespace GanDan.Platform.Units;

/// <summary>The levels of units as people write them.</summary>
public static class UnitKindWords
{
    private static readonly Dictionary<UnitKind, string[]> Others = new()
    {
        [UnitKind.City] = ["Tỉnh"],
        [UnitKind.District] = ["Quận", "Huyện", "Thị xã"],
        [UnitKind.Ward] = ["Phường", "Xã", "Thị trấn", "Đặc khu"],
        [UnitKind.Neighbourhood] = ["Khu phố", "Ấp", "Thôn"],
        [UnitKind.ResidentialGroup] = ["Tổ", "Tổ nhân dân"],
    };

    private static readonly Dictionary<string, UnitKind> Known = Enum.GetValues<UnitKind>()
        .SelectMany(kind =>
            Others[kind].Append(Name(kind)).Append(kind.ToString()).Select(word => (Word: VietnameseText.FoldWords(word), kind))
        )
        .ToDictionary(known => known.Word, known => known.kind, StringComparer.Ordinal);

    /// <summary>The word of the screen, in Vietnamese.</summary>
    public static string Name(UnitKind kind) => typeof(UnitKind).GetField(kind.ToString())!.GetCustomAttribute<DisplayAttribute>()!.Name!;

    public static IEnumerable<string> All => Enum.GetValues<UnitKind>().Select(Name);

    /// <summary>The level that a word names, with or without tone marks; null when none does.</summary>
    public static UnitKind? Find(string word) => Known.TryGetValue(VietnameseText.FoldWords(word), out var kind) ? kind : null;
}

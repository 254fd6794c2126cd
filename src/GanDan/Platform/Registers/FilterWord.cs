using System.Globalization;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;

namespace GanDan.Platform.Registers;

/// <summary>One thing that a list is narrowed by, in words: above the list it can be taken off, on a printed sheet it can be read.</summary>
/// <param name="Name">What it is called in the address.</param>
/// <param name="Label">In the reader's language.</param>
/// <param name="Value">Likewise; nothing when the list is not narrowed by it.</param>
public sealed record FilterWord(string Name, string Label, string? Value)
{
    public bool IsUsed => !string.IsNullOrWhiteSpace(Value);

    /// <summary>The year of the address.</summary>
    public static FilterWord Year(int? year, string label) => new("nam", label, year?.ToString(CultureInfo.InvariantCulture));

    /// <summary>That the records taken out are asked for.</summary>
    public static FilterWord State(string? state, T t) =>
        new("trang-thai", t["Trạng thái"], state is Withdrawal.TakenOut ? t["Đã rút khỏi sổ"] : null);

    /// <summary>“Phường: Bờ Kênh; Năm: 2019”; empty when nothing is in use.</summary>
    public static string InOneLine(IEnumerable<FilterWord> words) =>
        string.Join("; ", words.Where(w => w.IsUsed).Select(w => $"{w.Label}: {w.Value}"));
}

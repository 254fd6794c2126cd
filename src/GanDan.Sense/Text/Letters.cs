using System.Collections.Frozen;

namespace GanDan.Sense.Text;

/// <summary>The twelve vowels, each with its six tones, both ways. Tones are numbered in dictionary order.</summary>
internal static class Letters
{
    /// <summary>Rows: vowels in alphabetical order. Columns: ngang, huyền, hỏi, ngã, sắc, nặng.</summary>
    private static readonly string[] s_rows =
    [
        "aàảãáạ",
        "ăằẳẵắặ",
        "âầẩẫấậ",
        "eèẻẽéẹ",
        "êềểễếệ",
        "iìỉĩíị",
        "oòỏõóọ",
        "ôồổỗốộ",
        "ơờởỡớợ",
        "uùủũúụ",
        "ưừửữứự",
        "yỳỷỹýỵ",
    ];

    private static readonly FrozenDictionary<char, (char Toneless, int Tone)> s_split = AllRows()
        .SelectMany(row => row.Select((letter, tone) => KeyValuePair.Create(letter, (row[0], tone))))
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string> s_byVowel = AllRows().ToFrozenDictionary(row => row[0]);

    public const int Ngang = 0;
    public const int Sac = 4;
    public const int Nang = 5;

    /// <summary>All 134 letters that plain ASCII lacks: 60 toned vowels, ă â ê ô ơ ư and đ, small and capital.</summary>
    public static string Special { get; } =
        string.Concat(AllRows().SelectMany(row => row).Append('đ').Append('Đ').Where(c => c > '\u007F'));

    /// <summary>"ấ" → ('â', 4); a letter without tone comes back as it is, with tone 0. Case is kept.</summary>
    public static (char Toneless, int Tone) Split(char letter) => s_split.TryGetValue(letter, out var parts) ? parts : (letter, Ngang);

    /// <summary>'â', 4 → "ấ". A letter that is no vowel comes back as it is.</summary>
    public static char WithTone(char toneless, int tone) => s_byVowel.TryGetValue(toneless, out var row) ? row[tone] : toneless;

    public static bool IsVowel(char toneless) => s_byVowel.ContainsKey(toneless);

    private static IEnumerable<string> AllRows() => s_rows.Concat(s_rows.Select(row => row.ToUpperInvariant()));
}

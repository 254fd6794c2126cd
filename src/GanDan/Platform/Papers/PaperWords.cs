using GanDan.Platform.Text;

namespace GanDan.Platform.Papers;

/// <summary>
/// The words that the layouts prescribe. They are terms of law, not sentences of the screen, so they stand here and not among the
/// translations; the English ones serve a reading copy, since an issued paper is in Vietnamese.
/// </summary>
internal sealed record PaperWords(
    string PartyTitle,
    string NationalName,
    string Motto,
    string NumberLabel,
    string DateBlank,
    string Recipients,
    string Declared,
    string Attached,
    string AttachedNumber,
    string Of
)
{
    private static readonly PaperWords vietnamese = new(
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số",
        "ngày      tháng      năm         ",
        "Nơi nhận:",
        "số do đơn vị báo",
        "Kèm theo",
        "số",
        "của"
    );

    private static readonly PaperWords english = new(
        "COMMUNIST PARTY OF VIET NAM",
        "SOCIALIST REPUBLIC OF VIET NAM",
        "Independence - Freedom - Happiness",
        "No.",
        "                         ",
        "Recipients:",
        "declared by the unit",
        "Attached to",
        "No.",
        "of"
    );

    public static PaperWords In(Language language) => language is Language.English ? english : vietnamese;
}

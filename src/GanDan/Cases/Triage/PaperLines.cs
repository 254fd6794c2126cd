namespace GanDan.Cases.Triage;

/// <summary>The lines that the layout of an administrative paper prescribes (Nghị định 30/2020, Phụ lục I): words of the law, never translated.</summary>
public static class PaperLines
{
    public const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";
    public const string To = "Kính gửi:";
    public const string Recipients = "Nơi nhận:";
    public const string Signer = "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ";

    /// <summary>“Số: ……/TB-UBND”: the number is given when the paper is signed (Đ.15).</summary>
    public static string Number(string? title, string symbol) =>
        $"Số: ……/{(title is null ? "" : title.StartsWith("Thông báo", StringComparison.Ordinal) ? "TB-" : "P-")}{symbol}";

    public static string PlaceAndDate(string place) => $"{(place.Length == 0 ? "……………" : place)}, ngày …… tháng …… năm ……";
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace GanDan.Platform.Calendar;

/// <summary>A day of the Vietnamese lunar calendar. The year is the one that begins at that Tết (2026 for Bính Ngọ).</summary>
/// <param name="Year">Lunar year, by the solar year its first month begins in.</param>
/// <param name="Month">1 to 12; a leap month bears the number of the month before it.</param>
/// <param name="Day">1 to 30.</param>
/// <param name="IsLeapMonth">True in the second of two months with one number (tháng nhuận).</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LunarDate(int Year, int Month, int Day, bool IsLeapMonth = false)
{
    private static readonly string[] s_stems = "Giáp Ất Bính Đinh Mậu Kỷ Canh Tân Nhâm Quý".Split(' ');
    private static readonly string[] s_branches = "Tý Sửu Dần Mão Thìn Tỵ Ngọ Mùi Thân Dậu Tuất Hợi".Split(' ');

    /// <summary>The name of the lunar year (can chi): 2026 is "Bính Ngọ".</summary>
    public string YearName => $"{s_stems[(Year + 6) % 10]} {s_branches[(Year + 8) % 12]}";

    /// <summary>As a Vietnamese calendar writes it: "15/10 Bính Ngọ", "1/6 nhuận Ất Tỵ".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Day}/{Month}{(IsLeapMonth ? " nhuận" : "")} {YearName}");
}

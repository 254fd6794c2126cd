using GanDan.Platform.Import;
using GanDan.Platform.Text;

namespace GanDan.Tests.Platform.Import;

/// <summary>What is kept of a report says which column and which unit, and nothing that a cell said.</summary>
public sealed class SaidTests
{
    [Theory]
    [InlineData("Dòng {0} thiếu “{1:w}”.", "2018!8|Ngày", "Dòng 2018!8 thiếu “Ngày”.")]
    [InlineData(
        "Ô {0}: đơn vị “{1}” chưa có trong danh mục. Có phải: {2:w}?",
        "2018!C5|Nhà bà Tư|Phường Đa Kao",
        "Ô 2018!C5: đơn vị “…” chưa có trong danh mục. Có phải: Phường Đa Kao?"
    )]
    [InlineData("Ô {0}: “{1}” không phải là số.", "2018!E11|mười", "Ô 2018!E11: “…” không phải là số.")]
    [InlineData("Ô {0}: ngày {1} không có trong lịch.", "2018!B6|31/02/2019", "Ô 2018!B6: ngày 31/02/2019 không có trong lịch.")]
    public void Kept_without_what_the_cell_says(string sentence, string values, string kept) =>
        Assert.Equal(kept, new Said(sentence, values.Split('|')).Masked().ToString());

    [Theory]
    [InlineData(Language.English, "Row 2018!8 has no “Ward”.")]
    [InlineData(Language.Vietnamese, "Dòng 2018!8 thiếu “Phường”.")]
    public void Our_own_words_are_said_in_the_language_of_the_reader(Language language, string said) =>
        Assert.Equal(said, new Said("Dòng {0} thiếu “{1:w}”.", "2018!8", "Phường").In(T.In(language)));
}

using System.Security.Cryptography;
using System.Text;
using GanDan.Platform.Books.Reading;
using GanDan.Sense.Text;

namespace GanDan.Tests.Platform.Books;

/// <summary>Hashes are kept in offices' databases: another form would make every row new.</summary>
public sealed class RowHashTests
{
    [Theory]
    [InlineData("Bàng")]
    [InlineData("HOÀ BÌNH, thuỷ tiên (qúy)")]
    [InlineData("Me  tây\u00A0– Ⅳ 12/3 ÏĐ")]
    [InlineData("hoa\u0300ng, e\u200D\u0301")]
    [InlineData("cây 🌳 ĐỎ")]
    public void A_row_is_hashed_in_the_form_that_earlier_imports_kept(string species)
    {
        var sheet = new SheetToWrite("Cây")
            .Row(1, "STT", "Tên cây", "Phường", "Ngày trồng", "Số cây")
            .Row(2, 1, species, "P. Sông Trăng", new DateOnly(2019, 3, 2), 5)
            .Row(3, 2, "Lim", "Cầu Gỗ", new DateOnly(2019, 3, 3), 6);
        using var book = Workbook.Open(XlsxWriter.Write([sheet]), "so.xlsx");

        var row = MadeUpKinds.Reader().Read(book).Sheets[0].Records().First();

        var said = VietnameseText.NormalizeTonePlacement(VietnameseText.Clean(species)).ToLowerInvariant();
        var form = string.Join('\u001F', "trees", said, "u0", "2019-03-02", "5", "", "", "");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form)), 0, 16), row.CanonicalHash);
    }
}

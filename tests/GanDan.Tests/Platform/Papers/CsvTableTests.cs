using System.Text;
using GanDan.Platform.Papers;

namespace GanDan.Tests.Platform.Papers;

public sealed class CsvTableTests
{
    [Fact]
    public void A_table_is_plain_for_programs()
    {
        var bytes = Write(
            [Piece.Text("Nguyễn \"Tám\", tổ 2\nkhu phố 3"), Piece.Number(2353), Piece.Date(new DateOnly(2020, 3, 24))],
            [Piece.Figure("x", FigureValue.Ratio(197, 200)), Piece.Figure("y", FigureValue.Money(-5)), Piece.Empty]
        );

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            "Nội dung,Số,Ngày\r\n\"Nguyễn \"\"Tám\"\", tổ 2\nkhu phố 3\",2353,2020-03-24\r\n0.985000,-5,\r\n",
            Encoding.UTF8.GetString(bytes[3..])
        );
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+84", "'+84")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("＋1", "'＋1")]
    [InlineData("a=1", "a=1")]
    public void Text_that_starts_like_a_formula_is_made_harmless(string text, string field)
    {
        var line = Encoding.UTF8.GetString(Write([Piece.Text(text), Piece.Number(-5), Piece.Empty])).Split("\r\n")[1];

        Assert.Equal($"{field},-5,", line);
    }

    private static byte[] Write(params IReadOnlyList<Piece>[] rows)
    {
        using var stream = new MemoryStream();
        CsvTable.Write(stream, [new PaperColumn("Nội dung"), new PaperColumn("Số"), new PaperColumn("Ngày")], rows);
        return stream.ToArray();
    }
}

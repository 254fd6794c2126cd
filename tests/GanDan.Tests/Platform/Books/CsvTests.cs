using System.Text;
using GanDan.Platform.Books.Reading;

namespace GanDan.Tests.Platform.Books;

public sealed class CsvTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_found(string delimiter)
    {
        var text =
            string.Join(delimiter, "Số", "Nội dung", "Phường")
            + "\r\n"
            + string.Join(delimiter, "1", "\"đèn, hỏng; tối | \"\"lắm\"\"\tquá\"", "Đa Kao")
            + "\r\n";

        var rows = Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal(["Số", "Nội dung", "Phường"], rows[0]);
        Assert.Equal(["1", "đèn, hỏng; tối | \"lắm\"\tquá", "Đa Kao"], rows[1]);
    }

    [Fact]
    public void A_line_that_names_the_delimiter_decides()
    {
        var rows = Read(Encoding.UTF8.GetBytes("sep=|\na,b|c\n"));

        Assert.Equal(["a,b", "c"], Assert.Single(rows));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("windows-1258", false)]
    public void The_encoding_is_found(string name, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        const string text = "STT;Họ và tên;Phường\n1;Nguyễn Thị Đượm;Bến Thành\n2;Trần Văn Ổi;Cầu Ông Lãnh\n";
        // Windows-1258 writes tones as separate letters.
        var written = name is "windows-1258" ? Decomposed(text) : text;
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(written)];

        var rows = Read(bytes);

        Assert.Equal(["1", "Nguyễn Thị Đượm", "Bến Thành"], rows[1]);
    }

    [Fact]
    public void Line_ends_inside_quotes_belong_to_the_text()
    {
        var rows = Read("a,\"dòng một\ndòng hai\",c\r\nd,e,f"u8.ToArray());

        Assert.Equal(["a", "dòng một\ndòng hai", "c"], rows[0]);
        Assert.Equal(["d", "e", "f"], rows[1]);
    }

    [Fact]
    public void Lone_quotes_are_kept()
    {
        var rows = Read("1,Mô hình \"Dân vận khéo\",x\n2,\"Tổ \"tiết kiệm\" số 3\",y\n3,ống 5\",z\n"u8.ToArray());

        Assert.Equal("Mô hình \"Dân vận khéo\"", rows[0][1]);
        Assert.Equal("Tổ \"tiết kiệm\" số 3", rows[1][1]);
        Assert.Equal(["3", "ống 5\"", "z"], rows[2]);
    }

    [Fact]
    public void A_quote_that_never_closes_is_told_with_its_cell()
    {
        var text = "1,a\n2,\"b\n" + string.Concat(Enumerable.Repeat("3,cccccccccccccccccccccccccc\n", 2000));

        var refused = Assert.Throws<BookUnreadable>(() => Read(Encoding.UTF8.GetBytes(text)));

        Assert.Contains("B2", refused.Message, StringComparison.Ordinal);
    }

    private static string Decomposed(string text) =>
        string.Concat(
            text.Select(c =>
                "ễịượổầạ".Contains(c, StringComparison.Ordinal)
                    ? c switch
                    {
                        'ễ' => "ê\u0303",
                        'ị' => "i\u0323",
                        'ợ' => "ơ\u0323",
                        'ổ' => "ô\u0309",
                        'ầ' => "â\u0300",
                        'ạ' => "a\u0323",
                        _ => c.ToString(),
                    }
                    : c switch
                    {
                        'ọ' => "o\u0323",
                        'ế' => "ê\u0301",
                        'à' => "à",
                        'ờ' => "ơ\u0300",
                        'Ổ' => "Ô\u0309",
                        'ã' => "a\u0303",
                        _ => c.ToString(),
                    }
            )
        );

    private static List<string[]> Read(byte[] bytes)
    {
        using var book = Workbook.Open(bytes, "so.csv");
        return [.. book.Sheets[0].Rows().Select(r => r.Cells.Select(c => c.Text).ToArray())];
    }
}

using System.Text;
using GanDan.Platform.Text;

namespace GanDan.Tests.Platform.Text;

public sealed class UnicodeTextTests
{
    private const string Table = "Mã,Tên,Cấp\n1,Phường Sen,Phường\n";

    public static TheoryData<Encoding, bool> Unicode =>
        new()
        {
            { new UTF8Encoding(true), false },
            { new UTF8Encoding(false), false },
            { new UnicodeEncoding(bigEndian: false, byteOrderMark: true), true },
            { new UnicodeEncoding(bigEndian: true, byteOrderMark: true), true },
            { new UnicodeEncoding(bigEndian: false, byteOrderMark: false), true },
            { new UnicodeEncoding(bigEndian: true, byteOrderMark: false), true },
        };

    [Theory]
    [MemberData(nameof(Unicode))]
    public void A_text_is_read_in_the_unicode_it_was_written_in(Encoding encoding, bool utf16)
    {
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Table)];

        Assert.Equal(Table, UnicodeText.EncodingOf(bytes)!.GetString(bytes).TrimStart('\uFEFF'));
        Assert.Equal(utf16, UnicodeText.IsUtf16(bytes));
    }

    [Fact]
    public void An_old_encoding_is_none() => Assert.Null(UnicodeText.EncodingOf([(byte)'M', 0xE3, (byte)',', (byte)'T']));
}

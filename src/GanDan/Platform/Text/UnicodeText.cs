using System.Text;

namespace GanDan.Platform.Text;

/// <summary>Which Unicode the bytes of a text are written in, by mark, by zeros and by validity.</summary>
public static class UnicodeText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return true;
        return Zeros(bytes, 1) || Zeros(bytes, 0);
    }

    /// <summary>Null when the bytes are no Unicode: an old encoding, or no text.</summary>
    public static Encoding? EncodingOf(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || Zeros(bytes, 0))
            return Encoding.BigEndianUnicode;
        if (IsUtf16(bytes))
            return Encoding.Unicode;
        try
        {
            StrictUtf8.GetCharCount(bytes);
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Latin text in UTF-16 without a mark has a zero at every other byte.
    private static bool Zeros(ReadOnlySpan<byte> bytes, int from)
    {
        var looked = Math.Min(bytes.Length, 512) & ~1;
        var (zeros, others) = (0, 0);
        for (var i = 0; i < looked; i++)
            if (bytes[i] is 0)
            {
                if (i % 2 == from)
                    zeros++;
                else
                    others++;
            }
        return looked >= 8 && others is 0 && zeros * 4 > looked;
    }
}

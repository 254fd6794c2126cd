using System.IO.Compression;
using GanDan.Platform.Text;

namespace GanDan.Platform.Books.Reading;

/// <summary>Tells by content what was handed in, and refuses with a way to go on what is no workbook and no CSV.</summary>
internal static class FileType
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>True for a zip archive, false for plain text.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (bytes.IsEmpty)
            throw new BookUnreadable("Tệp {0} trống. Xin chọn lại tệp có nội dung.", fileName);
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
            return true;
        if (bytes.StartsWith(Ole))
            throw OldOffice(bytes, fileName);
        if (bytes.StartsWith("%PDF"u8) || IsImage(bytes))
            throw new BookUnreadable(
                "Tệp {0} là bản chụp hoặc PDF, máy không đọc được thành bảng. Xin gửi bảng tính gốc (.xlsx hoặc .csv), hoặc gõ lại vào mẫu của hệ thống.",
                fileName
            );
        if (bytes.StartsWith("{\\rtf"u8))
            throw WordTable(fileName);
        if (LooksLikeHtml(bytes))
            throw new BookUnreadable("Tệp {0} là một trang web. Xin mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx.", fileName);
        return LooksBinary(bytes)
            ? throw new BookUnreadable("Không nhận ra loại tệp {0}. Xin gửi bảng tính .xlsx hoặc .csv.", fileName)
            : false;
    }

    /// <summary>Refuses archives that hold something else than a workbook.</summary>
    public static void ExpectWorkbook(ZipArchive zip, string fileName)
    {
        if (zip.GetEntry("word/document.xml") is not null)
            throw WordTable(fileName);
        if (zip.GetEntry("xl/workbook.bin") is not null || zip.GetEntry("content.xml") is not null)
            throw new BookUnreadable("Tệp {0} là bảng tính dạng khác. Xin mở ra và lưu lại thành .xlsx.", fileName);
        if (zip.GetEntry("EncryptedPackage") is not null)
            throw Locked(fileName);
        if (zip.GetEntry("xl/workbook.xml") is null && zip.GetEntry("_rels/.rels") is null)
            throw new BookUnreadable("Tệp nén {0} không phải bảng tính. Xin giải nén rồi gửi từng bảng tính .xlsx hoặc .csv.", fileName);
    }

    private static BookUnreadable OldOffice(ReadOnlySpan<byte> bytes, string fileName)
    {
        if (Has(bytes, "EncryptedPackage"))
            return Locked(fileName);
        return Has(bytes, "WordDocument")
            ? WordTable(fileName)
            : new BookUnreadable(
                "Tệp {0} là bảng tính Excel đời cũ (.xls). Xin mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) .xlsx rồi gửi lại.",
                fileName
            );
    }

    private static BookUnreadable Locked(string fileName) =>
        new("Tệp {0} đang được khóa bằng mật khẩu. Xin mở ra, bỏ mật khẩu rồi lưu và gửi lại.", fileName);

    private static BookUnreadable WordTable(string fileName) =>
        new("Tệp {0} là văn bản Word. Xin chép bảng trong đó sang Excel hoặc LibreOffice, lưu thành .xlsx rồi gửi lại.", fileName);

    // Names of streams in an OLE2 directory are UTF-16.
    private static bool Has(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(System.Text.Encoding.Unicode.GetBytes(stream)) >= 0;

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
        || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("II*\0"u8)
        || bytes.StartsWith("MM\0*"u8)
        || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8))
        || (bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8));

    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        var start = System
            .Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 256)])
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
    }

    // Zero bytes occur in UTF-16 text too, but there at every other place; anything else with control bytes is no text.
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (UnicodeText.IsUtf16(bytes))
            return false;
        var looked = bytes[..Math.Min(bytes.Length, 4096)];
        var odd = 0;
        foreach (var b in looked)
            if (b < 9 || (b > 13 && b < 32 && b != 27))
                odd++;
        // TCVN3 puts a few capital letters on control bytes, so a few are no proof.
        return looked.Contains((byte)0) || odd * 20 > looked.Length;
    }
}

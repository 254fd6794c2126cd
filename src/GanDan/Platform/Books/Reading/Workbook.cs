using System.IO.Compression;

namespace GanDan.Platform.Books.Reading;

/// <summary>
/// An office book opened for reading: .xlsx or .csv. The packed bytes stay in memory (at most <see cref="ReadLimits.FileBytes"/>),
/// the rows do not, so a sheet can be passed over as often as needed.
/// </summary>
public sealed class Workbook : IDisposable
{
    private readonly ZipArchive? archive;

    private Workbook(string fileName, IReadOnlyList<Sheet> sheets, IReadOnlyList<Remark> remarks, ZipArchive? zip)
    {
        FileName = fileName;
        Sheets = sheets;
        Remarks = remarks;
        archive = zip;
    }

    public string FileName { get; }

    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>What the reader noticed about the file as a whole, such as its old encoding.</summary>
    public IReadOnlyList<Remark> Remarks { get; }

    /// <exception cref="BookUnreadable">With a sentence for the person who sent the file.</exception>
    public static Workbook Open(Stream stream, string fileName, ReadLimits? limits = null)
    {
        limits ??= new ReadLimits();
        using var copy = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0; )
        {
            if (copy.Length + read > limits.FileBytes)
                throw new BookUnreadable("Tệp {0} lớn hơn {1} MB. Xin tách thành nhiều tệp nhỏ hơn.", fileName, limits.FileBytes >> 20);
            copy.Write(buffer, 0, read);
        }
        return Open(copy.ToArray(), fileName, limits);
    }

    /// <inheritdoc cref="Open(Stream, string, ReadLimits?)"/>
    public static Workbook Open(byte[] bytes, string fileName, ReadLimits? limits = null)
    {
        limits ??= new ReadLimits();
        if (bytes.LongLength > limits.FileBytes)
            throw new BookUnreadable("Tệp {0} lớn hơn {1} MB. Xin tách thành nhiều tệp nhỏ hơn.", fileName, limits.FileBytes >> 20);
        if (!FileType.IsArchive(bytes, fileName))
        {
            var csv = new CsvSheet(bytes, fileName, limits);
            return new Workbook(fileName, [csv], csv.Remarks, null);
        }

        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > limits.Parts)
                throw new BookUnreadable("Tệp {0} có quá nhiều phần bên trong. Xin lưu lại bằng Excel hoặc LibreOffice.", fileName);
            FileType.ExpectWorkbook(zip, fileName);
            return new Workbook(fileName, XlsxBook.Sheets(zip, bytes, fileName, limits), [], zip);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or System.Xml.XmlException)
        {
            zip?.Dispose();
            throw new BookUnreadable("Tệp {0} bị cụt hoặc hỏng, không mở được. Xin gửi lại tệp gốc.", fileName);
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>A book whose sheets were read before.</summary>
    public static Workbook Of(IReadOnlyList<Sheet> sheets, string fileName) => new(fileName, sheets, [], null);

    public void Dispose() => archive?.Dispose();
}

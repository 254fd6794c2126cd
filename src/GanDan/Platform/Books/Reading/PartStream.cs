using System.IO.Compression;

namespace GanDan.Platform.Books.Reading;

/// <summary>
/// One part of the archive, counted while it unpacks: total bytes, expansion, and the distance between two tags, so that a bomb
/// costs neither memory nor time. The archive is the stream's own, and closed with it.
/// </summary>
internal sealed class PartStream(ZipArchiveEntry entry, string part, ReadLimits limits) : Stream
{
    private const long FreeBytes = 8L << 20;
    private const int LongestText = 1 << 20;

    private readonly Stream inner = entry.Open();
    private long read;
    private int sinceTag;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var got = inner.Read(buffer);
        read += got;
        if (read > limits.UnpackedBytes || (read > FreeBytes && read / Math.Max(1, entry.CompressedLength) > limits.Expansion))
            throw new BookUnreadable("Tệp nở ra quá lớn khi mở (phần {0}). Xin tách sổ hoặc lưu lại thành tệp khác.", part);
        var tag = buffer[..got].LastIndexOf((byte)'>');
        sinceTag = tag < 0 ? sinceTag + got : got - tag;
        return sinceTag > LongestText
            ? throw new BookUnreadable("Phần {0} của tệp có một ô quá dài. Xin rút ngắn ô đó rồi gửi lại.", part)
            : got;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            entry.Archive.Dispose();
        }
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

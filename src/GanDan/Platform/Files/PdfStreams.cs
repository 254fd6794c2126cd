using System.IO.Compression;
using System.Text;

namespace GanDan.Platform.Files;

/// <summary>An object stream, opened: what its dictionary says, and the objects as they are written there.</summary>
internal sealed record PdfObjects(string Head, string Body);

/// <summary>
/// The compressed parts of a PDF. An object stream is opened whole or refused: one that grows past all measure, or is packed in a way honest
/// writers do not use, hides something. Any other part is looked into as far as the limits go, since a stream need not say what it is.
/// </summary>
internal sealed class PdfStreams(byte[] file, string text)
{
    private const int MostOfOne = 8 * 1024 * 1024;
    private const int MostOfAll = 64 * 1024 * 1024;
    private const int MostStreams = 20_000;
    private const int SmallEnough = 256 * 1024;
    private const int MostGrowth = 100;
    private const int LongestHead = 4096;
    private const string Keyword = "stream";

    private readonly List<PdfObjects> objects = [];
    private readonly List<int> others = [];
    private int left = MostOfAll;

    /// <summary>What was opened of the objects.</summary>
    public IReadOnlyList<PdfObjects> Objects => objects;

    /// <summary>Opens every object stream; false when one cannot be opened, or what is in it is refused.</summary>
    public bool ReadObjects(Func<string, bool> refused)
    {
        foreach (var (head, start) in Starts())
        {
            if (others.Count + objects.Count >= MostStreams)
                return false;
            if (!PdfNames.Has(head, "/ObjStm"))
            {
                others.Add(start);
                continue;
            }
            // Without a filter it lies open, and the file's own text has been read.
            var body = head.Contains("/Filter", StringComparison.Ordinal) ? Opened(head, start) : text[start..End(start)];
            if (body is null || refused(PdfNames.Plain(body)))
                return false;
            objects.Add(new(head, body));
        }
        return true;
    }

    /// <summary>Looks into all other compressed parts; false when what is in one is refused.</summary>
    public bool ReadOthers(Func<string, bool> refused)
    {
        foreach (var start in others)
            if (IsCompressed(start) && left > 0 && refused(PdfNames.Plain(Inflate(start).Text)))
                return false;
        return true;
    }

    // Each place where a stream may begin, with the dictionary before it.
    private IEnumerable<(string Head, int Start)> Starts()
    {
        for (
            var at = text.IndexOf(Keyword, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(Keyword, at + 1, StringComparison.Ordinal)
        )
        {
            var start = at + Keyword.Length;
            if (at >= 3 && text.AsSpan(at - 3, 3) is "end" || start >= text.Length || text[start] is not ('\r' or '\n' or ' ' or '\t'))
                continue;
            while (start < text.Length && text[start] is ' ' or '\t')
                start++;
            if (text.AsSpan(start).StartsWith("\r\n"))
                start += 2;
            else if (start < text.Length && text[start] is '\r' or '\n')
                start++;
            var from = Math.Max(0, at - LongestHead);
            var before = text.LastIndexOf("endobj", at, at - from, StringComparison.Ordinal);
            yield return (PdfNames.Plain(text[Math.Max(from, before)..at]), start);
        }
    }

    private string? Opened(string head, int start)
    {
        if (!IsCompressed(start) || head.Contains("/DecodeParms", StringComparison.Ordinal))
            return null;
        var (body, whole) = Inflate(start);
        var grown = body.Length > SmallEnough && body.Length / MostGrowth > End(start) - start;
        return whole && !grown ? body : null;
    }

    private (string Text, bool Whole) Inflate(int start)
    {
        var most = Math.Min(MostOfOne, left);
        using var packed = new ZLibStream(new MemoryStream(file, start, file.Length - start), CompressionMode.Decompress);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var whole = false;
        try
        {
            for (var read = 1; body.Length <= most && read > 0; whole = read == 0)
            {
                read = packed.Read(buffer);
                body.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // Broken on the way: what came before is looked at all the same.
        }
        left -= (int)body.Length;
        return (Encoding.Latin1.GetString(body.GetBuffer(), 0, (int)body.Length), whole);
    }

    // The header of zlib: deflate, and its check.
    private bool IsCompressed(int start) =>
        start + 1 < file.Length && (file[start] & 0x0f) == 8 && ((file[start] << 8) | file[start + 1]) % 31 == 0;

    private int End(int start) => text.IndexOf("endstream", start, StringComparison.Ordinal) is var end and >= 0 ? end : text.Length;
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GanDan.Platform.Papers;

/// <summary>One record behind a figure: what it is, how much it adds, whose it is and when.</summary>
/// <param name="Kind">"case", "attendance"…</param>
/// <param name="Weight">What the record adds to the figure, in its unit of count.</param>
/// <param name="Unit">Code of the organisational unit; empty when the record has none.</param>
public sealed record CountedRecord(string Kind, string Id, long Weight, string? Unit, DateOnly? Date)
{
    /// <summary>The canonical line, without its line feed: <c>kind|id|weight|unit|date</c>, the date as yyyy-MM-dd.</summary>
    /// <exception cref="ArgumentException">A field holds "|" or a line break.</exception>
    public string Line
    {
        get
        {
            var date = Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return string.Create(CultureInfo.InvariantCulture, $"{Field(Kind)}|{Field(Id)}|{Weight}|{Field(Unit)}|{date}");
        }
    }

    private static string Field(string? field) =>
        field.AsSpan().ContainsAny("|\r\n")
            ? throw new ArgumentException($"A record line cannot hold “{field}”.", nameof(field))
            : field ?? "";
}

/// <summary>
/// The SHA-256 that a manifest gives for the records of a figure. An outsider recomputes it from the record list alone: one line per
/// record (<see cref="CountedRecord.Line"/>), UTF-8 without byte order mark, each ended by one line feed, the lines in the order of their
/// bytes — <c>LC_ALL=C sort records.txt | sha256sum</c>. A figure without records has the hash of nothing. The order of bytes is taken
/// because it is the one order that every database, tool and language agrees on.
/// </summary>
public sealed class RecordsHash : IDisposable
{
    public const string Rule =
        "SHA-256 of the lines kind|id|weight|unit|date (date yyyy-MM-dd, UTF-8, LF) sorted by bytes; "
        + "of a share: of the lines code|recordsSha256 of its figures, the numerator first";

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] last = [];

    public long Count { get; private set; }

    /// <summary>Adds the next record of a stream that comes in order.</summary>
    /// <exception cref="InvalidOperationException">The record does not come after the one before, or comes twice.</exception>
    public void Add(CountedRecord record)
    {
        var line = Bytes(record);
        if (Count > 0 && last.AsSpan().SequenceCompareTo(line) >= 0)
            throw new InvalidOperationException($"The record “{record.Line}” is out of order or comes twice.");

        hash.AppendData(line);
        last = line;
        Count++;
    }

    /// <summary>The hash so far, in lower-case hexadecimal.</summary>
    public string Hex() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public void Dispose() => hash.Dispose();

    /// <summary>Hash of a list in any order; it is sorted in memory.</summary>
    public static string Of(IEnumerable<CountedRecord> records)
    {
        // UTF-8 keeps the order of code points, which the UTF-16 of .NET does not: the bytes are compared.
        var sorted = records.ToList();
        sorted.Sort((x, y) => Bytes(x).AsSpan().SequenceCompareTo(Bytes(y)));

        using var fresh = new RecordsHash();
        foreach (var record in sorted)
            fresh.Add(record);
        return fresh.Hex();
    }

    /// <summary>The hash of a share: of its figures' hashes, a line <c>code|hash</c> each, the numerator first.</summary>
    public static string OfParts(IEnumerable<(string Code, string Sha256)> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => $"{p.Code}|{p.Sha256}\n")))));

    private static byte[] Bytes(CountedRecord record) => Encoding.UTF8.GetBytes(record.Line + "\n");
}

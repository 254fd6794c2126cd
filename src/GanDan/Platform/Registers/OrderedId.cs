using System.Buffers.Binary;

namespace GanDan.Platform.Registers;

/// <summary>
/// Ids of version 7 that this process makes in the order of their values, also many in one millisecond: rows of a list, sorted by them, stand as
/// they were written. The twelve bits behind the time count on instead of being drawn (RFC 9562, §6.2, method 1).
/// </summary>
public static class OrderedId
{
    private const int CounterBits = 12;

    private static long last;

    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        var now = (long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16) << CounterBits;
        long before,
            next;
        do
        {
            before = Volatile.Read(ref last);
            // More than 4,096 in a millisecond borrow from the next.
            next = Math.Max(now, before + 1);
        } while (Interlocked.CompareExchange(ref last, next, before) != before);
        var (time, counter) = ((ulong)next >> CounterBits, (ulong)next & ((1 << CounterBits) - 1));
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (time << 16) | 0x7000 | counter);
        return new Guid(bytes, bigEndian: true);
    }
}

using GanDan.Platform.Registers;

namespace GanDan.Tests.Platform.Registers;

/// <summary>Ids sort as they were made, on both databases: as bytes and as text.</summary>
public sealed class OrderedIdTests
{
    [Fact]
    public void Many_in_one_millisecond_stand_in_the_order_in_which_they_were_made()
    {
        var made = Enumerable.Range(0, 20_000).Select(_ => OrderedId.Next()).ToList();

        Assert.Equal(made, made.OrderBy(id => id.ToString("D"), StringComparer.Ordinal));
        Assert.Equal(made, made.OrderBy(id => Convert.ToHexString(id.ToByteArray(bigEndian: true)), StringComparer.Ordinal));
        Assert.All(made, id => Assert.Equal((7, true), (id.Version, id.Variant is >= 8 and <= 11)));
    }

    [Fact]
    public void Threads_that_make_them_at_once_never_make_one_twice()
    {
        var made = new Guid[4][];

        Parallel.For(0, made.Length, i => made[i] = [.. Enumerable.Range(0, 5_000).Select(_ => OrderedId.Next())]);

        Assert.Equal(20_000, made.SelectMany(ids => ids).Distinct().Count());
        Assert.All(made, ids => Assert.Equal(ids, ids.Order()));
    }
}

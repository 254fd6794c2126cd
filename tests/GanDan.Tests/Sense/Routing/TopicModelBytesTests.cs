using GanDan.Sense.Routing;

namespace GanDan.Tests.Sense.Routing;

public sealed class TopicModelBytesTests
{
    private static readonly Lazy<byte[]> s_bytes = new(() => Letters.Learned(Letters.All).ToBytes());

    private static byte[] Bytes => s_bytes.Value;

    [Fact]
    public void The_same_letters_give_the_same_bytes_one_spelling_after_the_other_or_side_by_side()
    {
        var again = Letters.Learned(Letters.All, new() { SideBySide = true }).ToBytes();

        Assert.Equal(Bytes, again);
    }

    [Fact]
    public void A_model_read_back_says_the_same()
    {
        var made = Letters.Learned(Letters.All);

        var read = TopicModel.FromBytes(made.ToBytes());

        Assert.Equal(made.ToBytes(), read.ToBytes());
        Assert.Equal(made.Labels, read.Labels);
        Assert.Equal((made.Texts, made.Silence), (read.Texts, read.Silence));
        Assert.Equal((made.WithMarks, made.WithoutMarks), (read.WithMarks, read.WithoutMarks));
        foreach (var (text, _) in Letters.All.Where((_, i) => i % 17 == 0))
        {
            Assert.Equal(made.Rank(text), read.Rank(text));
            Assert.Equal(made.Suggest(text)?.Words, read.Suggest(text)?.Words);
        }
    }

    [Fact]
    public void A_small_office_needs_a_small_model() => Assert.InRange(Bytes.Length, 1000, 50_000);

    [Fact]
    public void Any_changed_byte_is_noticed()
    {
        for (var i = 0; i < Bytes.Length; i += i < 64 ? 1 : 97)
        {
            var damaged = (byte[])Bytes.Clone();
            damaged[i] ^= 0x10;

            Assert.Throws<InvalidDataException>(() => TopicModel.FromBytes(damaged));
        }
    }

    [Fact]
    public void Cut_short_or_lengthened_bytes_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => TopicModel.FromBytes([]));
        Assert.Throws<InvalidDataException>(() => TopicModel.FromBytes(Bytes.AsSpan(0, 20)));
        Assert.Throws<InvalidDataException>(() => TopicModel.FromBytes(Bytes.AsSpan(0, Bytes.Length - 1)));
        Assert.Throws<InvalidDataException>(() => TopicModel.FromBytes([.. Bytes, 0]));
    }
}

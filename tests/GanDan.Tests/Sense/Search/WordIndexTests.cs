using GanDan.Sense.Search;

namespace GanDan.Tests.Sense.Search;

public sealed class WordIndexTests
{
    private static readonly DateOnly s_day = new(2026, 11, 2);
    private static readonly string[] s_words = ["den", "duong", "hem", "42", "tat", "rac", "cong", "ngap", "cay", "nghieng"];

    [Fact]
    public void It_finds_what_reading_every_text_finds_and_in_its_order_whatever_was_changed()
    {
        var random = new Random(7);
        var (index, texts) = (new WordIndex(), new Dictionary<Guid, WordedText>());
        for (var round = 0; round < 60; round++)
        {
            var changed = Some(random, round % 10 == 0 ? 500 : random.Next(4), texts.Keys);
            var gone = texts.Keys.Where(_ => random.Next(40) == 0).ToList();
            gone.RemoveAll(key => changed.Any(text => text.Key == key));
            index = index.With(changed, gone);
            foreach (var text in changed)
                texts[text.Key] = text;
            foreach (var key in gone)
                texts.Remove(key);

            Assert.Equal(texts.Count, index.Count);
            for (var asked = 0; asked < 20; asked++)
                Agree(index, texts.Values, [.. random.GetItems(s_words, random.Next(4)).Distinct()]);
        }
    }

    [Fact]
    public void More_texts_than_a_part_has_room_for_are_found_to_the_last()
    {
        var texts = Enumerable.Range(0, 150_000).Select(i => Text(i % 1000, i % 2 == 0 ? $"den {i}" : $"rac {i % 500}")).ToList();

        var index = new WordIndex().With(texts[..140_000], []);
        foreach (var some in texts[140_000..].Chunk(700))
            index = index.With(some, []);

        Agree(index, texts, ["den"]);
        Agree(index, texts, ["rac", "77"]);
        Agree(index, texts, ["den", "149998"]);
        Assert.Equal(texts.Count, index.Count);
    }

    [Fact]
    public void Who_reads_an_index_reads_on_while_another_is_made_of_it()
    {
        var texts = Enumerable.Range(0, 50).Select(i => Text(i, "den tat")).ToList();
        var index = new WordIndex().With(texts, []);
        using var reading = index.Newest(["tat"]).GetEnumerator();
        Assert.True(reading.MoveNext());

        var later = index.With([Text(99, "tat")], [.. texts.Select(t => t.Key)]);
        var left = 1;
        while (reading.MoveNext())
            left++;

        Assert.Equal(50, left);
        Assert.Single(later.Newest(["tat"]));
    }

    [Fact]
    public void Of_a_text_given_twice_at_once_the_later_one_stands()
    {
        var key = Guid.CreateVersion7();

        var index = new WordIndex().With([new(key, s_day, "den"), new(key, s_day, "rac")], []);

        Assert.Empty(index.Newest(["den"]));
        Assert.Equal([key], index.Newest(["rac"]));
    }

    [Fact]
    public void A_word_that_stands_in_no_text_and_a_key_that_was_never_there_do_no_harm()
    {
        var index = new WordIndex().With([Text(0, "den  den tat")], [Guid.CreateVersion7()]);

        Assert.Empty(index.Newest(["cay"]));
        Assert.Empty(index.Newest(["den", "cay"]));
        Assert.Single(index.Newest(["den"]));
        Assert.Empty(new WordIndex().Newest(["den"]));
    }

    private static void Agree(WordIndex index, IEnumerable<WordedText> texts, string[] words) =>
        Assert.Equal(
            texts
                .Where(text => words.All(text.Words.Split(' ').Contains))
                .OrderByDescending(text => text.Day)
                .ThenByDescending(text => text.Key)
                .Select(text => text.Key),
            index.Newest(words)
        );

    // New texts, and some that were there before.
    private static List<WordedText> Some(Random random, int count, Dictionary<Guid, WordedText>.KeyCollection known) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => Text(random.Next(9), string.Join(' ', random.GetItems(s_words, random.Next(7)))))
                .Select(text =>
                    random.Next(4) == 0 && known.Count > 0 ? text with { Key = known.ElementAt(random.Next(known.Count)) } : text
                )
                .DistinctBy(text => text.Key),
        ];

    private static WordedText Text(int day, string words) => new(Guid.CreateVersion7(), s_day.AddDays(day), words);
}

using GanDan.Sense.Routing;

namespace GanDan.Tests.Sense.Routing;

public sealed class OpenMattersTests
{
    private static readonly DateOnly s_day = new(2026, 11, 2);

    [Fact]
    public void It_finds_what_comparing_with_every_matter_finds()
    {
        var matters = Some();
        var open = Filled(matters);

        foreach (var asked in matters.Where((_, i) => i % 7 == 0))
        {
            var all = matters.Select(m => NearDuplicates.Compare(asked, m).Score).Where(s => s >= 0.5).OrderDescending().Take(5);

            Assert.Equal(all, open.Find(asked, threshold: 0.5).Select(found => found.Likeness.Score));
        }
    }

    [Fact]
    public void A_matter_taken_out_is_found_no_more()
    {
        var matters = Some();
        var open = Filled(matters);

        var removed = open.Remove(3);

        Assert.True(removed);
        Assert.False(open.Remove(3));
        Assert.Equal(matters.Count - 1, open.Count);
        Assert.DoesNotContain(open.Find(matters[3], most: 100, threshold: 0), found => found.Key == 3);
    }

    [Fact]
    public void A_matter_added_again_takes_the_place_of_the_first()
    {
        var open = new OpenMatters<int>();
        open.Add(1, new("Cống nghẹt, nước tràn lên đường", s_day));

        open.Add(1, new("Đèn đường không sáng", s_day));

        Assert.Equal(1, open.Count);
        Assert.Empty(open.Find(new("Cống nghẹt, nước tràn lên đường", s_day)));
        Assert.Single(open.Find(new("đèn đường không sáng", s_day)));
    }

    [Fact]
    public void After_many_have_come_and_gone_the_rest_is_still_found()
    {
        var matters = Some();
        var open = Filled(matters);
        for (var i = 1000; i < 6000; i++)
        {
            open.Add(i, matters[i % matters.Count]);
            open.Remove(i);
        }

        Assert.Equal(matters.Count, open.Count);
        Assert.Contains(open.Find(matters[11], most: 100), found => found.Key == 11);
    }

    [Fact]
    public void One_word_is_found_by_one_word()
    {
        var open = new OpenMatters<string>();
        open.Add("a", new("Karaoke", s_day));

        Assert.Single(open.Find(new("karaoke!", s_day), threshold: 0.1));
        Assert.Empty(open.Find(new("", s_day), threshold: 0));
    }

    private static List<ReportedMatter> Some() =>
        [
            .. Letters
                .All.Where((_, i) => i % 25 == 0)
                .Select((letter, i) => new ReportedMatter(letter.Text, s_day.AddDays(i % 30), new((10.79, 106.69 + (i % 5 / 1000.0))))),
        ];

    private static OpenMatters<int> Filled(List<ReportedMatter> matters)
    {
        var open = new OpenMatters<int>();
        for (var i = 0; i < matters.Count; i++)
            open.Add(i, matters[i]);
        return open;
    }
}

using GanDan.Sense.Routing;

namespace GanDan.Tests.Sense.Routing;

public sealed class NearDuplicatesTests
{
    private static readonly DateOnly s_day = new(2026, 11, 2);
    private static readonly Place s_alley = new((10.7890, 106.6900), "Tân Định", "hẻm 215 Trần Quang Khải");
    private static readonly Place s_nextDoor = new((10.7893, 106.6901), "Tan Dinh", "215 Tran Quang Khai");

    [Theory]
    [InlineData(
        "Đèn đường hẻm 215 Trần Quang Khải không sáng mấy hôm nay, đi lại rất nguy hiểm",
        "den duong trong hem 215 tat may hom nay roi"
    )]
    [InlineData("Đèn đường hẻm 215 Trần Quang Khải không sáng mấy hôm nay", "hẻm 215 trần quang khải đèn đường bị hư cả tuần, tối om")]
    [InlineData("Quán nhậu đầu hẻm hát karaoke tới khuya", "Karaoke đầu hẻm ồn quá, tới khuya không ngủ được")]
    public void One_matter_in_two_neighbours_words_reaches_the_threshold(string a, string b)
    {
        var likeness = NearDuplicates.Compare(new(a, s_day, s_alley), new(b, s_day.AddDays(4), s_nextDoor));

        Assert.InRange(likeness.Score, NearDuplicates.Threshold, 0.9);
        Assert.Equal(4, likeness.Days);
        Assert.InRange(likeness.Metres!.Value, 34, 36);
    }

    [Theory]
    [InlineData("Đèn đường hẻm 215 Trần Quang Khải không sáng", "Rác đổ đầy trước hẻm 215 Trần Quang Khải, bốc mùi hôi")]
    [InlineData("Đèn đường hẻm 215 Trần Quang Khải không sáng", "Quán nhậu hát karaoke ồn ào tới khuya ở hẻm 215")]
    public void Two_matters_in_one_alley_stay_below_it(string a, string b)
    {
        var likeness = NearDuplicates.Compare(new(a, s_day, s_alley), new(b, s_day, s_nextDoor));

        Assert.InRange(likeness.Score, 0, 0.25);
    }

    [Fact]
    public void The_same_words_and_day_in_the_same_place_score_one()
    {
        var matter = new ReportedMatter("Cống nghẹt, nước tràn lên đường", s_day, s_alley);

        var likeness = NearDuplicates.Compare(matter, matter);

        Assert.Equal(new Likeness(1, 1, 1, 1, 0, 0), likeness);
    }

    [Fact]
    public void The_same_words_about_another_ward_are_another_matter()
    {
        var here = new ReportedMatter("Cống nghẹt, nước tràn lên đường", s_day, s_alley with { Point = null });
        var there = new ReportedMatter("Cống nghẹt, nước tràn lên đường", s_day, new(Ward: "Bến Thành", Street: "Lê Lợi"));

        Assert.Equal(0, NearDuplicates.Compare(here, there).Score);
    }

    [Fact]
    public void Each_half_life_halves_the_time()
    {
        var now = new ReportedMatter("Cống nghẹt", s_day);
        var before = new ReportedMatter("Cống nghẹt", s_day.AddDays(-42));

        var likeness = NearDuplicates.Compare(now, before);

        Assert.Equal(0.25, likeness.Time, 12);
        Assert.Null(likeness.Place);
        Assert.Equal(likeness, NearDuplicates.Compare(before, now));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("…", "Cống nghẹt")]
    [InlineData("Cống", "Cống nghẹt, nước tràn lên đường, xe không qua được, bà con rất khổ")]
    public void Empty_or_one_word_texts_resemble_nothing(string a, string b) =>
        Assert.InRange(NearDuplicates.Compare(new(a, s_day), new(b, s_day)).Score, 0, NearDuplicates.Threshold - 0.01);
}

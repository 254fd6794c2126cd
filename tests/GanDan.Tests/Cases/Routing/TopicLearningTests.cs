using GanDan.Cases;
using GanDan.Cases.Routing;
using GanDan.Platform.Data;
using GanDan.Sense.Routing;
using GanDan.Tests.Sense.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Routing;

public abstract class TopicLearningTests(OfficeApp app)
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [Letters.Lighting] = "Đèn đường",
        [Letters.Waste] = "Rác, vệ sinh",
        [Letters.Noise] = "Tiếng ồn",
        [Letters.Water] = "Ngập, thoát nước",
    };

    [Fact]
    public async Task It_is_silent_with_few_cases_and_right_with_many_and_learns_once_a_day()
    {
        Assert.False(await Learn());
        Assert.Null((await Advice("Đèn đường trước nhà tôi tắt", null)).Suggestion);
        await Sorted(Letters.All.Take(40));
        Tomorrow();
        Assert.True(await Learn());
        Assert.Equal(Silence.TooFewTexts, (await Last()).Silence);
        Assert.Null((await Advice("Đèn đường trước nhà tôi tắt", null)).Suggestion);
        Assert.False(await Learn());

        await Sorted(Letters.All.Skip(40));
        Assert.False(await Learn());
        Tomorrow();
        Assert.True(await Learn());
        Tomorrow();
        Assert.False(await Learn());

        var advice = await Advice("Đèn đường trước nhà tôi tắt mấy đêm nay", null);
        Assert.Equal("Đèn đường", advice.Suggestion?.Label);
        Assert.InRange(advice.Suggestion!.Probability, 0.5, 1);
        Assert.NotEmpty(advice.Suggestion.Words);
        Assert.Equal("Rác, vệ sinh", (await Advice("rac do bua bai, mui hoi", "Việc khác")).Suggestion?.Label);
        Assert.Null((await Advice("Đèn đường trước nhà tôi tắt mấy đêm nay", "Đèn đường")).Suggestion);
        Assert.Null((await Advice("Xin hỏi lịch tiêm phòng cho trẻ", null)).Suggestion);

        await app.Restart();
        Assert.Equal("Đèn đường", (await Advice("Đèn đường trước nhà tôi tắt mấy đêm nay", null)).Suggestion?.Label);
        await Page_says_how_reliable_it_is();
        await Rule_comes_first_and_a_retired_topic_is_not_suggested();
    }

    [Fact]
    public async Task What_nobody_has_looked_at_teaches_nothing()
    {
        Tomorrow();
        var before = await app.Look(db => db.TopicModels.CountAsync());
        var other = await app.Report("Cây trước số 5 nghiêng, chưa ai xem", topic: "Cây xanh");

        var learned = await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            await db.Cases.Where(c => c.Id != other && c.Status != CaseStatus.Received).ExecuteDeleteAsync();
            return await services.GetRequiredService<TopicLearning>().Learn(TestContext.Current.CancellationToken);
        });

        Assert.False(learned);
        Assert.Equal(before, await app.Look(db => db.TopicModels.CountAsync()));
    }

    private async Task Page_says_how_reliable_it_is()
    {
        var admin = await app.SignedIn("quan-tri").Open("/quan-tri/loai-viec");
        Assert.Contains("Thử trên việc máy chưa thấy", admin.Text, StringComparison.Ordinal);
    }

    private async Task Rule_comes_first_and_a_retired_topic_is_not_suggested()
    {
        await app.Do(services =>
            services
                .GetRequiredService<Db>()
                .Topics.Where(t => t.Name == "Việc khác")
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.HandledBy, "Văn phòng"))
        );
        Assert.Equal("Văn phòng", (await Advice("Đèn đường tắt mấy đêm nay", "Việc khác")).HandledBy);
        await app.Do(services =>
            services
                .GetRequiredService<Db>()
                .Topics.Where(t => t.Name == "Đèn đường")
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.RetiredOn, new DateOnly(2026, 11, 23)))
        );
        Assert.Null((await Advice("Đèn đường tắt mấy đêm nay", "Việc khác")).Suggestion);
    }

    private Task<bool> Learn() =>
        app.Do(services => services.GetRequiredService<TopicLearning>().Learn(TestContext.Current.CancellationToken));

    private Task<SortAdvice> Advice(string words, string? topic) =>
        app.Do(services => services.GetRequiredService<TopicSuggestions>().Of(words, topic));

    private Task<LearnedTopics> Last() => app.Look(db => db.TopicModels.AsNoTracking().OrderByDescending(m => m.TrainedAt).FirstAsync());

    private void Tomorrow() => app.Clock.Advance(TimeSpan.FromDays(1));

    private Task Sorted(IEnumerable<(string Text, string Label)> letters) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var unit = await db.Units.OrderBy(u => u.Id).Select(u => u.Id).LastAsync();
            db.Cases.AddRange(
                letters.Select(letter => new Case
                {
                    PublicNumber = PublicNumber.New(),
                    ReceivedOn = new(2026, 10, 1),
                    UnitId = unit,
                    Topic = Names[letter.Label],
                    Summary = letter.Text,
                    MaskedSummary = letter.Text,
                    Status = CaseStatus.InProgress,
                })
            );
            await db.SaveChangesAsync();
        });

    public sealed class OnSqlite(SqliteOffice app) : TopicLearningTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : TopicLearningTests(app), IClassFixture<PostgresOffice>;
}

using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Platform.Data;

public abstract class UntilCommitTests(OfficeApp app)
{
    private readonly TaskCompletionSource begun = new();
    private int worked;

    // What else is committed in the tests' cluster would show in the true one.
    private string version = "1";

    [Fact]
    public async Task An_answer_is_worked_out_once_until_anything_is_committed()
    {
        var kept = Memory();

        Assert.Equal(1, await Ask(kept, "a"));
        Assert.Equal(1, await Ask(kept, "a"));
        version = "2";

        Assert.Equal(2, await Ask(kept, "a"));
    }

    [Fact]
    public async Task What_is_committed_gives_the_books_another_version()
    {
        var books = await app.Do(services => Task.FromResult(services.GetRequiredService<DataVersion>()));
        var before = await app.Do(services => books.Now(services.GetRequiredService<Db>()));

        await app.Do(services =>
            services.GetRequiredService<Db>().Units.ExecuteUpdateAsync(set => set.SetProperty(u => u.Name, u => u.Name + "x"))
        );

        Assert.NotEqual(before, await app.Do(services => books.Now(services.GetRequiredService<Db>())));
    }

    [Fact]
    public async Task All_who_see_a_new_version_together_share_one_answer()
    {
        var kept = Memory();
        foreach (var next in Enumerable.Range(2, 50))
        {
            (version, worked) = ($"{next}", 0);
            using var together = new Barrier(4);

            var answers = await Task.WhenAll(
                Enumerable
                    .Range(0, together.ParticipantCount)
                    .Select(_ =>
                        Task.Run(() =>
                        {
                            together.SignalAndWait();
                            return Ask(kept, "a");
                        })
                    )
            );

            Assert.All(answers, answer => Assert.Equal(1, answer));
        }
    }

    [Fact]
    public async Task Who_asks_meanwhile_waits_for_the_one_who_works()
    {
        var (kept, ready) = (Memory(), new TaskCompletionSource());

        var asked = Enumerable.Range(0, 8).Select(_ => Ask(kept, "a", ready.Task)).ToList();
        ready.SetResult();

        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal(1, answer));
        Assert.Equal(1, worked);
    }

    [Fact]
    public async Task Who_waited_for_one_that_failed_works_it_out_alone()
    {
        var (kept, ready) = (Memory(), new TaskCompletionSource());

        var first = Ask(kept, "a", ready.Task);
        await begun.Task;
        var second = Ask(kept, "a");
        ready.SetException(new InvalidOperationException("the first one's own"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.Equal(1, await second);
    }

    [Fact]
    public async Task No_more_answers_are_kept_than_there_is_room_for()
    {
        var kept = Memory();

        await Ask(kept, "a");
        await Ask(kept, "b");

        Assert.Equal(3, await Ask(kept, "c"));
        Assert.Equal(4, await Ask(kept, "c"));
        Assert.Equal(1, await Ask(kept, "a"));
    }

    private UntilCommit<string, int> Memory() => new(_ => Task.FromResult(version), most: 2);

    // Its answer is how many had been worked out by then.
    private Task<int> Ask(UntilCommit<string, int> kept, string question, Task? first = null) =>
        app.Do(services =>
            kept.Get(
                services.GetRequiredService<Db>(),
                question,
                async () =>
                {
                    begun.TrySetResult();
                    await (first ?? Task.CompletedTask);
                    return Interlocked.Increment(ref worked);
                }
            )
        );

    public sealed class OnSqlite(SqliteOffice app) : UntilCommitTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : UntilCommitTests(app), IClassFixture<PostgresOffice>;
}

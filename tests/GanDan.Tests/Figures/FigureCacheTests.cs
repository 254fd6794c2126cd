using GanDan.Figures;
using GanDan.Platform.Data;
using GanDan.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Figures;

public abstract class FigureCacheTests(OfficeApp app)
{
    private static readonly Scope Year = new(new(2019, 1, 1), new(2019, 12, 31));

    [Fact]
    public async Task A_figure_is_not_counted_again_while_nothing_was_written()
    {
        await Hold(1);

        var (first, second) = await app.Undisturbed(async () => (await Take(), await Take()));

        Assert.Same(first, second);
    }

    [Fact]
    public async Task A_figure_follows_every_record()
    {
        var before = (await Take()).Value;

        await Hold(3);
        var after = (await Take()).Value;

        Assert.Equal(before + 3, after);
    }

    [Fact]
    public async Task A_figure_follows_what_is_written_past_the_change_tracker()
    {
        var held = await Hold(5);
        var before = (await Take()).Value;

        await app.Do(services => services.GetRequiredService<Db>().Attendances.Where(a => a.ClassId == held).ExecuteDeleteAsync());
        var after = (await Take()).Value;

        Assert.Equal(before - 5, after);
    }

    [Fact]
    public async Task A_breakdown_follows_every_record()
    {
        var before = (await ByYear()).Sum(c => c.Value);

        await Hold(2);
        var after = (await ByYear()).Sum(c => c.Value);

        Assert.Equal(before + 2, after);
    }

    [Fact]
    public async Task Within_a_transaction_a_figure_counts_what_it_has_written_and_leaves_nothing_behind()
    {
        var before = (await Take()).Value;

        var within = await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            Add(db, 7);
            await db.SaveChangesAsync();
            return (await services.GetRequiredService<FigureReader>().Take("training.attendances", Year)).Value;
        });

        Assert.Equal(before + 7, within);
        Assert.Equal(before, (await Take()).Value);
    }

    private Task<FigureValue> Take() => app.Do(services => services.GetRequiredService<FigureReader>().Take("training.attendances", Year));

    private Task<IReadOnlyList<FigureCell>> ByYear() =>
        app.Do(services => services.GetRequiredService<FigureReader>().Take("training.attendances", Year, Breakdown.Year));

    private Task<Guid> Hold(int people) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var held = Add(db, people);
            await db.SaveChangesAsync();
            return held;
        });

    private static Guid Add(Db db, int people)
    {
        var held = new TrainingClass
        {
            Name = "Kỹ năng tuyên truyền",
            NameKey = "ky nang tuyen truyen",
            HeldOn = new(2019, 5, 6),
        };
        held.Invite(new Attendee(null, "Đoàn", null), people, attended: true, audience: null);
        db.Classes.Add(held);
        return held.Id;
    }

    public sealed class OnSqlite(SqliteOffice app) : FigureCacheTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : FigureCacheTests(app), IClassFixture<PostgresOffice>;
}

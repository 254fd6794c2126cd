using GanDan.Cases;
using GanDan.Cases.Answers;
using GanDan.Figures;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Figures;

/// <summary>What is counted in one question for all figures of a family is what each figure's own records say.</summary>
public abstract class CountedTogetherTests(OfficeApp app)
{
    private const int Year = 2013;
    private const int Many = 400;

    [Fact]
    public async Task Counted_together_or_each_for_itself_the_numbers_are_the_same()
    {
        var units = await Happen();
        await app.Do(async services =>
        {
            var (reader, catalogue) = (services.GetRequiredService<FigureReader>(), services.GetRequiredService<FigureCatalogue>());
            var db = services.GetRequiredService<Db>();
            var family = catalogue.Figures.Where(f => f is ICountedTogether).ToList();
            Assert.Equal(7, family.Count);
            foreach (var scope in Scopes(units))
            foreach (var figure in family)
            {
                var together = await reader.Take(figure.Code, scope);
                await using var alone = await db.Database.BeginTransactionAsync();
                var itself = await reader.Take(figure.Code, scope);
                var records = await reader.Within(figure.Code, scope).ToListAsync();

                Assert.Equal((itself.Value, itself.Records), (together.Value, together.Records));
                Assert.Equal((records.Sum(r => r.Weight), records.Count), (together.Value, together.Records));
                Assert.Equal(
                    (itself.Coverage.First, itself.Coverage.Last, itself.Coverage.HasGap),
                    (together.Coverage.First, together.Coverage.Last, together.Coverage.HasGap)
                );
                Assert.Equal(records.Count == 0 ? null : records.Min(r => r.Date), together.Coverage.First);
            }
        });
    }

    [Fact]
    public void Every_figure_of_a_family_weighs_each_record_once()
    {
        var figures = app.Services.GetRequiredService<FigureCatalogue>().Figures.OfType<CaseFigure>();

        Assert.All(figures, figure => Assert.Equal(UnitOfCount.Opinions, figure.Unit));
    }

    private static IEnumerable<Scope> Scopes(IReadOnlyList<int> units)
    {
        UnitScope?[] within = [null, .. units.Select(id => new UnitScope($"{id}", new(2010, 1, 1), "Một phường", [id], []))];
        foreach (var unit in within)
        {
            yield return new(new(Year, 1, 1), new(Year, 12, 31), unit);
            yield return new(new(Year - 1, 6, 1), new(Year + 1, 2, 3), unit);
            yield return new(new(Year, 5, 5), new(Year, 5, 9), unit);
            yield return new(new(1980, 1, 1), new(1980, 12, 31), unit);
        }
    }

    private async Task<IReadOnlyList<int>> Happen()
    {
        var random = new Random(1311);
        var units = await app.Look(db => db.Units.OrderBy(u => u.Id).Select(u => u.Id).Take(2).ToListAsync());
        DateOnly? Some(DateOnly from, int days) => random.Next(3) == 0 ? null : from.AddDays(random.Next(days) - 5);
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            for (var i = 0; i < Many; i++)
            {
                var received = new DateOnly(Year, 1, 1).AddDays(random.Next(-200, 600));
                var made = new Case
                {
                    PublicNumber = $"CT-{i}",
                    ReceivedOn = received,
                    UnitId = units[random.Next(units.Count)],
                    Summary = "Đèn tắt",
                    MaskedSummary = "Đèn tắt",
                    Imported = true,
                };
                db.Cases.Add(made);
                var row = db.Entry(made);
                row.Property(c => c.DueOn).CurrentValue = Some(received, 30);
                row.Property(c => c.AnsweredOn).CurrentValue = Some(received, 40);
                row.Property(c => c.Status).CurrentValue = Enum.GetValues<CaseStatus>()[random.Next(Enum.GetValues<CaseStatus>().Length)];
                row.Property(c => c.WithdrawnAt).CurrentValue =
                    random.Next(8) == 0 ? new DateTime(2014, 1, 1, 0, 0, 0, DateTimeKind.Utc) : null;
                for (var round = random.Next(4); round > 0; round--)
                    db.CaseVerdicts.Add(
                        new Verdict
                        {
                            CaseId = made.Id,
                            Round = round,
                            Solved = random.Next(2) == 0,
                            At = new DateTime(2014, 1, 1, round, 0, 0, DateTimeKind.Utc),
                        }
                    );
            }
            await db.SaveChangesAsync();
        });
        return units;
    }

    public sealed class OnSqlite(SqliteOffice app) : CountedTogetherTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : CountedTogetherTests(app), IClassFixture<PostgresOffice>;
}

using System.Globalization;
using System.IO.Compression;
using GanDan.Cases;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Bench;

/// <summary>
/// Fills an office's books with cases: when they came, how long they took and how many are still open as in the casework of a city council,
/// where that data is at hand; the words are made up.
/// </summary>
internal static class CityCases
{
    private const string Numbered = "ZZ-";
    private static readonly DateOnly Seen = new(2018, 12, 31);

    public static async Task<int> Count(Storage storage)
    {
        await using var app = App.Build(storage, "http://127.0.0.1:0");
        using var scope = app.Services.CreateScope();
        return await scope
            .ServiceProvider.GetRequiredService<Db>()
            .Cases.CountAsync(c => EF.Functions.Like(c.PublicNumber, Numbered + "%"));
    }

    /// <param name="from">How many there are already.</param>
    /// <returns>How many of the new ones are open.</returns>
    public static async Task<int> Fill(Storage storage, int from, int to)
    {
        await using var app = App.Build(storage, "http://127.0.0.1:0");
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var me = scope.ServiceProvider.GetRequiredService<Me>();
        var wards = (await db.Units.Where(u => u.Kind == UnitKind.Ward).ToListAsync()).Where(u => u.ValidOn(me.Today)).ToList();
        var topics = await db.Topics.OrderBy(t => t.Order).ToListAsync();
        var lengths = Lengths();
        var texts = new CityTexts();
        var open = 0;
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            var bulk = new BulkInsert(db);
            for (var i = from; i < to; i++)
            {
                var (age, took) = lengths[i % lengths.Count];
                var on = me.Today.AddDays(-age);
                DateOnly? answered = took is { } days ? on.AddDays(days) : null;
                var topic = topics[texts.Next(topics.Count)];
                var made = new Case
                {
                    PublicNumber = string.Create(CultureInfo.InvariantCulture, $"{Numbered}{i:0000000}"),
                    ReceivedAt = on.ToDateTime(new TimeOnly(texts.Next(24), texts.Next(60)), DateTimeKind.Utc),
                    ReceivedOn = on,
                    Channel = "Trang web",
                    UnitId = wards[texts.Next(wards.Count)].Id,
                    Topic = topic.Name,
                    HandledBy = topic.HandledBy,
                    Summary = "",
                    MaskedSummary = texts.One(),
                    Status =
                        answered is null ? CaseStatus.InProgress
                        : answered > me.Today.AddDays(-7) ? CaseStatus.Answered
                        : CaseStatus.Closed,
                    Publication = Publication.Published,
                    DueOn = on.AddDays(10),
                    NextDueOn = answered is null ? on.AddDays(10) : null,
                    OnMap = i % 3 == 0,
                    Latitude = 10.75 + (texts.Next(60_000) / 1e6),
                    Longitude = 106.66 + (texts.Next(60_000) / 1e6),
                };
                made.Summary = made.MaskedSummary;
                if (answered is { } day)
                    made.Answered(day);
                else
                    open++;
                bulk.Add(made);
                var clock = new CaseClock
                {
                    CaseId = made.Id,
                    Kind = ClockKind.Answer,
                    RuleCode = Codes.Answer,
                    Length = 10,
                    Unit = TermUnit.Days,
                    StartsOn = on,
                    FirstDueOn = on.AddDays(10),
                    DueOn = on.AddDays(10),
                };
                if (answered is { } met)
                    clock.Meet(met);
                bulk.Add(clock);
                foreach (var move in new[] { Move.Receive, Move.Assign })
                    bulk.Add(
                        new CaseStep
                        {
                            CaseId = made.Id,
                            At = made.ReceivedAt!.Value,
                            Move = move,
                            ByName = "",
                        }
                    );
            }
            bulk.Flush();
            await transaction.CommitAsync();
        }
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
        else
            await db.Database.ExecuteSqlRawAsync("PRAGMA optimize");
        return open;
    }

    // Days since it came, and days it took; null while it is open. Made up (one in seven open) where the data is not at hand.
    private static List<(int Age, int? Took)> Lengths()
    {
        var file = Directory.GetFiles(Path.Combine(Child.Shared, "data", "nyc_council_casework"), "*.csv.gz").FirstOrDefault();
        if (file is null)
            return [.. Enumerable.Range(0, 20_000).Select(i => (i % 1400, i % 7 == 0 ? (int?)null : Math.Min(i % 1400, i % 23)))];
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        reader.ReadLine();
        var lengths = new List<(int, int?)>();
        while (reader.ReadLine()?.Split(',') is { } cells)
        {
            if (!DateOnly.TryParse(cells[2], CultureInfo.InvariantCulture, out var opened))
                continue;
            var closed = DateOnly.TryParse(cells[3], CultureInfo.InvariantCulture, out var day) && day >= opened ? day : (DateOnly?)null;
            lengths.Add((Seen.DayNumber - opened.DayNumber, closed <= Seen ? closed.Value.DayNumber - opened.DayNumber : null));
        }
        return lengths;
    }
}

using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

public abstract class TwoAtOnceTests(DatabaseKind kind)
{
    [Fact]
    public async Task Two_people_who_import_one_book_at_the_same_time_bring_it_once()
    {
        await using var office = await FreshOffice.Open(kind);
        await office.AddUnits();
        var folder = Directory.CreateTempSubdirectory("gandan-two-");
        try
        {
            var rows = Enumerable
                .Range(1, 300)
                .Select(i => $"{i};{i % 28 + 1}/3/2019;Tân Định;Hạ tầng;Đèn số {i} không sáng;20/4/2019;")
                .ToArray();
            var (one, two) = (Path.Combine(folder.FullName, "a.csv"), Path.Combine(folder.FullName, "b.csv"));
            await File.WriteAllBytesAsync(one, MadeUpBooks.Opinions(rows), TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(two, MadeUpBooks.Opinions([.. rows.Reverse()]), TestContext.Current.CancellationToken);

            var both = await Task.WhenAll(Task.Run(() => office.Import(one)), Task.Run(() => office.Import(two)));

            Assert.All(both, b => Assert.Equal(0, b.Code));
            Assert.Equal(300, await office.Look(db => db.Cases.CountAsync()));
            Assert.Single(both, b => b.Report.GetProperty("nothingNew").GetBoolean());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public sealed class OnSqlite() : TwoAtOnceTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : TwoAtOnceTests(DatabaseKind.Postgres);
}

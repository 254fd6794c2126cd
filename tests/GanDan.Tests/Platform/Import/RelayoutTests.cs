using GanDan.Platform.Import;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Platform.Import;

/// <summary>The same content in another layout passes by mapping alone and changes nothing.</summary>
public abstract class RelayoutTests(DatabaseKind kind)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Another_layout_of_a_book_passes_by_mapping_alone_and_changes_nothing(int seed)
    {
        var folder = OfficeFolder.Find();
        await using var office = await FreshOffice.Open(kind);
        await office.AddUnits();
        var scratch = Directory.CreateTempSubdirectory("gandan-relayout-");
        try
        {
            foreach (var book in folder.Books)
            {
                var cell = await IsCell(office, book);
                await office.Import(cell ? ["--cell", book] : [book]);
                foreach (var (path, choice) in await Rewrite(office, book, new Random(seed), scratch.FullName))
                {
                    var isOfVault = office.Services.GetRequiredService<RecordBooks>().Find(choice.Kind!)!.Shelf != OfficeShelf.OfficeCode;
                    var mapping = Path.ChangeExtension(path, ".json");
                    await File.WriteAllTextAsync(
                        mapping,
                        ReportJson.Of(new ImportChoices { Sheets = [choice] }),
                        TestContext.Current.CancellationToken
                    );

                    var (code, report) = await office.Import(
                        isOfVault ? ["--cell", path, "--mapping", mapping] : [path, "--mapping", mapping]
                    );
                    Assert.Equal((choice.Kind, 0), (choice.Kind, code));
                    Assert.True(report.GetProperty("nothingNew").GetBoolean(), choice.Kind + ": " + Summary(report));

                    // Confirmed once, remembered for the layout.
                    if (!isOfVault)
                        Assert.Equal(0, (await office.Import(path)).Code);
                }
            }
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Columns_that_cannot_be_told_are_listed_and_nothing_comes_in()
    {
        var folder = OfficeFolder.Find();
        await using var office = await FreshOffice.Open(kind);
        await office.AddUnits();
        var scratch = Directory.CreateTempSubdirectory("gandan-relayout-");
        try
        {
            var book = folder.Books.First(b => b.EndsWith(".csv", StringComparison.Ordinal));
            var (path, _) = (await Rewrite(office, book, new Random(3), scratch.FullName))[0];

            var (code, report) = await office.Import(path);

            Assert.Equal(2, code);
            Assert.Contains("Mục", report.GetProperty("files")[0].GetProperty("refused").ToString(), StringComparison.Ordinal);
            Assert.Equal(0, await office.Look(db => Task.FromResult(db.Cases.Count())));
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static string Summary(System.Text.Json.JsonElement report)
    {
        var book = report.GetProperty("files")[0].GetProperty("books")[0];
        return $"added {book.GetProperty("added")}, changes {book.GetProperty("changes")}, vanished {book.GetProperty("vanished")}, problems {book.GetProperty("problems")}";
    }

    private static async Task<bool> IsCell(FreshOffice office, string book) =>
        await office.Do(async s =>
        {
            using var seen = await s.GetRequiredService<BookDesk>()
                .Look(await File.ReadAllBytesAsync(book), Path.GetFileName(book), new ImportChoices());
            return seen.Vault;
        })
            is not null;

    private static async Task<List<(string Path, SheetChoice Mapping)>> Rewrite(
        FreshOffice office,
        string book,
        Random random,
        string folder
    )
    {
        var open = await office.Do(async s =>
        {
            var desk = s.GetRequiredService<BookDesk>();
            using var seen = await desk.Look(await File.ReadAllBytesAsync(book), Path.GetFileName(book), new ImportChoices());
            return await desk.Open(seen);
        });
        var files = new List<(string, SheetChoice)>();
        foreach (var group in open.Counted.GroupBy(s => s.Book!.Kind.Code, StringComparer.Ordinal))
        {
            var (csv, mapping) = new Relayout(random).Write([.. group]);
            var path = Path.Combine(folder, $"ban-{group.Key}-{random.Next(1_000_000)}.csv");
            await File.WriteAllBytesAsync(path, csv);
            files.Add((path, mapping));
        }
        return files;
    }

    public sealed class OnSqlite() : RelayoutTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : RelayoutTests(DatabaseKind.Postgres);
}

using GanDan.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>A book whose headings say nothing passes by a mapping file alone.</summary>
public abstract class MappingFileTests(DatabaseKind kind)
{
    private const string Book = "Alpha;Beta;Gamma;Delta\n5/2/2019;Tân Định;Hẻm 18;xanh\n6/2/2019;Đa Kao;Chợ;đỏ\n";

    [Fact]
    public async Task Columns_are_named_by_heading_or_letter_and_others_left_out()
    {
        await using var office = await FreshOffice.Open(kind);

        var (code, _) = await Import(office, ("Alpha", "held_on"), ("B", "Phường"), ("Gamma", "place"), ("D", "ignore"));

        Assert.Equal(0, code);
        Assert.Equal(["Chợ", "Hẻm 18"], await office.Look(db => db.Drives.Select(d => d.Place).OrderBy(p => p).ToListAsync()));
    }

    [Fact]
    public async Task A_column_that_the_mapping_forgets_holds_the_book_back()
    {
        await using var office = await FreshOffice.Open(kind);

        var (code, refused) = await Import(office, ("Alpha", "held_on"), ("B", "Phường"), ("Gamma", "place"));

        Assert.Equal(2, code);
        Assert.Contains("Delta", refused, StringComparison.Ordinal);
        Assert.Equal(0, await office.Look(db => db.Drives.CountAsync()));
    }

    private static async Task<(int Code, string Refused)> Import(FreshOffice office, params (string Name, string Meaning)[] columns)
    {
        var (book, mapping) = (Path.Combine(office.Storage.Folder, "la.csv"), Path.Combine(office.Storage.Folder, "anh-xa.json"));
        await File.WriteAllTextAsync(book, Book, TestContext.Current.CancellationToken);
        var said = new
        {
            Sheets = new[]
            {
                new
                {
                    File = "la*",
                    Kind = "drives",
                    Columns = columns.ToDictionary(c => c.Name, c => c.Meaning, StringComparer.Ordinal),
                },
            },
        };
        await File.WriteAllTextAsync(mapping, ReportJson.Of(said), TestContext.Current.CancellationToken);
        var (code, report) = await office.Import(book, "--mapping", mapping);
        return (code, report.GetProperty("files")[0].GetProperty("refused").ToString());
    }

    public sealed class OnSqlite() : MappingFileTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : MappingFileTests(DatabaseKind.Postgres);
}

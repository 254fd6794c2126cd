using System.Text.Json;
using GanDan.Platform;
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

    [Fact]
    public async Task Two_columns_of_money_are_added_when_somebody_says_so_and_it_is_told()
    {
        await using var office = await FreshOffice.Open(kind);
        const string care =
            "Ngày;Phường;Đợt chăm lo;Tiền mặt (triệu đồng);Hiện vật (triệu đồng)\n12/1/2018;Tân Định;Tết;15,5;4,5\n20/7/2018;Đa Kao;27/7;10;\n";

        var (unsaid, _) = await office.Import(await Written(office, care));
        var (code, report) = await Mapped(office, care, "care", ("D", "money"), ("E", "Kinh phí"));

        Assert.Equal(2, unsaid);
        Assert.Equal(0, code);
        Assert.Contains("là tổng của các cột", report, StringComparison.Ordinal);
        Assert.Equal(
            [10_000_000, 20_000_000],
            await office.Look(db => db.CareRounds.Select(r => r.MoneyVnd).OrderBy(m => m).ToListAsync())
        );
    }

    [Fact]
    public async Task Half_a_sum_is_not_taken_for_the_whole()
    {
        await using var office = await FreshOffice.Open(kind);
        const string care = "Ngày;Phường;Đợt chăm lo;Tiền mặt;Hiện vật\n12/1/2018;Tân Định;Tết;15.000.000;gạo và mì\n";

        var (_, report) = await Mapped(office, care, "care", ("D", "money"), ("E", "money"));

        Assert.Contains("không đọc được số nên dòng này chưa vào sổ", report, StringComparison.Ordinal);
        Assert.Equal(0, await office.Look(db => db.CareRounds.CountAsync()));
    }

    [Fact]
    public async Task Of_several_files_the_one_that_cannot_be_read_is_named()
    {
        await using var office = await FreshOffice.Open(kind);
        var (book, broken) = (await Written(office, Book), Path.Combine(office.Storage.Folder, "hong.csv"));
        await File.WriteAllTextAsync(broken, new string('x', 2_000_000), TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => office.Import(book, broken));

        Assert.Contains("hong.csv: ", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Refused)> Import(FreshOffice office, params (string Name, string Meaning)[] columns)
    {
        var (code, report) = await Mapped(office, Book, "drives", columns);
        return (code, JsonDocument.Parse(report).RootElement.GetProperty("files")[0].GetProperty("refused").ToString());
    }

    private static async Task<string> Written(FreshOffice office, string text)
    {
        var book = Path.Combine(office.Storage.Folder, "la.csv");
        await File.WriteAllTextAsync(book, text, TestContext.Current.CancellationToken);
        return book;
    }

    private static async Task<(int Code, string Report)> Mapped(
        FreshOffice office,
        string text,
        string kindCode,
        params (string Name, string Meaning)[] columns
    )
    {
        var (book, mapping) = (await Written(office, text), Path.Combine(office.Storage.Folder, "anh-xa.json"));
        var said = new
        {
            Sheets = new[]
            {
                new
                {
                    File = "la*",
                    Kind = kindCode,
                    Columns = columns.ToDictionary(c => c.Name, c => c.Meaning, StringComparer.Ordinal),
                },
            },
        };
        await File.WriteAllTextAsync(mapping, ReportJson.Of(said), TestContext.Current.CancellationToken);
        var (code, report) = await office.Import(book, "--mapping", mapping);
        return (code, report.ToString());
    }

    public sealed class OnSqlite() : MappingFileTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : MappingFileTests(DatabaseKind.Postgres);
}

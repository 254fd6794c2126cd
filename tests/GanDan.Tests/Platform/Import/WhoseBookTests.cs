using System.Text;
using GanDan.Platform;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Import;

/// <summary>A book that is given as the cell's and cannot be told is not sent to the office's registers.</summary>
public abstract class WhoseBookTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    [Theory]
    [InlineData("SỔ SINH HOẠT CHI BỘ", "STT;Ngày;Định kỳ;Chuyên đề;Quân số", "1;5/1/2018;x;;8/9")]
    [InlineData("SỔ GHI CHÉP", "Lần;Hôm;Định kỳ;Chuyên đề", "1;5/1/2018;x;")]
    [InlineData("SỔ SINH HOẠT CHI BỘ: CÁC BUỔI RA QUÂN", "STT;Ngày;Phường;Địa điểm;Số người tham gia", "1;1/6/2018;Tân Định;Chợ;10")]
    public async Task What_may_be_the_cells_is_told_by_its_columns_and_stays_out_of_the_office(string title, string headings, string row)
    {
        var book = await Write("so.csv", title, headings, row);

        var (code, report) = await Office.Import("--cell", book);

        Assert.Equal(2, code);
        Assert.Contains(headings.Split(';')[3], report.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Bỏ --cell", report.ToString(), StringComparison.Ordinal);
        Assert.Empty(await Office.Look(db => db.Drives.ToListAsync()));
    }

    [Fact]
    public async Task With_its_kind_and_columns_told_it_comes_into_the_vault()
    {
        var book = await Write("so.csv", "SỔ SINH HOẠT CHI BỘ", "Lần;Hôm;Việc", "1;5/1/2018;Định kỳ", "2;5/2/2018;Chuyên đề");
        Assert.Equal(2, (await Office.Import("--cell", book)).Code);
        var mapping = await Write(
            "nghia.json",
            "{\"sheets\":[{\"kind\":\"cell-meetings\",\"columns\":{\"A\":\"number\",\"B\":\"held_on\",\"C\":\"kind\"}}]}"
        );

        var (code, report) = await Office.Import("--cell", book, "--mapping", mapping);

        Assert.True(code == 0, report.ToString());
        Assert.Equal(("cell", 2), (Book(report).GetProperty("shelf").GetString(), Counts(report).Added));
    }

    [Fact]
    public async Task A_book_that_is_plainly_the_offices_may_go_there()
    {
        var book = await Write("so.csv", "CÁC BUỔI RA QUÂN", "STT;Ngày;Phường;Địa điểm;Số người tham gia", "1;1/6/2018;Tân Định;Chợ;10");

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Office.Import("--cell", book));

        Assert.Contains("Bỏ --cell", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_of_the_cells_columns_is_not_remembered_for_a_book_of_the_office()
    {
        const string Headings = "Mục một;Mục hai;Mục ba";
        Task<string> Meaning(string kind, params string[] meanings) =>
            Write(
                $"{kind}.json",
                $"{{\"sheets\":[{{\"kind\":\"{kind}\",\"columns\":{{{string.Join(',', meanings.Select((m, i) => $"\"{(char)('A' + i)}\":\"{m}\""))}}}}}]}}"
            );
        var drives = await Write("ra-quan.csv", "SỔ CHÉP LẠI", Headings, "1/6/2018;Tân Định;10");
        await Office.Import(drives, "--mapping", await Meaning("drives", "held_on", "ward", "participants"));
        await Office.Import(
            "--cell",
            await Write("cb.csv", "SỔ CHÉP LẠI", Headings, "5/1/2018;Định kỳ;9"),
            "--mapping",
            await Meaning("cell-meetings", "held_on", "kind", "present")
        );

        var (code, report) = await Office.Import(drives);

        Assert.Equal((0, 1), (code, Counts(report).Same));
        Assert.Equal("office", Book(report).GetProperty("shelf").GetString());
    }

    private Task<string> Write(string name, params string[] lines) => Write(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    public sealed class OnSqlite() : WhoseBookTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : WhoseBookTests(DatabaseKind.Postgres);
}

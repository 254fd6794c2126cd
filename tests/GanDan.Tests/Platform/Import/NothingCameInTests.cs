namespace GanDan.Tests.Platform.Import;

/// <summary>A book of which not one row came in does not end as if it were done.</summary>
public abstract class NothingCameInTests(DatabaseKind kind) : BooksInAFolder(kind)
{
    private const string Drives = "STT;Ngày;Phường;Địa điểm;Số người tham gia";
    private const string Good = "1;1/6/2018;Tân Định;Chợ;10";
    private const string Bad = "2;hôm nọ;Tân Định;Kênh;10";

    [Fact]
    public async Task Where_no_row_can_come_in_the_exit_code_is_2_also_of_a_dry_run()
    {
        var book = await Write("so.csv", Lines(Bad));

        var (dry, _) = await Office.Import(book, "--dry-run");
        var (code, report) = await Office.Import(book);

        Assert.Equal((2, 2), (dry, code));
        Assert.False(report.GetProperty("refused").GetBoolean());
        Assert.Equal(1, Book(report).GetProperty("rejected").GetInt32());
    }

    [Fact]
    public async Task Where_one_row_came_in_or_was_known_it_is_done()
    {
        var (first, _) = await Office.Import(await Write("so.csv", Lines(Good, Bad)));
        var (again, _) = await Office.Import(await Write("so.csv", Lines(Good, Bad)));

        Assert.Equal((0, 0), (first, again));
    }

    [Fact]
    public async Task One_book_of_several_of_which_nothing_came_in_is_enough()
    {
        var (code, report) = await Office.Import(await Write("tot.csv", Lines(Good)), await Write("hong.csv", Lines(Bad)));

        Assert.Equal(2, code);
        Assert.Equal(1, Counts(report).Added);
    }

    private static byte[] Lines(params string[] rows) =>
        System.Text.Encoding.UTF8.GetBytes(string.Join('\n', ["CÁC BUỔI RA QUÂN", Drives, .. rows]) + "\n");

    public sealed class OnSqlite() : NothingCameInTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : NothingCameInTests(DatabaseKind.Postgres);
}

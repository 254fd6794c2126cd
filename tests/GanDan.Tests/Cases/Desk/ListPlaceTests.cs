using GanDan.Cases.Flow;
using GanDan.Tests.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cases.Desk;

/// <summary>An officer works through a list case by case and does not lose it.</summary>
public abstract class ListPlaceTests(OfficeApp app)
{
    [Fact]
    public async Task From_a_case_one_goes_to_the_next_of_the_list_and_back_to_its_line()
    {
        var numbers = await Letters("bơm");
        var officer = await (await app.SignedIn("chuyen-vien")).Open("/xu-ly?v=chua-giao&tim=cột+bơm");
        await officer.Follow("Cột bơm thứ hai");

        Assert.Contains("2 / 3", officer.Text, StringComparison.Ordinal);
        Assert.Contains("thu=2", officer.Location.Query, StringComparison.Ordinal);
        await officer.Follow("Việc sau: Cột bơm thứ ba");
        Assert.Contains("3 / 3", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc sau:", officer.Page.Body!.InnerHtml, StringComparison.Ordinal);
        await officer.Follow("Việc trước: Cột bơm thứ hai");

        await officer.Follow("Chưa giao");
        Assert.Contains("tim=", officer.Location.Query, StringComparison.Ordinal);
        Assert.Equal($"#viec-{numbers[1]}", officer.Location.Fragment);
        Assert.Contains($"id=\"viec-{numbers[1]}\"", officer.Page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_with_a_case_keeps_the_list_and_what_left_it_is_followed_by_what_came_after()
    {
        foreach (var number in await Letters("đèn"))
            await app.Work(await IdOf(number), (work, the) => work.Move(the, Move.Note, new() { Note = "Đã xem" }));
        var officer = await (await app.SignedIn("chuyen-vien")).Open("/xu-ly?v=chua-giao&tim=cột+đèn");
        await officer.Follow("Cột đèn thứ hai");
        await officer.Fill("Ghi chú nội bộ", "Đã gọi").Press("Lưu ghi chú");
        Assert.Contains("2 / 3", officer.Text, StringComparison.Ordinal);

        await officer.Choose("Loại việc", "Việc khác").Fill("Nơi xử lý", "Tổ Hạ tầng").Press("Nhận và giao");

        Assert.Contains("Đã rời danh sách", officer.Text, StringComparison.Ordinal);
        await officer.Follow("Việc sau: Cột đèn thứ ba");
        Assert.Contains("2 / 2", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_with_many_leads_back_to_the_same_filter()
    {
        await Letters("điện");
        var officer = await (await app.SignedIn("chuyen-vien")).Open("/xu-ly?v=chua-giao&tim=cột+điện");

        await officer.Press("Giao");

        Assert.Contains("Chọn ít nhất một việc", officer.Text, StringComparison.Ordinal);
        Assert.Contains("tim=", officer.Location.Query, StringComparison.Ordinal);
        Assert.Contains("Cột điện thứ ba", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_finds_more_than_a_page_says_so_and_leads_on()
    {
        for (var i = 1; i <= 27; i++)
            await app.Letter($"Cột mốc số {i}");
        var officer = await (await app.SignedIn("chuyen-vien")).Open("/xu-ly?tim=cột+mốc");
        Assert.Contains("1–25, còn nữa", officer.Text, StringComparison.Ordinal);

        await officer.Follow("Trang sau");

        Assert.Contains("26–27 trong 27", officer.Text, StringComparison.Ordinal);
        await officer.Open(officer.Page.QuerySelector(".row a")!.GetAttribute("href")!);
        Assert.Contains("26 / 27", officer.Text, StringComparison.Ordinal);
        var before = officer.Page.QuerySelector("a[data-key=k]")!.GetAttribute("href")!;
        await officer.Open(before);
        Assert.Contains("25 / 25+", officer.Text, StringComparison.Ordinal);
        Assert.NotNull(officer.Page.QuerySelector("a[data-key=j]"));
    }

    [Fact]
    public async Task A_case_opened_from_elsewhere_has_no_place()
    {
        var (id, _, _) = await app.Letter("Cây cầu khỉ");

        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{id}");

        Assert.DoesNotContain("Trong danh sách này", officer.Page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await officer.Open($"/xu-ly/{id}?thu=-4&v=x")).Status);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await officer.Open($"/xu-ly/{id}?thu=999")).Status);
    }

    private Task<Guid> IdOf(string number) => app.Look(db => db.Cases.Where(c => c.PublicNumber == number).Select(c => c.Id).SingleAsync());

    private async Task<IReadOnlyList<string>> Letters(string what)
    {
        List<string> numbers = [];
        foreach (var (which, day) in new[] { ("nhất", 16), ("hai", 17), ("ba", 18) })
            numbers.Add((await app.Letter($"Cột {what} thứ {which}", new(2026, 11, day))).Number);
        return numbers;
    }

    public sealed class OnSqlite(SqliteOffice app) : ListPlaceTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : ListPlaceTests(app), IClassFixture<PostgresOffice>;
}

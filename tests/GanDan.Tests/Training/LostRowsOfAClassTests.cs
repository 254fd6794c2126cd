using GanDan.Tests.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Training;

/// <summary>The groups of a class and its list tell the same number, whatever becomes of a row in the book and on the screen.</summary>
public abstract class LostRowsOfAClassTests(OfficeApp app)
{
    private const string Sim = "Cao Thị Sim;Phường Sen;Nòng cốt;x";
    private const string Mua = "Cao Văn Mua;Phường Đào;Nòng cốt;x";
    private const string Man = "Cao Thị Mận;Phường Sen;Cán bộ;x";
    private const string Buoi = "Cao Văn Bưởi;Phường Đào;Cán bộ;";
    private const string Team = "Đoàn tổ Quýt: 12 người;;Cán bộ;x";

    private Visitor officer = null!;

    [Fact]
    public async Task A_row_that_has_vanished_counts_until_it_is_struck_and_then_no_more()
    {
        var (id, _) = await Bring("Giữ rừng", "1/2/2011", Sim, Mua, Man, Buoi);
        await Bring("Giữ rừng", "1/2/2011", Sim, Mua, Man, Buoi + "x");
        Assert.Equal(["Cán bộ 2/2, Nòng cốt 2/2", "4/4"], await Counted(id));

        await Bring("Giữ rừng", "1/2/2011", Sim, Man, Buoi + "x");
        Assert.Equal(["Cán bộ 2/2, Nòng cốt 2/2", "4/4"], await Counted(id));
        await Bring("Giữ rừng", "1/2/2011", Sim, Man, Buoi + "x");
        Assert.Equal(["Cán bộ 2/2, Nòng cốt 2/2", "4/4"], await Counted(id));

        await Strike(id, "Cao Văn Mua", "Nòng cốt");
        Assert.Equal(["Cán bộ 2/2, Nòng cốt 1/1", "3/3"], await Counted(id));
        await Bring("Giữ rừng", "1/2/2011", Sim, Man, Buoi);
        Assert.Equal(["Cán bộ 1/2, Nòng cốt 1/1", "2/3"], await Counted(id));

        // The book never said that it was struck, and may say it again.
        await Bring("Giữ rừng", "1/2/2011", Sim, Mua, Man, Buoi);
        Assert.Equal(["Cán bộ 1/2, Nòng cốt 1/1", "2/3"], await Counted(id));
    }

    [Fact]
    public async Task A_row_that_comes_back_counts_once()
    {
        var (id, _) = await Bring("Giữ suối", "2/2/2011", Sim, Team, Man);
        await Bring("Giữ suối", "2/2/2011", Sim, Man);
        Assert.Equal(["Cán bộ 13/13, Nòng cốt 1/1", "14/14"], await Counted(id));

        await Bring("Giữ suối", "2/2/2011", Sim, Team.Replace("12", "10", StringComparison.Ordinal), Man);

        Assert.Equal(["Cán bộ 11/11, Nòng cốt 1/1", "12/12"], await Counted(id));
    }

    [Fact]
    public async Task An_import_that_lost_a_row_is_taken_back_with_all_it_changed()
    {
        var (id, _) = await Bring("Giữ đồi", "3/2/2011", Sim, Mua, Man, Buoi);
        var (_, result) = await Bring("Giữ đồi", "3/2/2011", Sim, Man, Buoi + "x");
        Assert.Equal(["Cán bộ 2/2, Nòng cốt 2/2", "4/4"], await Counted(id));

        await officer.Open(result).Press("Hoàn tác lần nhập này");
        Assert.Equal(["Cán bộ 1/2, Nòng cốt 2/2", "3/4"], await Counted(id));

        await Bring("Giữ đồi", "3/2/2011", Sim, Mua, Man, Buoi + "x");
        Assert.Equal(["Cán bộ 2/2, Nòng cốt 2/2", "4/4"], await Counted(id));
    }

    [Fact]
    public async Task A_row_lost_and_a_row_won_at_once_leave_no_sum_behind_and_the_person_is_asked_to_look()
    {
        var (id, _) = await Bring("Giữ bến", "4/2/2011", Sim, Mua, Man);

        await Bring("Giữ bến", "4/2/2011", Sim, Man, "Cao Thị Chanh;Phường Sen;Nòng cốt;");

        Assert.Equal("3/4", (await Counted(id))[1]);
        Assert.Equal("3/4", await Groups(id));
        Assert.Contains("không rõ dòng mất thuộc nhóm đối tượng nào", officer.Text, StringComparison.Ordinal);
        await Bring("Giữ bến", "4/2/2011", Sim, Man, "Cao Thị Chanh;Phường Sen;Nòng cốt;");
        Assert.Equal("3/4", await Groups(id));
        Assert.DoesNotContain("không rõ dòng mất", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_put_in_on_the_screen_and_then_in_the_book_counts_once()
    {
        var (id, _) = await Bring("Giữ đê", "5/2/2011", Sim, Man, Buoi);
        await officer.Open(await Line(id, "Cao Văn Bưởi"));
        await officer.Check("Đã ký").Choose("Nhóm đối tượng của lớp", "Cán bộ").Press("Lưu");
        Assert.Equal(["Cán bộ 2/2, Nòng cốt 1/1", "3/3"], await Counted(id));

        await Bring("Giữ đê", "5/2/2011", Sim, Mua, Man, Buoi + "x");
        Assert.Equal(["Cán bộ 2/2, Nòng cốt 2/2", "4/4"], await Counted(id));

        await Bring("Giữ đê", "5/2/2011", Sim, Mua, Man, Buoi);
        Assert.Equal(["Cán bộ 1/2, Nòng cốt 2/2", "3/4"], await Counted(id));
    }

    [Fact]
    public async Task A_row_struck_off_that_the_book_edits_is_taken_away_once()
    {
        var (id, _) = await Bring("Giữ hồ", "6/2/2011", Sim, Mua, Man, Buoi);
        await Strike(id, "Cao Văn Bưởi", "Cán bộ");

        await Bring("Giữ hồ", "6/2/2011", Sim, Mua, Man, Buoi + "x");

        Assert.Equal(["Cán bộ 1/1, Nòng cốt 2/2", "3/3"], await Counted(id));
    }

    [Fact]
    public async Task Where_somebody_is_in_no_group_a_lost_row_is_taken_away_once_too()
    {
        var (id, _) = await Bring("Giữ vườn", "7/2/2011", Sim, Mua, Man, "Cao Thị Na;Phường Sen;;x");
        await Bring("Giữ vườn", "7/2/2011", Sim, Man, "Cao Thị Na;Phường Sen;;x");
        Assert.Equal(["Cán bộ 1/1, Nòng cốt 2/2", "4/4"], await Counted(id));

        await Strike(id, "Cao Văn Mua", "Nòng cốt");
        await Bring("Giữ vườn", "7/2/2011", Sim, Man, "Cao Thị Na;Phường Sen;;x", Buoi);

        Assert.Equal(["Cán bộ 1/2, Nòng cốt 1/1", "3/4"], await Counted(id));
    }

    [Fact]
    public async Task A_group_that_the_book_names_later_is_counted_then()
    {
        var (id, _) = await Bring("Giữ chợ", "8/2/2011", "Cao Thị Sim;Phường Sen;;x", "Cao Văn Mua;Phường Đào;;x");
        Assert.Equal(["", "2/2"], await Counted(id));

        await Bring("Giữ chợ", "8/2/2011", Sim, "Cao Văn Mua;Phường Đào;Cán bộ;x", Buoi);

        Assert.Equal(["Cán bộ 1/2, Nòng cốt 1/1", "2/3"], await Counted(id));
    }

    /// <summary>Brings the class's list in; the officer stands at the result.</summary>
    private async Task<(Guid Class, string Result)> Bring(string name, string day, params string[] people)
    {
        officer ??= await app.SignedIn("chuyen-vien");
        var file = $"{name.Replace(' ', '-')}.csv";
        var book = MadeUpBooks.List($"Lớp 1: {name}", day, [.. people.Select((p, i) => $"{i + 1};{p}")]);
        await officer.Open("/nhap-so");
        await officer.Attach("Tệp sổ", file, book).Press("Xem thử");
        if (officer.Text.Contains("Không có gì mới", StringComparison.Ordinal))
            return (await Class(name), officer.Path);
        await officer.Press("Ghi vào sổ");
        var job = officer.Path;
        await app.RunJobs();
        await officer.Open(job);
        Assert.Equal("Kết quả nhập sổ", officer.Heading);
        return (await Class(name), officer.Path);
    }

    private Task<Guid> Class(string name) => app.Look(db => db.Classes.Where(c => c.Name == name).Select(c => c.Id).SingleAsync());

    private async Task Strike(Guid id, string person, string group)
    {
        await officer.Open(await Line(id, person));
        await officer.Choose("Nhóm đối tượng của lớp", group).Press("Gạch dòng này");
        Assert.Contains("Đã gạch một dòng", officer.Text, StringComparison.Ordinal);
    }

    private async Task<string> Line(Guid id, string person)
    {
        var row = await app.Look(db => db.Attendances.Where(a => a.ClassId == id && a.Name == person).Select(a => a.Id).SingleAsync());
        return $"/tap-huan/{id}/nguoi-du/{row}";
    }

    /// <summary>The groups that are not empty, and the list: who came of who was invited.</summary>
    private Task<string[]> Counted(Guid id) =>
        app.Look(async db =>
        {
            var groups = await db.Audiences.Where(a => a.ClassId == id && a.Invited > 0).ToListAsync();
            var rows = await db.Attendances.Where(a => a.ClassId == id).ToListAsync();
            return new[]
            {
                string.Join(", ", groups.OrderBy(g => g.Group, StringComparer.Ordinal).Select(g => $"{g.Group} {g.Attended}/{g.Invited}")),
                $"{rows.Where(r => r.Attended).Sum(r => r.Heads)}/{rows.Sum(r => r.Heads)}",
            };
        });

    private Task<string> Groups(Guid id) =>
        app.Look(async db =>
        {
            var groups = await db.Audiences.Where(a => a.ClassId == id).ToListAsync();
            return $"{groups.Sum(g => g.Attended)}/{groups.Sum(g => g.Invited)}";
        });

    public sealed class OnSqlite(SqliteOffice app) : LostRowsOfAClassTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : LostRowsOfAClassTests(app), IClassFixture<PostgresOffice>;
}

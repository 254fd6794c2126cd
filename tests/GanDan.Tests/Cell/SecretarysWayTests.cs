using System.Net;
using GanDan.Cell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cell;

/// <summary>What the secretary and the members find in the vault's lists, and how a count gets into a report.</summary>
public abstract class SecretarysWayTests(OfficeApp app)
{
    [Fact]
    public async Task The_lists_of_the_cell_are_searched_with_or_without_tone_marks()
    {
        await app.Do(async services =>
        {
            var vault = services.GetRequiredService<CellDb>();
            foreach (var (name, position) in new[] { ("Đặng Thị Sậy", "Phó Trưởng Ban"), ("Lưu Văn Gấc", "Chuyên viên") })
                vault.Members.Add(
                    new Member
                    {
                        Name = name,
                        NameSortKey = name,
                        Position = position,
                    }
                );
            vault.Meetings.Add(new Meeting { HeldOn = new(2015, 2, 5), Subject = "Học tập phong cách gần dân" });
            vault.Meetings.Add(new Meeting { HeldOn = new(2015, 3, 5), Subject = null });
            await vault.SaveChangesAsync();
        });
        var reader = await app.SignedIn("dang-vien").Open("/chi-bo?tim=dang+pho");
        var members = reader.Text;
        var meetings = (await reader.Open("/chi-bo/sinh-hoat?nam=2015&tim=PHONG+CACH")).Text;
        var nothing = (await reader.Open("/chi-bo?tim=gac+pho")).Text;
        var file = (await reader.Open("/chi-bo?tim=sậy&tai=csv")).Downloads!;

        Assert.Contains("Đặng Thị Sậy", members, StringComparison.Ordinal);
        Assert.DoesNotContain("Lưu Văn Gấc", members, StringComparison.Ordinal);
        Assert.Contains("1 buổi trong danh sách này", meetings, StringComparison.Ordinal);
        Assert.Contains("Không thấy ai trong danh sách", nothing, StringComparison.Ordinal);
        Assert.Equal(2, System.Text.Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_released_count_is_of_the_days_of_the_reports_period_and_bears_its_name()
    {
        await app.Do(async services =>
        {
            var vault = services.GetRequiredService<CellDb>();
            vault.Meetings.Add(new Meeting { HeldOn = new(2014, 6, 30) });
            vault.Meetings.Add(new Meeting { HeldOn = new(2014, 7, 1) });
            await vault.SaveChangesAsync();
        });
        var secretary = await app.SignedIn("bi-thu").Open("/chi-bo/cong-bo");

        await secretary.Choose("Số liệu", "Buổi sinh hoạt chi bộ").Fill("Kỳ báo cáo", "nửa đầu 2014").Press("Cho công bố");
        var unread = secretary.ErrorAt("Kỳ báo cáo");
        await secretary.Choose("Số liệu", "Buổi sinh hoạt chi bộ").Fill("Kỳ báo cáo", "1/1/2014 - 30/6/2014").Press("Cho công bố");

        Assert.Contains("Không hiểu kỳ “nửa đầu 2014”", unread, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await app.LookInVault(v => v.Releases.Where(r => r.TermCode == "2014-01-01..2014-06-30").Select(r => r.Value).SingleAsync())
        );
        Assert.Contains("1/1/2014 – 30/6/2014", secretary.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_of_the_cell_opens_for_a_secretary_without_a_role_in_the_office_and_for_nobody_else_is_it_there()
    {
        await app.Do(async services =>
        {
            var vault = services.GetRequiredService<CellDb>();
            vault.Meetings.Add(new Meeting { HeldOn = new(2013, 4, 9), Subject = "Bàn việc ra quân" });
            await vault.SaveChangesAsync();
        });

        var secretary = await app.SignedIn("bi-thu").Open("/so-lieu/cell.meetings?ky=2013");

        Assert.Equal(HttpStatusCode.OK, secretary.Status);
        Assert.Contains("9/4/2013", secretary.Text, StringComparison.Ordinal);
        Assert.NotNull(secretary.Page.QuerySelector("main a[href='/chi-bo']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await app.SignedIn("bi-thu").Open("/so-lieu/training.attendances?ky=2013")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.SignedIn("chuyen-vien").Open("/so-lieu/cell.meetings?ky=2013")).Status);
    }

    [Fact]
    public async Task Who_has_no_part_in_the_office_is_shown_no_box_that_searches_its_registers()
    {
        Assert.Null((await app.SignedIn("bi-thu").Open("/chi-bo")).Page.QuerySelector(".top__search"));
        Assert.NotNull((await app.SignedIn("chuyen-vien").Open("/mo-hinh")).Page.QuerySelector(".top__search"));
    }

    public sealed class OnSqlite(SqliteOffice app) : SecretarysWayTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SecretarysWayTests(app), IClassFixture<PostgresOffice>;
}

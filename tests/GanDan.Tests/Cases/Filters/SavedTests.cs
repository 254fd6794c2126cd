using System.Net;
using GanDan.Cases.Filters;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases.Filters;

/// <summary>An officer's own filters stand beside the fixed ones, for that officer alone.</summary>
public abstract class SavedTests(OfficeApp app)
{
    [Fact]
    public async Task A_filter_that_is_set_can_be_kept_and_stands_beside_the_fixed_ones()
    {
        var officer = await (await app.SignedIn("xu-ly")).Open("/xu-ly?v=qua-han&tim=nước&trang=2");

        await officer.Fill("Tên bộ lọc", "Nước trễ").Press("Lưu");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        var tab = Assert.Single(officer.Page.QuerySelectorAll("nav.tabs a[aria-current]"));
        Assert.Equal("Nước trễ", tab.TextContent.Trim());
        Assert.DoesNotContain("Lưu bộ lọc này", officer.Text, StringComparison.Ordinal);
        Assert.Equal("v=qua-han&tim=n%C6%B0%E1%BB%9Bc", (await Kept("Nước trễ")).Query);
        var other = await (await app.SignedIn("chuyen-vien")).Open("/xu-ly");
        Assert.DoesNotContain("Nước trễ", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_renamed_removed_and_put_back()
    {
        var officer = await Save("duyet", "Tạm gọi");

        await officer.Open("/xu-ly/bo-loc");
        await officer.Follow("Sửa tên Tạm gọi");
        await officer.Fill("Tên mới", "Gọi thật").Press("Đổi tên");
        await officer.Press("Bỏ bộ lọc Gọi thật");
        Assert.NotNull((await Kept("Gọi thật")).RemovedAt);
        await officer.Press("Hoàn tác");

        Assert.Null((await Kept("Gọi thật")).RemovedAt);
    }

    [Fact]
    public async Task A_name_is_needed_and_stands_for_one_filter()
    {
        var officer = await Save("truong-don-vi", "Rác");

        await officer.Open("/xu-ly?tim=cống");
        await officer.Fill("Tên bộ lọc", "rác").Press("Lưu");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Equal("Bạn đã có bộ lọc tên này. Đặt tên khác.", officer.ErrorAt("Tên bộ lọc"));
        await officer.Fill("Tên bộ lọc", " ").Press("Lưu bộ lọc này");
        Assert.Equal("Đặt tên cho bộ lọc này.", officer.ErrorAt("Tên bộ lọc"));
        await officer.Fill("Tên bộ lọc", "Cống").Press("Lưu bộ lọc này");

        Assert.Equal("tim=c%E1%BB%91ng", (await Kept("Cống")).Query);
    }

    [Fact]
    public async Task Twenty_is_the_most_and_nobody_touches_anothers()
    {
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var leader = await db.Accounts.Where(a => a.UserName == "lanh-dao").Select(a => a.Id).SingleAsync();
            for (var i = 0; i < SavedFilter.Most; i++)
                db.SavedFilters.Add(
                    new()
                    {
                        AccountId = leader,
                        Name = $"Số {i}",
                        Query = $"tim={i}",
                    }
                );
            await db.SaveChangesAsync();
        });
        var officer = await (await app.SignedIn("lanh-dao")).Open("/xu-ly?tim=thêm");

        await officer.Fill("Tên bộ lọc", "Thêm").Press("Lưu");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("tối đa 20", officer.Text, StringComparison.Ordinal);
        var other = await (await app.SignedIn("giam-sat")).Open("/xu-ly/bo-loc");
        Assert.DoesNotContain("Số 1", other.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> Save(string who, string name)
    {
        var officer = await (await app.SignedIn(who)).Open("/xu-ly?tim=rác");
        return await officer.Fill("Tên bộ lọc", name).Press("Lưu");
    }

    private Task<SavedFilter> Kept(string name) => app.Look(db => db.SavedFilters.SingleAsync(f => f.Name == name));

    public sealed class OnSqlite(SqliteOffice app) : SavedTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SavedTests(app), IClassFixture<PostgresOffice>;
}

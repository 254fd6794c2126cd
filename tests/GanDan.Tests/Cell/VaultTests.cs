using System.Net;
using GanDan.Cell;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Cell;

public abstract class VaultTests(OfficeApp app)
{
    public static TheoryData<string> Outsiders => ["chuyen-vien", "lanh-dao", "quan-tri", "giam-sat"];

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task For_everyone_without_a_role_the_vault_is_not_there(string who)
    {
        foreach (var path in new[] { "/chi-bo", "/chi-bo/sinh-hoat", "/chi-bo/ghi", "/chi-bo/quyen", "/chi-bo/cong-bo", "/chi-bo/nhat-ky" })
            Assert.Equal(HttpStatusCode.NotFound, (await app.SignedIn(who).Open(path)).Status);
    }

    [Fact]
    public async Task A_member_reads_and_the_secretary_writes_with_a_trace_in_the_vault()
    {
        var secretary = await app.SignedIn("bi-thu").Open("/chi-bo/ghi");
        await secretary.Fill("Họ và tên", "Trần Thị Lúa").Fill("Ngày kết nạp", "3/2/2018").Press("Lưu");
        await secretary.Follow("Trần Thị Lúa");
        await secretary.Fill("Chức vụ", "Chuyên viên").Press("Lưu");

        var member = await app.SignedIn("dang-vien").Open("/chi-bo");
        Assert.Contains("Trần Thị Lúa", member.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await member.Open("/chi-bo/ghi")).Status);
        Assert.Equal(1, await app.LookInVault(vault => vault.Events.CountAsync(e => e.Kind == nameof(CellCorrected))));
        Assert.Equal(0, await app.Look(db => db.Corrections.CountAsync(c => c.After == "Chuyên viên")));
        Assert.Equal(0, await app.Look(db => db.Events.CountAsync(e => e.Kind.StartsWith("Cell"))));
    }

    [Fact]
    public async Task Who_was_taken_out_of_the_list_is_found_among_the_taken_out_and_put_back()
    {
        var secretary = await app.SignedIn("bi-thu").Open("/chi-bo/ghi");
        await secretary.Fill("Họ và tên", "Phạm Văn Nhầm").Fill("Ngày kết nạp", "3/2/2018").Press("Lưu");
        await secretary.Follow("Phạm Văn Nhầm");
        await secretary.Fill("Lý do rút khỏi sổ", "Ghi trùng").Press("Rút khỏi sổ");
        var gone = (await secretary.Open("/chi-bo")).Text;

        await secretary.Open("/chi-bo?trang-thai=da-rut");
        await secretary.Follow("Phạm Văn Nhầm");
        await secretary.Press("Đưa lại vào sổ");

        Assert.DoesNotContain("Phạm Văn Nhầm", gone, StringComparison.Ordinal);
        Assert.Contains("Phạm Văn Nhầm", (await secretary.Open("/chi-bo")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_with_more_present_than_there_are_saves_nothing()
    {
        var secretary = await app.SignedIn("bi-thu").Open("/chi-bo/sinh-hoat/ghi");

        await secretary.Fill("Ngày họp", "5/3/2019").Fill("Có mặt", "6").Fill("Tổng số", "5").Press("Lưu");

        Assert.Equal("Số có mặt không thể lớn hơn tổng số. Xem lại hai số.", secretary.ErrorAt("Có mặt"));
        Assert.Equal(0, await app.LookInVault(vault => vault.Meetings.CountAsync()));
    }

    [Fact]
    public async Task A_count_leaves_by_the_secretarys_word_and_can_be_taken_back()
    {
        var secretary = await app.SignedIn("bi-thu").Open("/chi-bo/cong-bo");
        await secretary.Choose("Số liệu", "Buổi sinh hoạt chi bộ").Fill("Kỳ báo cáo", "2016").Press("Cho công bố");
        Assert.Contains("Đang cho công bố", secretary.Text, StringComparison.Ordinal);

        await secretary.Press("Rút lại Buổi sinh hoạt chi bộ, kỳ 2016");

        Assert.NotNull(await app.LookInVault(vault => vault.Releases.Select(r => r.RevokedAt).SingleAsync()));
        Assert.Equal(1, await app.LookInVault(vault => vault.Events.CountAsync(e => e.Kind == nameof(CountRevoked))));
    }

    [Fact]
    public async Task The_last_secretary_cannot_be_shut_out()
    {
        var secretary = await app.SignedIn("bi-thu").Open("/chi-bo/quyen");

        await secretary.Press("Thôi quyền của Đỗ Văn Chanh (bi-thu)");

        Assert.Contains("Sổ chi bộ phải còn ít nhất một bí thư.", secretary.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.LookInVault(vault => vault.Access.CountAsync(a => a.Role == CellRole.Secretary)));
    }

    [Fact]
    public async Task Accounts_are_offered_in_the_order_of_peoples_names_whatever_they_sign_in_with()
    {
        var secretary = await app.SignedIn("bi-thu").Open("/chi-bo/quyen");

        var offered = secretary
            .Page.QuerySelectorAll("select[name=AccountId] option[value]")
            .Select(o => o.TextContent.Trim())
            .Where(name => name.Contains('(', StringComparison.Ordinal))
            .ToList();

        var expected = TestOffice
            .People.OrderBy(p => GanDan.Sense.Text.VietnameseText.PersonSortKey(p.FullName), StringComparer.Ordinal)
            .Select(p => $"{p.FullName} ({p.UserName})");
        Assert.Equal(expected, offered);
    }

    public sealed class OnSqlite(SqliteOffice app) : VaultTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : VaultTests(app), IClassFixture<PostgresOffice>;
}

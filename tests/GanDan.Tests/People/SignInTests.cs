using System.Net;
using GanDan.Platform.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.People;

public abstract class SignInTests(OfficeApp app)
{
    private const string NameLabel = "Tên đăng nhập hoặc thư điện tử";

    private static async Task<Visitor> Try(OfficeApp app, string name, string password, string from = "/dang-nhap")
    {
        var visitor = await app.Visitor().Open(from);
        return await visitor.Fill(NameLabel, name).Fill("Mật khẩu", password).Press("Đăng nhập");
    }

    [Fact]
    public async Task A_page_asks_for_sign_in_and_comes_back_to_itself()
    {
        var visitor = await app.Visitor().Open("/tai-khoan?x=1");
        Assert.StartsWith("/dang-nhap?ve=", visitor.Path, StringComparison.Ordinal);

        await visitor.Fill(NameLabel, "chuyen-vien").Fill("Mật khẩu", TestOffice.Password).Press("Đăng nhập");

        Assert.Equal("/tai-khoan?x=1", visitor.Path);
        Assert.True(visitor.Answer!.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task What_was_typed_when_the_session_ended_is_there_after_signing_in_again()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/tai-khoan");
        await officer.Open("/mo-hinh/moi");
        officer
            .Fill("Tên mô hình", "Tổ dân phố không rác, mỗi sáng thứ bảy")
            .Choose("Đơn vị", "Phường Đào")
            .Fill("Ngày đăng ký", "12/4/2018");

        app.Clock.Advance(TimeSpan.FromHours(9));
        await officer.Press("Đăng ký mô hình");
        var asked = officer.Path;
        var stored = await app.Look(db => db.Initiatives.CountAsync(i => i.Name == "Tổ dân phố không rác, mỗi sáng thứ bảy"));
        await officer.Fill(NameLabel, "chuyen-vien").Fill("Mật khẩu", TestOffice.Password).Press("Đăng nhập");
        var shown = officer.Text;
        await officer.Press("Gửi lại");

        Assert.StartsWith("/dang-nhap?het=true", asked, StringComparison.Ordinal);
        Assert.Equal(0, stored);
        Assert.Contains("Tổ dân phố không rác, mỗi sáng thứ bảy", shown, StringComparison.Ordinal);
        Assert.Equal(1, await app.Look(db => db.Initiatives.CountAsync(i => i.Name == "Tổ dân phố không rác, mỗi sáng thứ bảy")));
        Assert.Equal("Không có gì chờ gửi lại", (await officer.Open("/gui-lai")).Heading);
    }

    [Fact]
    public async Task What_is_refused_when_it_is_sent_again_waits_on()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/moi");
        officer.Fill("Tên mô hình", "").Fill("Nơi đăng ký", "Tổ trưởng tổ dân phố số mười hai");
        app.Clock.Advance(TimeSpan.FromHours(9));
        await officer.Press("Đăng ký mô hình");
        await officer.Fill(NameLabel, "chuyen-vien").Fill("Mật khẩu", TestOffice.Password).Press("Đăng nhập");
        await officer.Press("Gửi lại");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);

        Assert.Contains("Tổ trưởng tổ dân phố số mười hai", (await officer.Open("/gui-lai")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_finds_what_was_typed()
    {
        var officer = await app.SignedIn("chuyen-vien").Open("/mo-hinh/moi");
        officer.Fill("Tên mô hình", "Góc đọc sách khu phố của tổ 12");
        app.Clock.Advance(TimeSpan.FromHours(9));
        await officer.Press("Đăng ký mô hình");

        var other = await app.SignedIn("tiep-nhan").Open("/gui-lai");

        Assert.DoesNotContain("Góc đọc sách", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site()
    {
        var visitor = await Try(app, "chuyen-vien", TestOffice.Password, "/dang-nhap?ve=https://example.org/");

        Assert.Equal(app.Address.Host, visitor.Location.Host);
    }

    [Fact]
    public async Task Unknown_name_and_wrong_password_get_one_answer()
    {
        var before = await app.Look(db => db.Events.CountAsync(e => e.Kind == "SignInFailed"));
        var unknown = await Try(app, "khong-ai-ca", "mot mat khau nao do dai");
        var wrong = await Try(app, "tiep-nhan", "mot mat khau nao do dai");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Equal(unknown.Status, wrong.Status);
        Assert.Equal(
            unknown.Text.Replace("khong-ai-ca", "", StringComparison.Ordinal),
            wrong.Text.Replace("tiep-nhan", "", StringComparison.Ordinal)
        );
        Assert.Equal(
            before + 2,
            await app.Look(db => db.Events.CountAsync(e => e.Kind == "SignInFailed" && !e.Facts.Contains("khong-ai-ca")))
        );
    }

    [Fact]
    public async Task Five_wrong_tries_lock_the_account_and_say_nothing_new()
    {
        var answers = new HashSet<string>();
        for (var i = 0; i < 5; i++)
            answers.Add((await Try(app, "xu-ly", $"sai lần thứ {i} rồi nhé")).Text);

        var right = await Try(app, "xu-ly", TestOffice.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
        Assert.Equal(answers.Append(right.Text).ToHashSet(), answers);
    }

    [Fact]
    public async Task Many_failures_from_one_machine_are_told_to_wait()
    {
        HttpStatusCode status = default;
        for (var i = 0; i < 11; i++)
            status = (await Try(app, "mot-nguoi-khac", $"sai lần thứ {i} rồi nhé")).Status;

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
    }

    [Fact]
    public async Task A_password_typed_on_another_keyboard_is_the_same()
    {
        await app.Do(async services =>
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            var account = await users.FindByNameAsync("duyet");
            await users.RemovePasswordAsync(account!);
            await users.AddPasswordAsync(account!, "mưa chiều trên phố nhỏ");
        });

        var visitor = await Try(app, "duyet", "mưa chiều trên phố nhỏ".Normalize(System.Text.NormalizationForm.FormD));

        Assert.Equal(HttpStatusCode.OK, (await visitor.Open("/tai-khoan")).Status);
        Assert.Equal("/tai-khoan", visitor.Path);
    }

    [Fact]
    public async Task A_closed_account_is_out_at_its_next_step()
    {
        var leaving = await app.SignedIn("nguoi-moi").Open("/tai-khoan");
        await app.Look(db =>
            db.Accounts.Where(a => a.UserName == "nguoi-moi")
                .ExecuteUpdateAsync(s => s.SetProperty(a => a.ClosedAt, app.Clock.GetUtcNow().UtcDateTime))
        );

        await leaving.Open("/tai-khoan");

        Assert.StartsWith("/dang-nhap", leaving.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(app, "nguoi-moi", TestOffice.Password)).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_other_sessions_at_once()
    {
        var home = await app.SignedIn("giam-sat").Open("/tai-khoan");
        var office = await app.SignedIn("giam-sat").Open("/tai-khoan");

        await home.Press("Đăng xuất khỏi mọi máy");
        await office.Open("/tai-khoan");

        Assert.StartsWith("/dang-nhap", office.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_signs_out()
    {
        var visitor = await app.SignedIn("lanh-dao").Open("/tai-khoan");

        await visitor.Press("Đăng xuất");
        await visitor.Open("/tai-khoan");

        Assert.StartsWith("/dang-nhap", visitor.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_permission_is_refused_in_words()
    {
        var specialist = await app.SignedIn("chuyen-vien").Open("/quan-tri/nguoi-dung");

        Assert.Equal(HttpStatusCode.Forbidden, specialist.Status);
        Assert.Equal("Bạn chưa có quyền xem mục này", specialist.Heading);
    }

    [Fact]
    public async Task Changing_the_password_asks_for_the_old_one_and_follows_the_rule()
    {
        var visitor = await app.SignedIn("truong-don-vi").Open("/tai-khoan");

        await visitor
            .Fill("Mật khẩu đang dùng", "không phải")
            .Fill("Mật khẩu mới", "trời mưa bong bóng")
            .Fill("Ghi lại mật khẩu mới", "trời mưa bong bóng")
            .Press("Đổi mật khẩu");
        Assert.Equal("Mật khẩu đang dùng chưa đúng.", visitor.ErrorAt("Mật khẩu đang dùng"));

        await visitor
            .Fill("Mật khẩu đang dùng", TestOffice.Password)
            .Fill("Mật khẩu mới", "hồ văn quýt 123")
            .Fill("Ghi lại mật khẩu mới", "hồ văn quýt 123")
            .Press("Đổi mật khẩu");
        Assert.Contains("dễ bị đoán", visitor.ErrorAt("Mật khẩu mới"), StringComparison.Ordinal);

        await visitor
            .Fill("Mật khẩu đang dùng", TestOffice.Password)
            .Fill("Mật khẩu mới", "trời mưa bong bóng")
            .Fill("Ghi lại mật khẩu mới", "trời mưa bong bóng")
            .Press("Đổi mật khẩu");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("/tai-khoan", visitor.Path);
    }

    public sealed class OnSqlite(SqliteOffice app) : SignInTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SignInTests(app), IClassFixture<PostgresOffice>;
}

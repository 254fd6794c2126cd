using System.Net;
using System.Text;
using GanDan.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests;

/// <summary>The test office itself, on both databases: also the pattern after which every screen test is written.</summary>
public abstract class HarnessTests(OfficeApp app)
{
    [Fact]
    public async Task The_application_answers()
    {
        var visitor = await app.Visitor().Open("/healthz");

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("ok", Encoding.UTF8.GetString(visitor.Downloads!));
    }

    [Fact]
    public async Task The_office_has_a_person_for_every_role()
    {
        var roles = await app.Look(db => db.Grants.Select(g => g.Role).Distinct().ToListAsync());
        var inTheCell = await app.LookInVault(vault => vault.Access.CountAsync());

        Assert.Equal(Enum.GetValues<Role>().Order(), roles.Order());
        Assert.Equal(TestOffice.People.Count(p => p.Cell is not null), inTheCell);
    }

    [Fact]
    public async Task A_person_of_the_office_can_sign_in()
    {
        var officer = await app.SignedIn("chuyen-vien");

        Assert.Equal(HttpStatusCode.NoContent, officer.Status);
    }

    public sealed class OnSqlite(SqliteOffice app) : HarnessTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : HarnessTests(app), IClassFixture<PostgresOffice>;
}

/// <summary>What the visitor can and cannot do, on a page of its own.</summary>
public sealed class VisitorTests(VisitorTests.Office app) : IClassFixture<VisitorTests.Office>
{
    [Fact]
    public async Task A_form_is_sent_with_everything_that_stands_in_it()
    {
        var visitor = await app.Visitor().Open("/test/form");

        await visitor
            .Fill("Họ tên", "Nguyễn Thị Sen")
            .Choose("Phường", "Phường Đào")
            .Choose("Loại", "Tập thể")
            .Check("Gửi lại cho tôi")
            .Press("Gửi");

        Assert.Equal("an=ẩn;name=Nguyễn Thị Sen;note=cũ;ward=2;kind=b;copy=on;go=1", visitor.Text);
    }

    [Fact]
    public async Task A_file_goes_along()
    {
        var visitor = await app.Visitor().Open("/test/file");

        await visitor.Attach("Sổ", "so.csv", Encoding.UTF8.GetBytes("a;b")).Press("Nhập");

        Assert.Equal("book=so.csv:a;b", visitor.Text);
    }

    [Fact]
    public async Task A_field_without_a_label_cannot_be_filled()
    {
        var visitor = await app.Visitor().Open("/test/form");

        var failure = Assert.Throws<InvalidOperationException>(() => visitor.Fill("unlabelled", "x"));

        Assert.Contains("Họ tên", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_of_a_field_is_the_one_tied_to_it()
    {
        var visitor = await app.Visitor().Open("/test/form");

        Assert.Equal("Hãy chọn phường.", visitor.ErrorAt("Phường"));
        Assert.Null(visitor.ErrorAt("Họ tên"));
        Assert.Equal("cũ", visitor.ValueOf("Ghi chú"));
    }

    /// <summary>The office with two pages that show what was sent to them.</summary>
    public sealed class Office() : OfficeApp(DatabaseKind.Sqlite)
    {
        protected override void Replace(IServiceCollection services) => services.AddSingleton<IStartupFilter, Pages>();
    }

    private sealed class Pages : IStartupFilter
    {
        private const string Form = """
            <main><h1>Thử</h1><form method="post">
            <input type="hidden" name="an" value="ẩn">
            <label for="n">Họ tên</label><input id="n" name="name">
            <label for="g">Ghi chú <span class="opt">(không bắt buộc)</span></label><textarea id="g" name="note">cũ</textarea>
            <input name="unlabelled" disabled>
            <label for="w">Phường</label><p class="err" id="w-e">Hãy chọn phường.</p>
            <select id="w" name="ward" aria-describedby="w-h w-e"><option value="1">Phường Sen</option><option value="2"> Phường  Đào</option></select>
            <fieldset><legend>Loại</legend>
            <input type="radio" id="ka" name="kind" value="a" checked><label for="ka">Cá nhân</label>
            <input type="radio" id="kb" name="kind" value="b"><label for="kb">Tập thể</label></fieldset>
            <label><input type="checkbox" name="copy"> Gửi lại cho tôi</label>
            <button name="stop" value="1">Thôi</button><button name="go" value="1">Gửi</button>
            </form></main>
            """;

        private const string Upload = """
            <main><form method="post" enctype="multipart/form-data"><label for="f">Sổ</label><input type="file" id="f" name="book"><button>Nhập</button></form></main>
            """;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Map("/test/form", pages => pages.Run(context => Show(context, Form)));
                app.Map("/test/file", pages => pages.Run(context => Show(context, Upload)));
                next(app);
            };

        private static async Task Show(HttpContext context, string page)
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            if (HttpMethods.IsPost(context.Request.Method))
            {
                var sent = await context.Request.ReadFormAsync();
                var parts = sent.Select(f => $"{f.Key}={f.Value}").ToList();
                foreach (var file in sent.Files)
                    parts.Add($"{file.Name}={file.FileName}:{await new StreamReader(file.OpenReadStream()).ReadToEndAsync()}");
                page = $"<main>{string.Join(';', parts)}</main>";
            }
            await context.Response.WriteAsync(page);
        }
    }
}

using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Web;

/// <summary>A form that nobody can read is answered by a page in the reader's language, and nothing of it is kept.</summary>
public abstract class FormReadingTests(OfficeApp app)
{
    [Theory]
    [InlineData("vi", "Trang gửi lên chưa đọc được")]
    [InlineData("en", "could not be read")]
    public async Task A_byte_that_is_no_character_is_said_so(string language, string said)
    {
        var before = await Cases();

        var (status, text) = await Send(
            language,
            new StringContent("Form.Words=R%00c&lam=gui", Encoding.UTF8, "application/x-www-form-urlencoded")
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(said, text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, await Cases());
    }

    [Theory]
    [InlineData("vi", "nhiều nhất 96 MB")]
    [InlineData("en", "at most 96 MB")]
    public async Task A_form_larger_than_all_its_photos_is_said_so(string language, string said)
    {
        var before = await Cases();
        using var much = new MultipartFormDataContent
        {
            { new StringContent("Rác"), "Form.Words" },
            { new ByteArrayContent(new byte[(96 * 1024 * 1024) + 1]), "anh", "lon.jpg" },
        };

        var (status, text) = await Send(language, much);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Equal(before, await Cases());
    }

    private async Task<(HttpStatusCode Status, string Text)> Send(string language, HttpContent form)
    {
        _ = app.Services;
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = app.Address };
        await http.GetAsync(new Uri($"/ngon-ngu/{language}?ve=/", UriKind.Relative), TestContext.Current.CancellationToken);
        using var answer = await http.PostAsync(new Uri("/gui-phan-anh", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private Task<int> Cases() => app.Look(db => db.Cases.CountAsync());

    public sealed class OnSqlite(SqliteOffice app) : FormReadingTests(app), IClassFixture<SqliteOffice>;
}

using System.Net;

namespace GanDan.Tests.Platform.Web;

public sealed class HardeningTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    [Fact]
    public async Task Another_name_for_this_machine_is_not_answered()
    {
        var answer = await Ask(HttpMethod.Get, "/dang-nhap", request => request.Headers.Host = "evil.example");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_from_another_site_is_refused()
    {
        var answer = await Ask(HttpMethod.Post, "/dang-nhap", request => request.Headers.Add("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var answer = await Ask(HttpMethod.Post, "/dang-nhap", _ => { });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_is_believed_about_the_true_address()
    {
        var answer = await Ask(HttpMethod.Get, "/dang-nhap", request => request.Headers.Add("X-Forwarded-Proto", "https"));

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.All(
            answer.Headers.GetValues("Set-Cookie"),
            cookie => Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task Cookies_stay_out_of_reach_of_scripts()
    {
        var answer = await Ask(HttpMethod.Get, "/dang-nhap", _ => { });

        Assert.All(
            answer.Headers.GetValues("Set-Cookie"),
            cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase)
        );
        Assert.DoesNotContain("unsafe-inline", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Ask(HttpMethod method, string path, Action<HttpRequestMessage> change)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(method, new Uri(app.Address, path));
        if (method != HttpMethod.Get)
            request.Content = new FormUrlEncodedContent([]);
        change(request);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

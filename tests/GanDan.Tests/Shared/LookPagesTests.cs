using System.Net;
using GanDan.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GanDan.Tests.Shared;

/// <summary>The look alone, on a host that knows no database and no feature.</summary>
public sealed class LookPagesTests : IAsyncLifetime
{
    private WebApplication app = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages(o => o.RootDirectory = "/").AddApplicationPart(typeof(Look).Assembly);
        builder.Services.AddAuthorization();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddLook();
        app = builder.Build();
        app.UseLook();
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseRouting();
        app.UseAuthorization();
        LookEndpoints.Map(app);
        app.MapRazorPages();
        await app.StartAsync(TestContext.Current.CancellationToken);
        client = app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("/khong-co", HttpStatusCode.NotFound, "Không có trang này")]
    [InlineData("/loi/403", HttpStatusCode.Forbidden, "Bạn chưa có quyền xem mục này")]
    [InlineData("/loi/409", HttpStatusCode.Conflict, "Vừa có người sửa mục này")]
    [InlineData("/loi/429", HttpStatusCode.TooManyRequests, "Máy này vừa gửi nhiều lần")]
    [InlineData("/loi/500", HttpStatusCode.InternalServerError, "Số lỗi:")]
    [InlineData("/loi/chua-chac", HttpStatusCode.ServiceUnavailable, "Chưa chắc đã nhận được")]
    [InlineData("/loi/linh-tinh", HttpStatusCode.NotFound, "Không có trang này")]
    public async Task Every_failure_has_a_page_that_keeps_its_status(string path, HttpStatusCode status, string sentence)
    {
        var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chosen_language_is_kept_and_the_address_stays()
    {
        var choice = await client.GetAsync("/ngon-ngu/en?ve=%2Fmo-hinh%3Fphuong%3D3", TestContext.Current.CancellationToken);
        var cookie = choice.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var request = new HttpRequestMessage(HttpMethod.Get, "/khong-co") { Headers = { { "Cookie", cookie } } };
        var page = await (await client.SendAsync(request, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );

        Assert.Equal("/mo-hinh?phuong=3", choice.Headers.Location?.ToString());
        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.Contains("There is no such page", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https%3A%2F%2Fnoi-khac.vn")]
    [InlineData("%2F%2Fnoi-khac.vn")]
    [InlineData("%2F%5Cnoi-khac.vn")]
    public async Task A_choice_of_look_never_leads_to_another_site(string back)
    {
        var answer = await client.GetAsync($"/giao-dien/dark?ve={back}", TestContext.Current.CancellationToken);

        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("light", false, false)]
    [InlineData("dark", true, false)]
    [InlineData("auto", true, true)]
    public async Task The_dark_sheet_follows_the_choice(string theme, bool linked, bool whenDark)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/loi/404") { Headers = { { "Cookie", $"giao-dien={theme}" } } };
        var page = await (await client.SendAsync(request, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );

        Assert.Equal(linked, page.Contains("/dark.css", StringComparison.Ordinal));
        Assert.Equal(whenDark, page.Contains("prefers-color-scheme: dark", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_inline_so_that_the_strict_policy_holds()
    {
        var page = await Page("/loi/404");

        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    private async Task<string> Page(string path) =>
        await (await client.GetAsync(path, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );
}

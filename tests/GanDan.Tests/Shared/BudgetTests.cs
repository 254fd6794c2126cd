using System.Net;
using AngleSharp.Html.Parser;

namespace GanDan.Tests.Shared;

/// <summary>
/// The weight of a first visit, as it goes over the wire: a phone on a slow network pays for every kilobyte. A page of strangers with its
/// css, script, icons and the two fonts it asks for first is at most 60 kB; what comes later, by media and by scrolling, is not in it.
/// </summary>
public abstract class BudgetTests(OfficeApp app)
{
    private const int Most = 60 * 1024;

    public static TheoryData<string> Pages =>
        ["/", "/gui-phan-anh", "/phan-anh", "/ban-do", "/theo-doi", "/du-lieu-mo", "/lich-tiep-dan", "/khieu-nai-to-cao", "/dang-nhap"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_first_visit_stays_within_its_kilobytes(string page)
    {
        _ = app.Services;
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = app.Address,
        };
        var html = await Fetch(http, page, packed: false);
        using var document = await new HtmlParser().ParseDocumentAsync(System.Text.Encoding.UTF8.GetString(html));
        var files = document
            .QuerySelectorAll("link[rel=stylesheet], link[rel=preload]")
            .Select(link => link.GetAttribute("href")!)
            .Concat(document.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!))
            .Append("/icons.svg")
            .Distinct()
            .ToList();

        var sent = (await Fetch(http, page, packed: true)).Length;
        foreach (var file in files)
            sent += (await Fetch(http, file, packed: true)).Length;

        Assert.True(files.Count >= 6, string.Join(' ', files));
        Assert.InRange(sent, 1, Most);
    }

    [Fact]
    public async Task What_has_its_version_in_the_address_is_fetched_once()
    {
        var home = await app.Visitor().Open("/");
        var css = home.Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        var (_, _, versioned) = await GanDan.Tests.Cases.Open.PublicBooks.Get(app, css);
        var (_, _, plain) = await GanDan.Tests.Cases.Open.PublicBooks.Get(app, "/icons.svg");

        Assert.Contains("immutable", versioned.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("immutable", plain.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private static async Task<byte[]> Fetch(HttpClient http, string address, bool packed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (packed)
            request.Headers.Add("Accept-Encoding", "gzip, br");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    public sealed class OnSqlite(SqliteOffice app) : BudgetTests(app), IClassFixture<SqliteOffice>;
}

using System.Net;
using GanDan.Tests.House;

namespace GanDan.Tests.Access;

/// <summary>
/// Every route as every person, against the table beside this file: a change of access is a visible line in a diff.
/// <c>UPDATE_ROUTES=1</c> writes the table anew.
/// </summary>
public sealed class RouteTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    private static readonly string Table = Path.Combine(Repository.Root, "tests", "GanDan.Tests", "Access", "routes.tsv");

    private static readonly IReadOnlyList<string> Everyone = ["-", .. TestOffice.People.Select(p => p.UserName)];

    [Fact]
    public async Task Every_route_answers_every_person_as_the_table_says()
    {
        var actual = new List<string> { string.Join('\t', ["method", "route", .. Everyone]) };
        var visitors = new List<HttpClient>();
        foreach (var person in Everyone)
            visitors.Add(await Enter(person));
        foreach (var route in await Routes.Of(app.Services))
        {
            var row = new List<string> { route.Method, route.Template };
            foreach (var visitor in visitors)
                row.Add(await Answer(visitor, route));
            actual.Add(string.Join('\t', row));
        }

        if (Environment.GetEnvironmentVariable("UPDATE_ROUTES") is "1")
            await File.WriteAllLinesAsync(Table, actual, TestContext.Current.CancellationToken);

        var expected = await File.ReadAllLinesAsync(Table, TestContext.Current.CancellationToken);
        Assert.Equal([], actual.Except(expected).Select(row => "not in the table: " + row));
        Assert.Equal([], expected.Except(actual).Select(row => "only in the table: " + row));
    }

    [Fact]
    public async Task A_stranger_gets_into_nothing_but_the_public_pages()
    {
        using var stranger = await Enter("-");

        var open = new List<string>();
        foreach (var route in await Routes.Of(app.Services))
            if (await Answer(stranger, route) is "200" && !route.IsPublic)
                open.Add(route.Template);

        Assert.Equal([], open);
    }

    private async Task<HttpClient> Enter(string person)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = app.Address,
        };
        if (person is not "-")
            Assert.Equal(HttpStatusCode.NoContent, (await client.GetAsync(TestSignIn.Path + person)).StatusCode);
        return client;
    }

    // A POST carries no antiforgery token: whoever gets as far as the form is told 400, and nothing is changed.
    private static async Task<string> Answer(HttpClient visitor, Route route)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.Sample);
        if (route.Method is not "GET")
            request.Content = new FormUrlEncodedContent([]);
        using var answer = await visitor.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var to = answer.Headers.Location is { } location ? " " + new Uri(visitor.BaseAddress!, location).AbsolutePath : "";
        return $"{(int)answer.StatusCode}{to}";
    }
}

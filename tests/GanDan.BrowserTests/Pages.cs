using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace GanDan.Browsing;

/// <summary>One page to look at: its route, and who opens it.</summary>
public sealed record PageToSee(string Route, string? Person)
{
    public bool HasParameters => Route.Contains('{', StringComparison.Ordinal);

    /// <summary>True when the address has the shape of the route.</summary>
    public bool Fits(string path) =>
        Regex.IsMatch(
            path,
            "^" + Regex.Replace(Regex.Escape(Route.TrimEnd('/')), @"\\\{.*?}", "[^/?]+", RegexOptions.None, Second) + "$",
            RegexOptions.None,
            Second
        );

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
}

/// <summary>
/// The pages of the application, from the table of routes: each is seen by the first of these people who may open it. A page whose
/// address names a record is found as a person finds it, by a link on another page.
/// </summary>
public static class Pages
{
    private static readonly string[] Preferred = ["-", "chuyen-vien", "quan-tri", "lanh-dao", "bi-thu", "giam-sat", "dang-vien"];

    // Not pages: a probe, and links that set a cookie and send the reader back.
    private static readonly string[] NoPages = ["/healthz", "/ngon-ngu/", "/giao-dien/"];

    public static IReadOnlyList<PageToSee> All { get; } = Read();

    private static readonly ConcurrentDictionary<string, string> Found = new(StringComparer.Ordinal);

    /// <summary>An address of the page: its own, or one that a link led to; null when no link leads there yet.</summary>
    public static string? AddressOf(PageToSee page) => page.HasParameters ? Found.Values.FirstOrDefault(page.Fits) : page.Route;

    /// <summary>Walks the links of a person's pages two steps deep and remembers where they lead.</summary>
    public static async Task Explore(Browser browser, string? person)
    {
        await using var screen = await browser.Sit(person);
        var next = All.Where(p => p.Person == person && !p.HasParameters).Select(p => p.Route).ToList();
        for (var step = 0; step < 3; step++)
        {
            var seen = new List<string>();
            foreach (var path in next)
            {
                if (await screen.Open(path) is not { Ok: true })
                    continue;
                var links = await screen.Page.EvaluateAsync<string[]>(
                    "() => [...document.querySelectorAll('main a[href]')].map(a => new URL(a.href)).filter(u => u.origin === location.origin).map(u => u.pathname)"
                );
                seen.AddRange(links);
            }
            // One address for each route is enough.
            next =
            [
                .. All.Where(p => p.HasParameters && p.Person == person && !Found.Values.Any(p.Fits))
                    .Select(p => seen.Find(p.Fits))
                    .OfType<string>(),
            ];
            foreach (var path in next)
                Found.TryAdd(path, path);
        }
    }

    private static List<PageToSee> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "routes.tsv"));
        if (lines.Length == 0)
            return [];
        var people = lines[0].Split('\t').Skip(2).ToList();
        return
        [
            .. lines
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Where(row => row[0] is "GET" && !row[1].Contains('?', StringComparison.Ordinal))
                .Where(row => !NoPages.Any(no => row[1].StartsWith(no, StringComparison.Ordinal)))
                .Select(row => (Route: row[1], Person: WhoMay(row, people)))
                .Where(page => page.Person is not null)
                .Select(page => new PageToSee(page.Route, page.Person is "-" ? null : page.Person)),
        ];
    }

    // The sample record of a route with parameters does not exist: whoever is told so may open the page.
    private static string? WhoMay(string[] row, List<string> people) =>
        Array.Find(
            Preferred,
            person =>
                people.IndexOf(person) is var i and >= 0
                && (row[i + 2] is "200" || (row[1].Contains('{', StringComparison.Ordinal) && row[i + 2] is "404"))
        );
}

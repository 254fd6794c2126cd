namespace GanDan.Browsing;

/// <summary>The pages of the application, from the table of routes, and the first of these people who may open each.</summary>
public static class Pages
{
    private static readonly string[] Preferred = ["-", "chuyen-vien", "quan-tri", "lanh-dao", "bi-thu", "giam-sat", "dang-vien"];

    // Not pages: a probe, links that set a cookie and send the reader back, and what is read by programs.
    private static readonly string[] NoPages =
    [
        "/healthz",
        "/ngon-ngu/",
        "/giao-dien/",
        "/phan-anh/rss",
        "/phan-anh/lich.ics",
        "/phan-anh/{number}/anh/",
        "/du-lieu-mo/",
    ];

    /// <summary>Route and user name; null for a stranger. A route with parameters has its people in <see cref="Places"/>.</summary>
    public static IReadOnlyDictionary<string, string?> All { get; } = Read();

    private static Dictionary<string, string?> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "routes.tsv"));
        var people = lines[0].Split('\t').Skip(2).ToList();
        return lines
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Where(row => row[0] is "GET" && !row[1].Contains("?handler=", StringComparison.Ordinal))
            .Where(row => !NoPages.Any(no => row[1].StartsWith(no, StringComparison.Ordinal)))
            .ToDictionary(row => row[1], row => Who(row, people), StringComparer.Ordinal);
    }

    private static string? Who(string[] row, List<string> people) =>
        Array.Find(Preferred, person => row[people.IndexOf(person) + 2] is "200") is { } person and not "-" ? person : null;
}

using System.Text.RegularExpressions;

namespace GanDan.Tests.House;

/// <summary>A page that nothing leads to is found by nobody.</summary>
public sealed partial class LinkTests
{
    // Gone to by the name of the page, after the password.
    private static readonly HashSet<string> ByName = new(StringComparer.Ordinal) { "/dang-nhap/ma" };

    [Fact]
    public void Every_page_is_named_by_another_place_of_the_house()
    {
        var files = Repository
            .Application(".cs", ".cshtml", ".js")
            .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal))
            .ToList();
        var pages = files
            .Select(f => (File: f, Address: Page().Match(f.Text)))
            .Where(p => p.Address.Success && p.File.Name.EndsWith(".cshtml", StringComparison.Ordinal))
            .Select(p => (p.File, Address: p.Address.Groups[1].Value));

        var lost = pages
            .Where(p => !ByName.Contains(p.Address))
            .Where(p => !files.Exists(f => !IsOf(p.File, f) && Names(f.Text, p.Address)))
            .Select(p => p.Address);

        Assert.Equal([], lost);
    }

    [Theory]
    [InlineData("<a href=\"/so/them\">", "/so/them", true)]
    [InlineData("Redirect($\"/so/{id}/them?x=1\")", "/so/{id:guid}/them", true)]
    [InlineData("Redirect(\"/so\")", "/so/{id?}", true)]
    [InlineData("<a href=\"/so/them/nua\">", "/so/them", false)]
    [InlineData("the page /so/them of old", "/so/them", false)]
    public void A_place_names_a_page_by_its_whole_address(string text, string address, bool named) =>
        Assert.Equal(named, Names(text, address));

    private static bool IsOf(SourceFile page, SourceFile file) =>
        file.Path.StartsWith(page.Path[..^".cshtml".Length] + ".", StringComparison.Ordinal);

    private static bool Names(string text, string address)
    {
        var parts = address
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(part =>
                !part.StartsWith('{') ? "/" + Regex.Escape(part)
                : part.EndsWith("?}", StringComparison.Ordinal) ? @"(?:/[^/""?#\n]+)?"
                : @"/[^/""?#\n]+"
            );
        return Regex.IsMatch(text, $@"[""`'=}}]{string.Concat(parts)}(?=[""`'?#@])", RegexOptions.None, TimeSpan.FromSeconds(5));
    }

    [GeneratedRegex(@"^@page ""(/[^""]*)""", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Page();
}

using System.Text.RegularExpressions;

namespace GanDan.Tests.Shared;

public sealed partial class IconTests
{
    [Fact]
    public void Every_icon_asked_for_is_in_the_sprite()
    {
        var sprite = File.ReadAllText(Path.Combine(Sentences.Root, "src", "GanDan", "wwwroot", "icons.svg"));
        var asked =
            from file in Sentences.Files("*.cshtml").Concat(Sentences.Files("*.cs"))
            from Match match in Asked().Matches(File.ReadAllText(file))
            select (Path.GetFileName(file), match.Groups["i"].Value);

        var missing = asked.Distinct().Where(a => !sprite.Contains($"<symbol id=\"{a.Value}\"", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [GeneratedRegex(
        """<icon name="(?<i>[a-z0-9-]+)"|\bicon="(?<i>[a-z0-9-]+)"|Svg\("(?<i>[a-z0-9-]+)"|new(?: MenuItem)?\("[^"]+", \d+, "[^"]+", "[^"]+", "(?<i>[a-z0-9-]+)"\)""",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Asked();
}

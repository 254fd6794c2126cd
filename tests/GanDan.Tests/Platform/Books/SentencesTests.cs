using System.Text.RegularExpressions;
using GanDan.Platform.Text;

namespace GanDan.Tests.Platform.Books;

public sealed partial class SentencesTests
{
    [Fact]
    public void Every_sentence_of_the_reader_has_its_english()
    {
        var folder = Path.Combine(Root(), "src/GanDan/Platform/Books");
        var sentences = Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Sentence().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["sentence"].Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(sentences.Count > 30);
        Assert.DoesNotContain(sentences, s => !Translations.English.ContainsKey(s));
        Assert.All(sentences, s => Assert.Equal(Places(s), Places(Translations.English[s])));
    }

    private static string Places(string text) =>
        string.Join(',', Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal));

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "GanDan.slnx")))
            at = Path.GetDirectoryName(at)!;
        return at;
    }

    [GeneratedRegex(@"(?:new|Remark|BookUnreadable)\s*\(\s*""(?<sentence>[^""\\]+)""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Place();
}

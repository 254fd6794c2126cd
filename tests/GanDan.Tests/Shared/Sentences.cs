using System.Text.RegularExpressions;

namespace GanDan.Tests.Shared;

/// <summary>Every sentence the application can show, found in its source the way the application looks them up.</summary>
internal static partial class Sentences
{
    private const string vietnameseLetter =
        "[ăâđêôơưĂÂĐÊÔƠƯàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]";

    // Files whose every Vietnamese literal is shown to a person.
    private static readonly string[] allLiterals =
    [
        "ModelMessages.cs",
        "TypedValueBinders.cs",
        "Look.cs",
        "InboxFilter.cs",
        "Inbox.cshtml.cs",
    ];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src", "GanDan"), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    public static IEnumerable<(string File, string Sentence)> All() =>
        Files("*.cs")
            .Concat(Files("*.cshtml"))
            .SelectMany(file => In(file, File.ReadAllText(file)).Select(s => (Path.GetRelativePath(Root, file), s)));

    /// <summary>The sentences of one file.</summary>
    public static IEnumerable<string> In(string file, string source)
    {
        source = Comment().Replace(source, "");
        foreach (Match match in Looked().Matches(source))
        foreach (Capture sentence in match.Groups["s"].Captures)
            yield return Regex.Unescape(sentence.Value);

        if (file.EndsWith(".cshtml", StringComparison.Ordinal))
            foreach (Match tag in OurTag().Matches(source))
            foreach (Match attribute in ShownAttribute().Matches(tag.Value))
                yield return System.Net.WebUtility.HtmlDecode(attribute.Groups["s"].Value);

        // title="@(found ? "Không thấy …" : "Chưa có …")": which of the two is known only when the page is drawn.
        if (file.EndsWith(".cshtml", StringComparison.Ordinal))
            foreach (Match choice in Choice().Matches(source))
            foreach (Capture sentence in choice.Groups["s"].Captures)
                if (HasVietnamese(sentence.Value))
                    yield return sentence.Value;

        if (allLiterals.Contains(Path.GetFileName(file), StringComparer.Ordinal))
            foreach (Match literal in Literal().Matches(source))
                if (HasVietnamese(literal.Groups["s"].Value))
                    yield return literal.Groups["s"].Value;
    }

    public static bool HasVietnamese(string text) => VietnameseLetter().IsMatch(text);

    /// <summary>What is left of a page once everything that goes through T or through a tag of ours is taken away.</summary>
    public static IEnumerable<string> Untranslated(string page)
    {
        var rest = Looked().Replace(OurTag().Replace(Comment().Replace(page, ""), ""), "");
        rest = rest.Replace("Gần Dân", "", StringComparison.Ordinal).Replace("Tiếng Việt", "", StringComparison.Ordinal);
        return rest.Split('\n').Where(HasVietnamese).Select(l => l.Trim());
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GanDan.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("GanDan.slnx");
        return folder.FullName;
    }

    [GeneratedRegex(
        """\b[Tt](?:\.Current)?\["(?<s>(?:[^"\\]|\\.)+)"|(?:RuleBroken|BookUnreadable)\(\s*"(?<s>(?:[^"\\]|\\.)+)"|\bDisplay\((?:[^)"]|"(?<s>[^"]+)")*\)|\bErrorMessage = "(?<s>[^"]+)"|override string (?:Name|Definition) =>\s*"(?<s>[^"]+)"|new(?: MenuItem)?\(\s*"(?<s>[^"]+)",\s*\d+,\s*"(?<s>[^"]+)",\s*"/""",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Looked();

    [GeneratedRegex(
        "<(?:field|page-head|empty|breadcrumb|chip|progress-bar|heat-table|line-chart|icon|figure-value|kpi|filters|filter-text|filter-select)\\s(?:[^>\"]|\"[^\"]*\")*>",
        RegexOptions.None,
        1000
    )]
    private static partial Regex OurTag();

    [GeneratedRegex("\\s(?:label|hint|title|sub|caption|unit|empty|all)=\"(?<s>[^\"@][^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex ShownAttribute();

    [GeneratedRegex("\\? \"(?<s>[^\"\\n]*)\"\\s*:\\s*\"(?<s>[^\"\\n]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Choice();

    [GeneratedRegex("\"(?<s>[^\"\\n]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("@\\*.*?\\*@|<!--.*?-->|^\\s*///?.*?$", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(vietnameseLetter, RegexOptions.None, 1000)]
    private static partial Regex VietnameseLetter();
}

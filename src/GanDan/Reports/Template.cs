using System.Reflection;
using GanDan.Platform;
using GanDan.Programme;

namespace GanDan.Reports;

/// <summary>
/// A report's plan as data: sections of words with slots for figures. The text of a section is plain lines:
/// <c>## heading</c>, <c>{figure.code}</c> inside a sentence, <c>{figure.code@2019}</c> for one year of the period,
/// <c>[figure.code | Unit]</c> for a table of one breakdown, <c>&gt; note</c>; an empty line ends a paragraph.
/// </summary>
/// <param name="Title">What a report is called whose period is of the kind that the template is for.</param>
/// <param name="OtherTitle">What it is called for any other period.</param>
/// <param name="Abstract">One line below the title; <c>{ky}</c> is the period in a sentence.</param>
public sealed record Template(
    string Code,
    int Version,
    string Title,
    string OtherTitle,
    string Abstract,
    IReadOnlyList<TemplateSection> Sections
)
{
    /// <summary>No half year is a term, and what is said of it is no summing-up of one.</summary>
    public string TitleFor(Period period) => (Code is "term" ? period.IsTerm : period.IsYear) ? Title : OtherTitle;

    /// <summary>The templates shipped with the program, by code.</summary>
    public static IReadOnlyList<Template> Shipped { get; } = [.. Load()];

    public static Template Get(string code) =>
        Shipped.FirstOrDefault(t => t.Code == code) ?? throw new RuleBroken("Không có mẫu báo cáo {0}.", "Template", code);

    /// <summary>
    /// Reads the text of a template: a head of <c>key: value</c> lines, then sections that begin with <c># title</c>.
    /// Throws <see cref="FormatException"/> when the head lacks its code, version, title, other title or abstract.
    /// </summary>
    public static Template Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var head = lines
            .TakeWhile(line => !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line.Split(':', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal);
        var sections = new List<TemplateSection>();
        foreach (var line in lines.SkipWhile(line => !line.StartsWith("# ", StringComparison.Ordinal)))
            if (line.StartsWith("# ", StringComparison.Ordinal))
                sections.Add(new(line[2..].Trim(), ""));
            else
                sections[^1] = sections[^1] with { Body = sections[^1].Body + line + "\n" };
        string Need(string key) => head.GetValueOrDefault(key) ?? throw new FormatException($"The template lacks “{key}”.");
        return new(
            Need("code"),
            int.Parse(Need("version"), System.Globalization.CultureInfo.InvariantCulture),
            Need("title"),
            Need("other"),
            Need("abstract"),
            [.. sections.Select(s => s with { Body = s.Body.Trim('\n') })]
        );
    }

    private static IEnumerable<Template> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith("templates/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return Parse(reader.ReadToEnd());
        }
    }
}

public sealed record TemplateSection(string Title, string Body);

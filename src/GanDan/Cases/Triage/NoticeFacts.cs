using System.Text.RegularExpressions;

namespace GanDan.Cases.Triage;

/// <summary>What a notice is filled with. What nobody knows is a line of dots; what is internal is not among it.</summary>
public sealed partial class NoticeFacts(IReadOnlyDictionary<string, string?> facts)
{
    /// <summary>To be filled by hand.</summary>
    public const string Blank = "……………………………";

    /// <summary>A paragraph with its facts; null when it is nothing but one fact that there is none of.</summary>
    public string? Fill(string paragraph)
    {
        if (Only().Match(paragraph) is { Success: true } only && only.Groups["name"].Value is not "blank")
            return Of(only.Groups["name"].Value);
        return Name().Replace(paragraph, name => Of(name.Groups["name"].Value) ?? Blank);
    }

    private string? Of(string name) => facts.TryGetValue(name, out var fact) && !string.IsNullOrWhiteSpace(fact) ? fact : null;

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\{(?<name>\w+)\}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Only();
}

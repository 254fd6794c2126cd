using System.Text.RegularExpressions;
using GanDan.Figures;

namespace GanDan.Reports;

/// <summary>One block of a section's text.</summary>
public abstract record Block
{
    public sealed record Heading(string Text) : Block;

    public sealed record Paragraph(IReadOnlyList<Words> Parts) : Block;

    public sealed record Table(string Code, Breakdown By) : Block;

    public sealed record Note(string Text) : Block;

    /// <summary>What the writer is asked to say here: seen while writing, never printed.</summary>
    public sealed record Prompt(string Text) : Block;
}

/// <summary>Words, or a slot for a figure: its code, and a year when it is taken for one year of the period.</summary>
public sealed record Words(string Text, string? Code = null, int? Year = null)
{
    /// <summary>Key of the slot within an edition: the code, with its year.</summary>
    public string? Slot =>
        Code is null ? null
        : Year is { } year ? $"{Code}@{year}"
        : Code;
}

/// <summary>The plain lines a person writes, read into blocks. Nothing is ever an error: what is no markup is words.</summary>
public static partial class Markup
{
    public static IReadOnlyList<Block> Read(string text)
    {
        var blocks = new List<Block>();
        foreach (var lines in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var words = new List<string>();
            foreach (var line in lines.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
                if (line.StartsWith("## ", StringComparison.Ordinal))
                    Close(words, blocks).Add(new Block.Heading(line[3..].Trim()));
                else if (line.StartsWith("> ", StringComparison.Ordinal))
                    Close(words, blocks).Add(new Block.Note(line[2..].Trim()));
                else if (line.StartsWith("? ", StringComparison.Ordinal))
                    Close(words, blocks).Add(new Block.Prompt(line[2..].Trim()));
                else if (
                    TableLine().Match(line) is { Success: true } table
                    && Enum.TryParse<Breakdown>(table.Groups["by"].Value, ignoreCase: true, out var by)
                )
                    Close(words, blocks).Add(new Block.Table(table.Groups["code"].Value, by));
                else
                    words.Add(line);
            Close(words, blocks);
        }
        return blocks;
    }

    /// <summary>Every figure slot of a text, tables' codes included.</summary>
    public static IEnumerable<Words> Slots(IEnumerable<Block> blocks) =>
        blocks.OfType<Block.Paragraph>().SelectMany(p => p.Parts).Where(r => r.Code is not null);

    public static IReadOnlyList<Words> Parts(string words)
    {
        var runs = new List<Words>();
        var at = 0;
        foreach (Match slot in Slot().Matches(words))
        {
            if (slot.Index > at)
                runs.Add(new(words[at..slot.Index]));
            runs.Add(
                new(
                    "",
                    slot.Groups["code"].Value,
                    slot.Groups["year"].Success
                        ? int.Parse(slot.Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture)
                        : null
                )
            );
            at = slot.Index + slot.Length;
        }
        if (at < words.Length)
            runs.Add(new(words[at..]));
        return runs;
    }

    private static List<Block> Close(List<string> words, List<Block> blocks)
    {
        if (words.Count > 0)
            blocks.Add(new Block.Paragraph(Parts(string.Join(' ', words))));
        words.Clear();
        return blocks;
    }

    [GeneratedRegex(@"\{(?<code>[a-z_]+\.[a-z_]+)(@(?<year>\d{4}))?\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Slot();

    [GeneratedRegex(
        @"^\[(?<code>[a-z_]+\.[a-z_]+)\s*\|\s*(?<by>[A-Za-z]+)\]$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex TableLine();
}

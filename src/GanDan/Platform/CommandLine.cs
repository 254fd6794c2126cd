using System.Globalization;

namespace GanDan.Platform;

/// <summary>The command line taken apart: a verb, files, and options. <c>--name value</c> and <c>--switch</c>; unknown options are an error.</summary>
public sealed class CommandLine
{
    private readonly Dictionary<string, string?> options = new(StringComparer.Ordinal);

    private CommandLine(string verb) => Verb = verb;

    public string Verb { get; }

    public List<string> Files { get; } = [];

    /// <summary>Files named by <c>--cell</c>; may be repeated.</summary>
    public List<string> CellFiles { get; } = [];

    public bool Has(string name) => options.ContainsKey(name);

    public string? Value(string name) => options.GetValueOrDefault(name);

    /// <summary>A whole number of at least 0, or null when the option is absent. Throws <see cref="RuleBroken"/> for anything else.</summary>
    public int? Number(string name) =>
        Value(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new RuleBroken("Tùy chọn --{0} cần một số nguyên, không phải {1}.", null, name, text);

    private static readonly HashSet<string> Switches = new(StringComparer.Ordinal)
    {
        "empty",
        "dry-run",
        "json",
        "with-cell",
        "help",
        "demo",
        "counts-only",
    };
    private static readonly HashSet<string> Valued = new(StringComparer.Ordinal)
    {
        "port",
        "data",
        "postgres",
        "https",
        "mapping",
        "cell",
        "units",
        "term",
        "unit",
        "out",
        "url",
        "proxy",
        "date",
        "limit",
        "portal",
    };

    /// <summary>Reads the arguments; the first word without dashes is the verb, <c>serve</c> when there is none.</summary>
    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        var rest = new Queue<string>(args);
        var line = new CommandLine(rest.TryPeek(out var first) && !first.StartsWith('-') ? rest.Dequeue() : "serve");
        while (rest.TryDequeue(out var word))
        {
            var name = word.StartsWith("--", StringComparison.Ordinal) ? word[2..] : "";
            if (!word.StartsWith('-'))
                line.Files.Add(word);
            else if (Switches.Contains(name))
                line.options[name] = null;
            else if (Valued.Contains(name) && rest.TryDequeue(out var value))
                line.Take(name, value);
            else
                throw new RuleBroken("Không hiểu tùy chọn {0}. Xem ./run --help.", null, word);
        }
        return line;
    }

    private void Take(string name, string value)
    {
        if (name is "cell")
            CellFiles.Add(value);
        else
            options[name] = value;
    }
}

using System.Text.Json;
using GanDan.Tests.Shared;

namespace GanDan.Tests.Platform.Import;

/// <summary>An office's own untidy books beside the repository, never in it. Tests skip, saying so, where they are absent.</summary>
internal sealed class OfficeFolder
{
    private OfficeFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>Every book of the folder, whatever it is called.</summary>
    public IReadOnlyList<string> Books => BooksIn(Path);

    /// <summary>The books that must be refused.</summary>
    public IReadOnlyList<string> Traps => [.. Directory.EnumerateDirectories(Path).SelectMany(BooksIn)];

    public JsonElement Expected => JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Path, "EXPECTED.json"))).RootElement;

    public static OfficeFolder Find()
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Sentences.Root, "..", "shared", "office"));
        Assert.SkipWhen(!Directory.Exists(path), $"No office books at {path}.");
        return new(path);
    }

    private static string[] BooksIn(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(f => System.IO.Path.GetExtension(f) is ".xlsx" or ".csv").Order(StringComparer.Ordinal)];
}

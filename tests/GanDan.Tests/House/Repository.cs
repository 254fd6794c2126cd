namespace GanDan.Tests.House;

/// <summary>The source the tests were built from: for tests that read the house instead of running it.</summary>
public static class Repository
{
    /// <summary>The folder with GanDan.slnx.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The application's source files by path below src/GanDan, with slashes: <c>Training/Figures.cs</c>.</summary>
    public static IEnumerable<SourceFile> Application(params string[] endings) => Files(Path.Combine(Root, "src", "GanDan"), endings);

    public static IEnumerable<SourceFile> Files(string folder, params string[] endings) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(end => file.EndsWith(end, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)));

    private static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "GanDan.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}

/// <summary>A source file: its path with slashes and its text.</summary>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>The first folder: the feature, or an empty text for the files at the top.</summary>
    public string Room => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

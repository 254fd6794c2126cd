namespace GanDan.Tests.Support;

/// <summary>Real data beside the repository, never in it. Tests skip, with the path in the message, where it is absent.</summary>
public static class OpenData
{
    /// <summary>The path of a file or folder below ../shared/data, whether or not it exists.</summary>
    public static string Path(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "GanDan.slnx")))
            folder = folder.Parent;
        var root = folder?.Parent?.FullName ?? AppContext.BaseDirectory;
        return System.IO.Path.Combine([root, "shared", "data", .. parts]);
    }
}

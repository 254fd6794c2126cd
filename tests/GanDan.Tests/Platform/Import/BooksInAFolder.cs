using System.Text;
using System.Text.Json;

namespace GanDan.Tests.Platform.Import;

/// <summary>Tests with a fresh office and a folder to write books into.</summary>
public abstract class BooksInAFolder(DatabaseKind kind) : IAsyncLifetime
{
    private FreshOffice? opened;

    private protected FreshOffice Office => opened!;

    private protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("gandan-books-");

    public async ValueTask InitializeAsync() => opened = await FreshOffice.Open(kind);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Folder.Delete(recursive: true);
        if (opened is not null)
            await opened.DisposeAsync();
    }

    /// <summary>Writes a book and returns its path.</summary>
    private protected async Task<string> Write(string name, byte[] content)
    {
        var path = Path.Combine(Folder.FullName, name);
        await File.WriteAllBytesAsync(path, content, TestContext.Current.CancellationToken);
        return path;
    }

    /// <summary>Imports a book that must come in, and returns the report.</summary>
    private protected async Task<JsonElement> Import(string name, byte[] content)
    {
        var (code, report) = await Office.Import(await Write(name, content));
        Assert.True(code == 0, report.ToString());
        return report;
    }

    private protected static JsonElement Book(JsonElement report) => report.GetProperty("files")[0].GetProperty("books")[0];

    private protected static (int Added, int Changed, int Same) Counts(JsonElement report) =>
        (
            Book(report).GetProperty("added").GetInt32(),
            Book(report).GetProperty("changed").GetInt32(),
            Book(report).GetProperty("same").GetInt32()
        );

    /// <summary>Imports these lines as a text file of a name of its own; the report is what it prints as JSON.</summary>
    private protected async Task<(int Code, string Report)> ImportLines(params string[] lines)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
        var (code, report) = await Office.Import(await Write(Guid.CreateVersion7() + ".csv", text));
        return (code, report.ToString());
    }
}

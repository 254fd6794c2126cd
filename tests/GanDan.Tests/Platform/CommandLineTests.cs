using System.Diagnostics;
using GanDan.Platform;

namespace GanDan.Tests.Platform;

/// <summary>The command line: how it is read, and that the executable keeps its promises about exit codes.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void Without_words_it_serves() => Assert.Equal("serve", CommandLine.Parse([]).Verb);

    [Fact]
    public void A_verb_its_files_and_its_options_are_told_apart()
    {
        var line = CommandLine.Parse([
            "import",
            "a.xlsx",
            "--cell",
            "c1.xlsx",
            "b.csv",
            "--cell",
            "c2.xlsx",
            "--data",
            "/books",
            "--dry-run",
        ]);

        Assert.Equal("import", line.Verb);
        Assert.Equal(["a.xlsx", "b.csv"], line.Files);
        Assert.Equal(["c1.xlsx", "c2.xlsx"], line.CellFiles);
        Assert.Equal("/books", line.Value("data"));
        Assert.True(line.Has("dry-run"));
        Assert.False(line.Has("json"));
    }

    [Fact]
    public void Options_alone_mean_serve() =>
        Assert.Equal(("serve", 8080), (CommandLine.Parse(["--port", "8080"]).Verb, CommandLine.Parse(["--port", "8080"]).Number("port")));

    [Theory]
    [InlineData("--prot", "8080")]
    [InlineData("serve", "--port")]
    [InlineData("-x")]
    public void An_option_it_does_not_know_is_refused(params string[] words) =>
        Assert.ThrowsAny<RuleBroken>(() => CommandLine.Parse(words));

    [Fact]
    public async Task The_executable_makes_books_and_says_so_with_zero()
    {
        await using var place = await TestDatabase.New(DatabaseKind.Sqlite);

        var (code, _, error) = await Run("migrate", "--data", place.Storage.Folder);

        Assert.Equal((0, ""), (code, error));
        Assert.True(File.Exists(place.Storage.MainFile));
        Assert.True(File.Exists(place.Storage.CellFile));
    }

    [Theory]
    [InlineData("khong-co-lenh-nay")]
    [InlineData("--khong-co-tuy-chon-nay")]
    public async Task The_executable_refuses_what_it_does_not_understand_with_two_and_a_sentence(string word)
    {
        var (code, _, error) = await Run(word);

        Assert.Equal(2, code);
        Assert.Contains("./run --help", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figures")]
    [InlineData("report")]
    public async Task A_folder_without_books_is_named_in_a_sentence_and_not_made(string verb)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"gandan-khong-co-{Guid.CreateVersion7():N}");

        var (code, _, error) = await Run(verb, "--data", folder, "--term", "2017-2020", "--out", folder);

        Assert.Equal(2, code);
        Assert.Equal($"Thư mục {folder} chưa có sổ sách nào. Xem lại --data.", error.Trim());
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Books_that_cannot_be_read_are_answered_with_one_and_a_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("gandan-trong-");
        await File.WriteAllBytesAsync(
            new GanDan.Platform.Data.Storage(folder.FullName).MainFile,
            [],
            TestContext.Current.CancellationToken
        );

        var (code, _, error) = await Run("figures", "--data", folder.FullName, "--term", "2019");
        folder.Delete(recursive: true);

        Assert.Equal(1, code);
        Assert.Contains("Không đọc được cơ sở dữ liệu.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_answered_with_one_and_a_sentence()
    {
        var file = Path.GetTempFileName();

        var (code, _, error) = await Run("import", "so.csv", "--data", Path.Combine(file, "so"));
        File.Delete(file);

        Assert.Equal(1, code);
        Assert.StartsWith("Không đọc hoặc ghi được tệp, thư mục.", error.Trim(), StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GanDan.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}

using System.Diagnostics;
using GanDan.Platform.Papers;

namespace GanDan.Tests.Platform.Papers;

/// <summary>
/// What the validator cannot see: that another program opens the paper and breaks its pages as meant. The pictures stay in the folder of
/// test results for the eye.
/// </summary>
public sealed class WordPaperPictureTests
{
    [Theory]
    [InlineData(PaperLayout.Party)]
    [InlineData(PaperLayout.Administrative)]
    public async Task A_paper_is_drawn_page_by_page(PaperLayout layout)
    {
        if (!Found("soffice") || !Found("pdftoppm"))
        {
            TestContext.Current.AddWarning("LibreOffice or pdftoppm is not installed: papers are not drawn.");
            return;
        }

        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "papers", layout.ToString())).FullName;
        foreach (var old in Directory.EnumerateFiles(folder))
            File.Delete(old);
        await File.WriteAllBytesAsync(Path.Combine(folder, "paper.docx"), WordPaperTests.Bytes(SamplePapers.Of(layout)), cancel);

        // A profile of its own: two runs at the same time do not wait for each other.
        await Run("soffice", folder, [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "paper.docx"]);
        await Run("pdftoppm", folder, ["-png", "-r", "80", "paper.pdf", "page"]);

        var pages = Directory.GetFiles(folder, "page*.png");
        Assert.InRange(pages.Length, 5, 7);
        Assert.All(pages, page => Assert.True(new FileInfo(page).Length > 5_000, $"{page} is nearly empty."));
    }

    private static bool Found(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));

    private static async Task Run(string program, string folder, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}

using GanDan.Platform.Access;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Data;
using GanDan.Platform.Jobs;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>
/// <c>import FILES… [--cell FILE] [--dry-run] [--mapping FILE] [--counts-only] [--date DAY] [--term CODE:FROM:TO] [--units quan-1|none] [--json]</c>.
/// All files are looked at before the first one comes in: 0 done (also when nothing is new), 2 refused and nothing changed, or a book of which
/// no row could come in and none was known.
/// </summary>
public sealed class ImportCommand
{
    private readonly CommandLine line;
    private readonly IReadOnlyList<(string Path, bool Cell)> files;

    // The application starts on one processor: on another the first file is opened meanwhile.
    private readonly Task<BookFile> first;

    public ImportCommand(CommandLine line)
    {
        if (line.Files.Count + line.CellFiles.Count == 0)
            throw new RuleBroken("Ghi tên tệp cần nhập: ./run import TỆP… [--cell TỆP] --data THƯ-MỤC. Xem docs/import.md.");
        this.line = line;
        files = [.. line.CellFiles.Select(f => (f, true)), .. line.Files.Select(f => (f, false))];
        first = Task.Run(() => Opened(files[0].Path));
    }

    public async Task<int> Run(IServiceProvider services, TextWriter output)
    {
        var choices = line.Value("mapping") is { } mapping ? ImportChoices.Parse(await ReadText(mapping)) : new ImportChoices();
        choices = choices with { CountsOnly = choices.CountsOnly || line.Has("counts-only"), Date = DateOf(line) ?? choices.Date };
        var options = new ImportOptions(
            choices.CountsOnly,
            choices.Date,
            line.Value("term") is { } term ? TermDays.Parse(term) : null,
            choices
        );
        await Prepare(services);

        var opened = new List<OpenBook>();
        var reports = new List<FileReport>();
        foreach (var (i, (path, cell)) in files.Index())
        {
            using var scope = Scope(services);
            var file = i == 0 ? first : Opened(path);
            var open = await Named(path, Open(scope.ServiceProvider.GetRequiredService<BookDesk>(), file, path, cell, choices));
            opened.Add(open);
            if (FileImport.Check(open, choices, options) is { } why)
                reports.Add(why);
        }
        var refused = reports.Count > 0;
        if (!refused)
            foreach (var open in opened)
            {
                using var scope = Scope(services);
                var import = scope.ServiceProvider.GetRequiredService<FileImport>();
                var progress = JobProgress.Silent(scope.ServiceProvider.GetRequiredService<TimeProvider>());
                reports.Add(await import.Run(open, choices, options, line.Has("dry-run"), null, progress, CancellationToken.None));
            }

        // A book of which a person has to say first whether it is one that is there already.
        refused |= reports.Exists(r => r.Refused.Count > 0);

        if (line.Has("json"))
            await output.WriteLineAsync(
                ReportJson.Of(
                    new
                    {
                        DryRun = line.Has("dry-run"),
                        Refused = refused,
                        NothingNew = reports.TrueForAll(r => r.NothingNew),
                        Files = reports.Select(r => r with { Books = [.. r.Books.Select(b => b.WithoutRows())] }),
                    }
                )
            );
        else
            foreach (var report in reports)
                await new ReportPrinter(new T(Language.Vietnamese), output).Print(report, line.Has("dry-run"));
        return refused || reports.Exists(r => r.Books.Any(b => b.ReadNothing)) ? 2 : 0;
    }

    private static IServiceScope Scope(IServiceProvider services)
    {
        var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<Me>().BecomeSystem();
        return scope;
    }

    /// <summary>A new folder gets the units that books are read with.</summary>
    private async Task Prepare(IServiceProvider services)
    {
        using var scope = Scope(services);
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        switch (line.Value("units") ?? "quan-1")
        {
            case "quan-1":
                if (!await db.Units.AnyAsync())
                    await UnitTemplates.AddQuan1(db, scope.ServiceProvider.GetRequiredService<Me>());
                break;
            case "none":
                break;
            default:
                throw new RuleBroken("Ghi --units quan-1 hoặc --units none; đơn vị khác nạp ở trang Đơn vị.");
        }
    }

    // What is wrong with a file names its sheet and cell; of several it must be said which.
    private async Task<OpenBook> Named(string path, Task<OpenBook> opening)
    {
        try
        {
            return await opening;
        }
        catch (RuleBroken broken) when (files.Count > 1 && !broken.Message.Contains(Path.GetFileName(path), StringComparison.Ordinal))
        {
            throw new RuleBroken("Tệp {0}: {1}", broken.Field, path, broken.Message);
        }
    }

    private static async Task<OpenBook> Open(BookDesk desk, Task<BookFile> file, string path, bool cell, ImportChoices choices)
    {
        using var seen = await desk.Look(file, choices with { OfVault = cell });
        if (seen.Vault is not null && !cell)
            throw new RuleBroken("Tệp {0} là sổ của chi bộ, không nhập chung với sổ của cơ quan. Nhập bằng --cell {0}.", null, path);
        if (cell && seen.IsPlainlyTheOffices)
            throw new RuleBroken("Tệp {0} không có trang nào là sổ của chi bộ. Bỏ --cell để nhập vào sổ của cơ quan.", null, path);
        return await desk.Open(seen);
    }

    private static DateOnly? DateOf(CommandLine line)
    {
        if (line.Value("date") is not { } text)
            return null;
        return Books.Values.Dates.FromText(text) ?? throw new RuleBroken("Ghi ngày dạng 2019-02-01.", "Date");
    }

    private static async Task<string> ReadText(string path) =>
        File.Exists(path) ? await File.ReadAllTextAsync(path) : throw new RuleBroken("Không có tệp {0}.", null, path);

    private static async Task<BookFile> Opened(string path)
    {
        if (!File.Exists(path))
            throw new RuleBroken("Không có tệp {0}.", null, path);
        var limit = new ReadLimits().FileBytes;
        if (new FileInfo(path).Length > limit)
            throw new RuleBroken("Tệp {0} lớn hơn {1} MB. Xin tách thành nhiều tệp nhỏ hơn.", null, Path.GetFileName(path), limit >> 20);
        return BookFile.Open(await File.ReadAllBytesAsync(path), Path.GetFileName(path));
    }
}

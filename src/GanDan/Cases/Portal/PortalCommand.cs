using System.Security.Cryptography;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Import;
using GanDan.Platform.Jobs;
using GanDan.Platform.Text;

namespace GanDan.Cases.Portal;

/// <summary><c>import-portal FILE --portal 1022 --data DIR [--dry-run]</c>: 0 done (also when nothing is new), 2 refused and nothing changed.</summary>
public static class PortalCommand
{
    public static async Task<int> Run(IServiceProvider services, CommandLine line, TextWriter output)
    {
        var portal =
            OtherPortal.Find(line.Value("portal") ?? "1022")
            ?? throw new RuleBroken(
                "Không có cổng {0}. Các cổng: {1}.",
                null,
                line.Value("portal")!,
                string.Join(", ", OtherPortal.All.Select(p => p.Code))
            );
        if (line.Files is not [var path])
            throw new RuleBroken("Ghi tên một tệp: ./run import-portal TỆP --portal 1022 --data THƯ-MỤC.");
        if (!File.Exists(path))
            throw new RuleBroken("Không có tệp {0}.", null, path);
        var limit = new ReadLimits().FileBytes;
        if (new FileInfo(path).Length > limit)
            throw new RuleBroken("Tệp {0} lớn hơn {1} MB. Xin tách thành nhiều tệp nhỏ hơn.", null, Path.GetFileName(path), limit >> 20);

        using var scope = services.CreateScope();
        var own = scope.ServiceProvider;
        var me = own.GetRequiredService<Me>();
        me.BecomeSystem();
        var bytes = await File.ReadAllBytesAsync(path);
        var name = Path.GetFileName(path);
        var choices = new PortalChoices();
        var open = await own.GetRequiredService<PortalReader>().Open(bytes, name, choices);
        var import = own.GetRequiredService<PortalImport>();
        var report = line.Has("dry-run")
            ? await import.Try(open, portal, choices)
            : await import.Run(
                open,
                portal,
                choices,
                Record(),
                JobProgress.Silent(own.GetRequiredService<TimeProvider>()),
                CancellationToken.None
            );
        await Print(report, output);
        return report.Refused.Count > 0 ? 2 : 0;

        PortalExport Record() =>
            new()
            {
                Portal = portal.Code,
                FileName = name,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                ByName = me.Name,
                At = me.Now,
                Choices = ReportJson.Of(choices),
                Report = "",
            };
    }

    private static async Task Print(PortalReport report, TextWriter output)
    {
        var T = new T(Language.Vietnamese);
        if (report.Refused.Count == 0)
            await output.WriteLineAsync(
                T["Thành việc {0}, đã trả lời {1}, đã có {2}, để ngoài {3}.", report.Open, report.Answered, report.Same, report.LeftOut]
            );
        foreach (var said in report.Refused.Concat(report.Reasons).Concat(report.Warnings))
            await output.WriteLineAsync("  " + said.In(T));
        foreach (var change in report.Changes)
            await output.WriteLineAsync(
                "  "
                    + T[
                        "{0}: mã {1} ở cổng nay là “{2}”, khi nhập là “{3}”.",
                        change.At,
                        change.Code,
                        change.After ?? "",
                        change.Before ?? ""
                    ]
            );
    }
}

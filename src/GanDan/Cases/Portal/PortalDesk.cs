using System.Security.Cryptography;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Books.Reading;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Portal;

/// <summary>Exports between dry run and import: taken in, looked at again after a choice, thrown away.</summary>
public sealed class PortalDesk(Db db, PortalReader reader, PortalImport import, IDataProtectionProvider keys, Me me)
{
    private readonly IDataProtector protector = keys.CreateProtector("portal-export");

    /// <summary>Takes a file in and runs it dry. Throws <see cref="RuleBroken"/> at the file when it cannot be read.</summary>
    public async Task<PortalExport> Take(byte[] bytes, string fileName, OtherPortal portal)
    {
        var choices = new PortalChoices();
        var open = await reader.Open(bytes, fileName, choices);
        var name = Path.GetFileName(fileName);
        var taken = new PortalExport
        {
            Portal = portal.Code,
            FileName = name.CutTo(260),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            By = me.AccountId,
            ByName = me.Name,
            At = me.Now,
            Content = protector.Protect(StagedSheets.Pack(open.Reading)),
            Choices = ReportJson.Of(choices),
            Report = ReportJson.Of(await import.Try(open, portal, choices)),
        };
        db.Add(taken);
        await db.SaveChangesAsync();
        return taken;
    }

    /// <summary>Understands a taken export with its choices; only while it holds its cells.</summary>
    public Task<OpenExport> Open(PortalExport export, PortalChoices choices) =>
        reader.Open(Workbook.Of(StagedSheets.Unpack(protector.Unprotect(export.Content!)), export.FileName), choices);

    /// <summary>Looks again with new choices. Saves.</summary>
    public async Task Choose(PortalExport export, PortalChoices choices)
    {
        var report = await import.Try(await Open(export, choices), OtherPortal.Find(export.Portal)!, choices);
        (export.Choices, export.Report) = (ReportJson.Of(choices), ReportJson.Of(report));
        await db.SaveChangesAsync();
    }

    /// <summary>Throws away what was looked at and not brought in within a day.</summary>
    public Task Sweep(CancellationToken stop)
    {
        var before = me.Now - PortalExport.Kept;
        return db.PortalExports.Where(x => x.DoneAt == null && x.At < before).ExecuteDeleteAsync(stop);
    }
}

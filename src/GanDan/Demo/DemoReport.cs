using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Programme;
using GanDan.Reports;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Demo;

/// <summary>The closed term's report, sealed once, and the yearly report being written.</summary>
internal static class DemoReport
{
    public static async Task Add(IServiceProvider all, DemoDays days)
    {
        var db = all.GetRequiredService<Db>();
        var me = all.GetRequiredService<Me>();
        var working = all.GetRequiredService<Working>();
        var sealing = all.GetRequiredService<Sealing>();
        var writer = DemoPeople.All[0].FullName;

        await using var transaction = await db.Database.BeginTransactionAsync();
        var term = Report.Begin(Template.Get("term"), await Period.Resolve(db, days.Closed), null, ReportLayout.Party, writer, me.Now);
        var year = Report.Begin(
            Template.Get("year"),
            Period.Parse($"{days.Today.Year}")!,
            null,
            ReportLayout.Administrative,
            writer,
            me.Now
        );
        db.Reports.AddRange(term, year);
        db.Record(me, new ReportStarted(term.Id, term.TemplateCode, term.PeriodCode));
        await db.SaveChangesAsync();

        // The head of the office seals it, as on the page.
        var head = await db.Accounts.SingleAsync(a => a.UserName == "truong-ban");
        var signer = new Me(all.GetRequiredService<TimeProvider>());
        signer.Become(head.Id, head.FullName, []);
        await new SealEdition(db, signer, working, sealing).Seal(
            term,
            await working.Take(term),
            new(term.Id, 1, "Số liệu năm cuối chỉ đến ngày đại hội", "Trưởng Ban", head.FullName),
            null
        );
        await transaction.CommitAsync();
    }
}

using GanDan.Campaigns;
using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Import;
using GanDan.Platform.Jobs;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GanDan.Tests.Platform.Import;

/// <summary>An import cut off in the middle leaves nothing half done, and comes in whole when it is started again.</summary>
public abstract class InterruptedImportTests(InterruptedOffice app)
{
    [Fact]
    public async Task A_job_cut_off_in_the_middle_starts_again_and_brings_every_row_once()
    {
        var book = System.Text.Encoding.UTF8.GetBytes(
            "CÁC BUỔI RA QUÂN\nSTT;Ngày;Phường;Địa điểm;Số người tham gia;Rác thu gom (kg)\n1;5/3/2019;Phường Sen;Hẻm 1;20;1.500\n2;6/3/2019;Phường Đào;Hẻm 2;30;200\n"
        );
        var officer = await app.SignedIn("chuyen-vien").Open("/nhap-so");
        await officer.Attach("Tệp sổ", "ra-quan.csv", book).Press("Xem thử");
        await officer.Press("Ghi vào sổ");

        CutOffDrives.Armed = true;
        await app.Services.GetRequiredService<JobRunner>().RunNext(TestContext.Current.CancellationToken);
        var half = (
            await app.Look(db => db.Drives.CountAsync()),
            await app.Look(db => db.Set<BookRow>().CountAsync()),
            await app.Look(db => db.Set<Draft>().CountAsync())
        );
        await app.Restart();
        await app.RunJobs();

        Assert.Equal((0, 0, 1), half);
        Assert.Equal(1700, await app.Look(db => db.Drives.SumAsync(d => d.WasteKg)));
        Assert.Equal(0, await app.Look(db => db.Set<Draft>().CountAsync()));
        Assert.Equal(JobState.Done, await app.Look(db => db.Jobs.Select(j => j.State).SingleAsync()));
    }

    public sealed class OnSqlite(InterruptedSqlite app) : InterruptedImportTests(app), IClassFixture<InterruptedSqlite>;

    public sealed class OnPostgres(InterruptedPostgres app) : InterruptedImportTests(app), IClassFixture<InterruptedPostgres>;
}

/// <summary>An office whose book of drives fails once, as a power cut does.</summary>
public abstract class InterruptedOffice(DatabaseKind kind) : OfficeApp(kind)
{
    protected override void Replace(IServiceCollection services) =>
        services.Replace(
            ServiceDescriptor.Singleton(new RecordBooks([.. new RecordBooks().All.Where(b => b is not DriveBook), new CutOffDrives()]))
        );
}

public sealed class InterruptedSqlite() : InterruptedOffice(DatabaseKind.Sqlite);

public sealed class InterruptedPostgres() : InterruptedOffice(DatabaseKind.Postgres);

/// <summary>Drives that are cut off once after they have been written, before the commit.</summary>
internal sealed class CutOffDrives : RecordBook
{
    private readonly DriveBook drives = new();

    public static bool Armed { get; set; }

    public override BookKind Kind => drives.Kind;
    public override string RecordKind => drives.RecordKind;
    public override string Url => drives.Url;

    public override IQueryable<PageOfRecord>? Pages(DbContext records, Me me, KnownUnits units) => drives.Pages(records, me, units);

    public override IQueryable<Guid> Withdrawn(DbContext records) => drives.Withdrawn(records);

    public override string KeyOf(ParsedRow row) => drives.KeyOf(row);

    public override async Task Apply(Importing import, IReadOnlyList<ImportSheet> sheets)
    {
        await drives.Apply(import, sheets);
        await import.Flush();
        if (!Armed)
            return;
        Armed = false;
        throw new OperationCanceledException("The lights went out.");
    }
}

using System.Globalization;
using GanDan.Cases;
using GanDan.Platform.Data;
using GanDan.Platform.Jobs;
using GanDan.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Reports;

/// <summary>A report with so many records behind it that nobody should wait for a page to read them.</summary>
public abstract class SealingJobTests(OfficeApp app)
{
    [Fact]
    public async Task Many_records_are_read_by_a_job_with_a_bar_and_the_edition_is_there_when_it_ends()
    {
        var (report, officer) = await Begun(2016);
        await officer.Press("Chốt bản này");

        Assert.StartsWith("/viec-nen/", officer.Path, StringComparison.Ordinal);
        Assert.Empty(await Editions(report));
        var waiting = officer.Path;
        await app.RunJobs();
        await officer.Open(waiting);

        Assert.Equal($"/bao-cao/{report}/ban/1", officer.Path);
        // The key to the marks names no number: “12 changed” would be read as a count.
        Assert.DoesNotMatch(@"\d", officer.Page.QuerySelector(".figkey")!.TextContent);
        var edition = Assert.Single(await Editions(report));
        Assert.Equal(SealEdition.MostAtOnce + 1, Assert.Single(edition.Figures).Records);
        var job = await app.Look(db => db.Jobs.OrderByDescending(j => j.AskedAt).FirstAsync());
        Assert.Equal(SealEdition.MostAtOnce + 1, job.Total);
        Assert.InRange(job.Done, 1, job.Total);
    }

    [Fact]
    public async Task A_job_begun_again_after_its_commit_seals_no_second_edition()
    {
        var (report, officer) = await Begun(2017);
        await officer.Press("Chốt bản này");
        await app.RunJobs();
        await app.Do(services =>
            services.GetRequiredService<Db>().Jobs.ExecuteUpdateAsync(j => j.SetProperty(x => x.State, JobState.Waiting))
        );

        await app.RunJobs();

        Assert.Single(await Editions(report));
        Assert.Equal(JobState.Done, await app.Look(db => db.Jobs.OrderByDescending(j => j.AskedAt).Select(j => j.State).FirstAsync()));
    }

    [Fact]
    public async Task Who_asked_second_is_told_that_another_sealed_it_and_comes_back_to_the_page()
    {
        var (report, officer) = await Begun(2018);
        var other = await app.SignedIn("lanh-dao").Open($"/bao-cao/{report}/chot");
        await officer.Press("Chốt bản này");
        await other.Fill("Họ và tên người ký", "Người Ký Khác").Press("Chốt bản này");
        var waiting = other.Path;
        await app.RunJobs();
        await other.Open(waiting);

        Assert.Contains("Người khác vừa chốt bản 1", other.Text, StringComparison.Ordinal);
        await other.Follow("Về trang trước");
        Assert.Equal($"/bao-cao/{report}/chot", other.Path);
        Assert.Single(await Editions(report));
    }

    private Task<List<Edition>> Editions(Guid report) =>
        app.Look(db => db.Editions.Include(e => e.Figures).Where(e => e.ReportId == report).ToListAsync());

    // The page that seals a report of a year with one number and one record more than is read at once.
    private async Task<(Guid Report, Visitor Officer)> Begun(int year)
    {
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var ward = await db.Units.Where(u => u.Name == "Phường Sen").Select(u => u.Id).FirstAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var bulk = new BulkInsert(db);
            for (var i = 0; i <= SealEdition.MostAtOnce; i++)
                bulk.Add(
                    new Case
                    {
                        PublicNumber = string.Create(CultureInfo.InvariantCulture, $"{year}-{i}"),
                        ReceivedOn = new(year, 1 + (i % 12), 5),
                        UnitId = ward,
                        Summary = "Đèn tắt",
                        MaskedSummary = "Đèn tắt",
                        Imported = true,
                    }
                );
            bulk.Flush();
            await transaction.CommitAsync();
        });
        var officer = await app.SignedIn("chuyen-vien").Open("/bao-cao/moi");
        await officer.Choose("Mẫu báo cáo", "Báo cáo năm").Fill("Kỳ khác", $"{year}").Press("Lập báo cáo");
        var report = Guid.Parse(officer.Path.Split('/')[2], CultureInfo.InvariantCulture);
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var sections = await db.Reports.Where(r => r.Id == report).SelectMany(r => r.Sections).ToListAsync();
            db.RemoveRange(sections.Skip(1));
            sections[0].Body = "Đã nhận {opinions.received} ý kiến.";
            await db.SaveChangesAsync();
        });
        return (report, await officer.Open($"/bao-cao/{report}/chot"));
    }

    public sealed class OnSqlite(SqliteOffice app) : SealingJobTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SealingJobTests(app), IClassFixture<PostgresOffice>;
}

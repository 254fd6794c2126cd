using GanDan.Figures;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Reports;

/// <summary>What the pages of one report share: loading it, its scope, and its numbers now.</summary>
public sealed class Working(Db db, Taking taking)
{
    public Task<Report?> Load(Guid id) =>
        db.Reports.Include(r => r.Sections).Include(r => r.Declarations).AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id);

    public async Task<Scope> ScopeOf(Report report) =>
        new(report.From, report.To, report.UnitCode is { } code ? await UnitScope.Resolve(db, code, report.To) : null);

    public async Task<TakenReport> Take(Report report) =>
        await taking.Take(
            report.Sections.OrderBy(s => s.Order).Select(s => ((Guid?)s.Id, s.Title, s.Body)),
            await ScopeOf(report),
            report.PeriodCode,
            report.Declarations
        );

    /// <summary>The latest sealed edition, or null.</summary>
    public Task<Edition?> LastEdition(Guid report) =>
        db.Editions.AsNoTracking().Where(e => e.ReportId == report).OrderByDescending(e => e.Number).FirstOrDefaultAsync();
}

public static class ReportsSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddScoped<Taking>();
        services.AddScoped<Veil>();
        services.AddScoped<AnnexesOf>();
        services.AddScoped<TargetAnnex>();
        services.AddScoped<CrossedAnnex>();
        services.AddScoped<Sealing>();
        services.AddScoped<SealedFigures>();
        services.AddScoped<Manifests>();
        services.AddScoped<SealEdition>();
        services.AddScoped<Comparing>();
        services.AddScoped<ComparingTables>();
        services.AddScoped<CorrectedSince>();
        services.AddScoped<MovedSince>();
        services.AddScoped<Movings>();
        services.AddScoped<BroughtSince>();
        services.AddScoped<WhyItChanged>();
        services.AddScoped<SealedRecords>();
        services.AddScoped<Working>();
        return services;
    }
}

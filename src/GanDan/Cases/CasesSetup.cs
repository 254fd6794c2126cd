using GanDan.Cases.Clocks;
using GanDan.Cases.Complaints;
using GanDan.Cases.Desk;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Messages;
using GanDan.Cases.Moderation;
using GanDan.Cases.Open;
using GanDan.Cases.Portal;
using GanDan.Cases.Reception;
using GanDan.Cases.Routing;
using GanDan.Cases.Triage;
using GanDan.Cases.Words;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Messages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases;

/// <summary>What the people's word needs in the container, and the rows it starts with.</summary>
public static class CasesSetup
{
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddSingleton<FollowCodes>();
        services.AddSingleton<IntakeBooks>();
        services.AddSingleton(new IntakeRate());
        services.AddSingleton<IntakeLimits>();
        services.AddSingleton<NearbyCases>();
        services.AddSingleton<ContactSeal>();
        services.AddScoped<StagedPhotos>();
        services.AddScoped<Receiver>();
        services.AddScoped<CaseWork>();
        services.AddScoped<BulkWork>();
        services.AddScoped<Hidings>();
        services.AddScoped<CaseSorting>();
        services.AddScoped<FileHidings>();
        services.AddScoped<PetitionWork>();
        services.AddScoped<PetitionSplit>();
        services.AddScoped<FiledPetitions>();
        services.AddScoped<ComplaintWork>();
        services.AddScoped<SecondComplaint>();
        services.AddScoped<Recalculation>();
        services.AddScoped<IPromisedDates>(scope => scope.GetRequiredService<Recalculation>());
        services.AddSingleton<TopicMemory>();
        services.AddScoped<TopicLearning>();
        services.AddScoped<TopicSuggestions>();
        services.AddSingleton<SimilarCases>();
        services.AddSingleton<WordMemory>();
        services.AddHostedService(all => all.GetRequiredService<WordMemory>());
        services.AddScoped<CaseSearch>();
        services.AddSingleton<MapPins>();
        services.AddSingleton<MonthsSoFar>();
        services.AddSingleton<SmallPhotos>();
        services.AddScoped<Chores>();
        services.AddScoped<PhotoSweep>();
        services.AddSingleton<VisitorSeal>();
        services.AddScoped<Visitors>();
        services.AddScoped<ReceptionDesk>();
        services.AddScoped<ReceptionTerms>();
        services.AddScoped<KindOfCase>();
        services.AddScoped<PortalReader>();
        services.AddScoped<PortalImport>();
        services.AddScoped<PortalDesk>();
        services.AddScoped<PortalUndo>();
        services.AddScoped<PortalNews>();
        services.AddSingleton<DailyWork>();
        services.AddHostedService(all => all.GetRequiredService<DailyWork>());
        services.AddSingleton<TopicNames>();
        services.AddSingleton<WardOutlines>();
        services.AddSingleton<Backdrops>();
        services.AddScoped<IWriteLetters, CaseLetters>();
        services.AddSingleton(new Seed(Plant));
        services.AddSingleton(new Seed(WordTriggers.Ensure));
        return services;
    }

    private static async Task Plant(Db db)
    {
        // Rows are never deleted: a code without any is one that the program has learned since this office began.
        var known = await db.DeadlineRules.Select(r => r.Code).Distinct().ToListAsync();
        db.DeadlineRules.AddRange(SeedRules.All.Where(r => !known.Contains(r.Code)));
        if (!await db.Topics.AnyAsync())
            db.Topics.AddRange(Topic.Seed);
        await db.SaveChangesAsync();
    }
}

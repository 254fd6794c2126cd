using GanDan.Cases;
using GanDan.Cases.Answers;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Routing;
using GanDan.Cases.Triage;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseStep> CaseSteps => Set<CaseStep>();

    public DbSet<CaseClock> CaseClocks => Set<CaseClock>();

    public DbSet<Point> CasePoints => Set<Point>();

    public DbSet<CaseAnswer> CaseAnswers => Set<CaseAnswer>();

    public DbSet<AnswerTemplate> AnswerTemplates => Set<AnswerTemplate>();

    public DbSet<Verdict> CaseVerdicts => Set<Verdict>();

    public DbSet<CaseContact> CaseContacts => Set<CaseContact>();

    public DbSet<ContactLook> ContactLooks => Set<ContactLook>();

    public DbSet<CaseFile> CaseFiles => Set<CaseFile>();

    public DbSet<Petition> Petitions => Set<Petition>();

    public DbSet<DeadlineRule> DeadlineRules => Set<DeadlineRule>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<RoutingRule> RoutingRules => Set<RoutingRule>();

    public DbSet<LearnedTopics> TopicModels => Set<LearnedTopics>();

    /// <summary>All topics in the office's order, those no longer offered too. To be read, not changed.</summary>
    public Task<IReadOnlyList<Topic>> ReadTopics() =>
        Kept<IReadOnlyList<Topic>>("topics", async () => await Topics.AsNoTracking().OrderBy(t => t.Order).ToListAsync());

    /// <summary>Who gets a case first, by topic and ward. To be read, not changed.</summary>
    public Task<RoutingBook> ReadRouting() =>
        Kept(
            "routing",
            async () =>
                new RoutingBook(await ReadTopics(), await RoutingRules.AsNoTracking().OrderBy(r => r.Id).ToListAsync(), await ReadUnits())
        );
}

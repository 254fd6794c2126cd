using GanDan.Cases.Intake;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Routing;

/// <summary>The topics residents choose from, who handles each, and how far the suggestions of the desk have come.</summary>
[Allow(Permission.ManageOffice)]
public sealed class TopicsPage(Db db) : PageModel
{
    public IReadOnlyList<Topic> Topics { get; private set; } = [];

    /// <summary>The last model learned; null before there is one.</summary>
    public LearnedTopics? Learned { get; private set; }

    public async Task OnGetAsync()
    {
        Topics = await db.Topics.AsNoTracking().OrderBy(t => t.RetiredOn != null).ThenBy(t => t.Order).ThenBy(t => t.Name).ToListAsync();
        Learned = await TopicMemory.Latest(db);
    }
}

using GanDan.Cases.Intake;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Sense.Routing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Routing;

/// <summary>The topics residents choose from, who handles each, and how far the suggestions of the desk have come.</summary>
[Allow(Permission.ManageOffice)]
public sealed class TopicsPage(Db db, T T) : PageModel
{
    public IReadOnlyList<Topic> Topics { get; private set; } = [];

    /// <summary>The last model learned; null before there is one.</summary>
    public LearnedTopics? Learned { get; private set; }

    public string WhySilent =>
        Learned?.Silence switch
        {
            Silence.TooFewTexts => T["cần ít nhất 50 việc."],
            Silence.TooFewLabels => T["cần ít nhất hai loại, mỗi loại 10 việc."],
            _ => T["trên những việc để thử, máy chưa đủ đúng."],
        };

    public async Task OnGetAsync()
    {
        Topics = await db.Topics.AsNoTracking().OrderBy(t => t.RetiredOn != null).ThenBy(t => t.Order).ThenBy(t => t.Name).ToListAsync();
        Learned = await TopicMemory.Latest(db);
    }
}

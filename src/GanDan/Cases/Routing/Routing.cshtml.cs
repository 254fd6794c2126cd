using GanDan.Cases.Intake;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Cases.Routing;

/// <summary>Who gets a case first, by topic and ward: the topics' usual handlers and the rules of single wards in one list.</summary>
[Allow(Permission.ManageOffice)]
public sealed class RoutingPage(Db db, Me me, T T) : PageModel
{
    /// <summary>A rule of a ward, and the ward of today for which it holds.</summary>
    public sealed record Line(RoutingRule Rule, string? Topic, string Ward, Unit? Now);

    /// <summary>Topics that have a handler for every ward.</summary>
    public IReadOnlyList<Topic> Usual { get; private set; } = [];
    public IReadOnlyList<Line> Lines { get; private set; } = [];
    private KnownUnits units = null!;

    public async Task OnGetAsync()
    {
        units = await db.ReadUnits();
        var topics = await db.ReadTopics();
        var book = await db.ReadRouting();
        Usual = [.. topics.Where(t => t.RetiredOn is null && t.HandledBy is not null)];
        var names = topics.ToDictionary(t => t.Id, t => t.Name);
        Lines =
        [
            .. book
                .Rules.Select(r => new Line(r, r.TopicId is { } topic ? names[topic] : null, units.Name(r.UnitId), book.Holds(r, me.Today)))
                .OrderBy(l => l.Now is null)
                .ThenBy(l => l.Ward, StringComparer.Create(T.Culture, ignoreCase: true))
                .ThenBy(l => l.Topic is null)
                .ThenBy(l => l.Topic, StringComparer.Create(T.Culture, ignoreCase: true)),
        ];
    }

    /// <summary>How a rule stands that holds for no ward of today.</summary>
    public string WhyEnded(Line line)
    {
        if (line.Rule.EndedOn is { } ended)
            return T["thôi dùng từ {0}", T.Day(ended)];
        var into = units.WentInto(line.Rule.UnitId).Select(w => w.Partial ? T["một phần {0}", w.To.Name] : w.To.Name).ToList();
        var last = units.LastDayOf(line.Rule.UnitId) is { } day ? T.Day(day) : "?";
        return into.Count == 0
            ? T["đã hết: phường này có đến {0}", last]
            : T["đã hết: phường này có đến {0}, nay thuộc {1}. Đặt quy tắc mới cho phường mới.", last, string.Join(", ", into)];
    }
}

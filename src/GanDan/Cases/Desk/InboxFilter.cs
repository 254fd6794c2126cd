using GanDan.Cases.Answers;
using GanDan.Cases.Flow;
using GanDan.Cases.Triage;
using GanDan.Cases.Words;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Cases.Desk;

/// <summary>A saved filter of the inbox: its short name in the address and its words.</summary>
public sealed record InboxTab(string Slug, string Title);

/// <summary>What the address of the inbox says: <c>?v=chua-giao&amp;phuong=…&amp;loai=…&amp;noi=…&amp;tim=…</c>.</summary>
public sealed class InboxFilter
{
    public static readonly IReadOnlyList<InboxTab> Tabs =
    [
        new("", "Cần làm"),
        new("cua-toi", "Của tôi"),
        new("chua-giao", "Chưa giao"),
        new("cho-duyet", "Chờ duyệt"),
        new("qua-han", "Quá hạn"),
        new("cho-dan", "Chờ người dân"),
        new("mo-lai", "Mở lại"),
        new("xong", "Đã xong"),
        new(Everything, "Tất cả"),
    ];

    /// <summary>The short name of the tab of all cases; those of old books and what was split into others are in none.</summary>
    public const string Everything = "tat-ca";

    [FromQuery(Name = "v")]
    public string? Tab { get; set; }

    [FromQuery(Name = "phuong")]
    public string? Unit { get; set; }

    [FromQuery(Name = "loai")]
    public string? Topic { get; set; }

    /// <summary>A kind by its short name, or <see cref="ManyPeople"/>.</summary>
    [FromQuery(Name = "don")]
    public string? Kind { get; set; }

    [FromQuery(Name = "noi")]
    public string? Body { get; set; }

    [FromQuery(Name = "tim")]
    public string? Search { get; set; }

    /// <summary>The short name of a <see cref="UnitFigure"/>.</summary>
    [FromQuery(Name = "so")]
    public string? Figure { get; set; }

    /// <summary>The year in which it came.</summary>
    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    /// <summary>The unit itself, without what belongs to it.</summary>
    [FromQuery(Name = "dv")]
    public int? UnitId { get; set; }

    /// <summary>The body itself that has to answer, by its whole name; <see cref="Nobody"/> when none has.</summary>
    [FromQuery(Name = "xl")]
    public string? HandledBy { get; set; }

    /// <summary>No body is called so.</summary>
    public const string Nobody = "-";

    /// <summary>The short name for petitions that five people or more have signed.</summary>
    public const string ManyPeople = "dong-nguoi";

    public int Used =>
        new[] { Unit, Topic, Kind, Body, Search, Figure, $"{Year}", $"{UnitId}", HandledBy }.Count(f => !string.IsNullOrWhiteSpace(f));

    /// <summary>The cases of a tab. Those of old books are no work of today and stand in their register.</summary>
    public static IQueryable<Case> InTab(IQueryable<Case> cases, string? tab, Db db, Me me)
    {
        var live = cases.Where(c => !c.Imported && c.WithdrawnAt == null);
        var work = cases.Where(c => c.InboxOn != null);
        var today = me.Today;
        return tab switch
        {
            "cua-toi" => work.Where(c => c.AssigneeId == me.AccountId),
            "chua-giao" => work.Where(c => c.HandledBy == null),
            "cho-duyet" => live.Where(c => Submitted(db).Contains(c.Id)),
            "qua-han" => work.Where(c => c.InboxOn < today),
            "cho-dan" => live.Where(c => c.Status == CaseStatus.Answered),
            "mo-lai" => live.Where(c => c.Status == CaseStatus.Reopened),
            "xong" => live.Where(c => c.InboxOn == null && c.Status != CaseStatus.Answered),
            Everything => live.Where(c => c.Status != CaseStatus.Split),
            _ => work,
        };
    }

    private static IReadOnlyList<string> MarksOf(string? tab) =>
        tab switch
        {
            "cho-duyet" or Everything => [],
            "cho-dan" => [CaseMark.Answered],
            "mo-lai" => [CaseMark.Reopened],
            "xong" => [CaseMark.Done],
            _ => [CaseMark.Work],
        };

    // Cases whose answer, or whose answer's correction, waits for a reviewer. Asked from the few papers that wait, never from all cases.
    private static IQueryable<Guid> Submitted(Db db) =>
        db
            .CaseAnswers.Where(a => a.State == AnswerState.Submitted)
            .Join(db.Cases.Where(c => c.InboxOn != null), a => a.CaseId, c => c.Id, (a, c) => a.CaseId)
            .Union(db.AnswerCorrections.Where(a => a.State == AnswerState.Submitted).Select(a => a.CaseId));

    /// <param name="today">Decides what is overdue.</param>
    /// <param name="topics">The topics in use, by which a short name in the address is found again.</param>
    /// <param name="bodies">Likewise.</param>
    public HeldCases Of(
        Db db,
        DateOnly today,
        CaseSearch search,
        IQueryable<Case> cases,
        KnownUnits units,
        IEnumerable<string> topics,
        IEnumerable<string> bodies
    )
    {
        cases = cases.InUnit(Unit, units).OnTopic(Topic, topics);
        if (!string.IsNullOrEmpty(Body))
        {
            var named = bodies.Where(t => ListWords.Slug(t) == Body).ToList();
            cases = cases.Where(c => c.HandledBy != null && named.Contains(c.HandledBy));
        }
        return search.Holding(Counted(OfKind(cases, db), db, today), Search, MarksOf(Tab));
    }

    // What a number counts, of one unit or body and one year.
    private IQueryable<Case> Counted(IQueryable<Case> cases, Db db, DateOnly today)
    {
        if (UnitId is { } unit)
            cases = cases.Where(c => c.UnitId == unit);
        if (HandledBy is { Length: > 0 } body)
            cases = body is Nobody ? cases.Where(c => c.HandledBy == null) : cases.Where(c => c.HandledBy == body);
        if (Year is { } year)
            cases = cases.In(year);
        return UnitFigures.OfSlug(Figure) is { } figure ? cases.Where(figure.Counts(db, today)) : cases;
    }

    // Of the kind asked for, or petitions of many people.
    private IQueryable<Case> OfKind(IQueryable<Case> cases, Db db) =>
        Kind is ManyPeople ? cases.Of(db.Petitions.Where(p => p.Signatures >= Signatures.Mass))
        : ListWords.OfSlug<CaseKind>(Kind, k => T.In(Language.Vietnamese)[k]) is { } kind ? cases.Where(c => c.Kind == kind)
        : cases;
}

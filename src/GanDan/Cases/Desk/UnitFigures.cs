using System.Globalization;
using System.Linq.Expressions;
using GanDan.Cases.Flow;
using GanDan.Platform.Data;

namespace GanDan.Cases.Desk;

/// <summary>A number that is shown by unit: its short name in the inbox's address, its words, and the cases that it counts.</summary>
/// <param name="Counts">By the day on which it is asked.</param>
public sealed record UnitFigure(string Slug, string Title, Func<Db, DateOnly, Expression<Func<Case, bool>>> Counts);

/// <summary>
/// What is counted by unit, said once: the page of units counts by it and the inbox lists by it, so that a number opens to just the cases
/// behind it.
/// </summary>
public static class UnitFigures
{
    public static readonly UnitFigure Overdue = new(
        "qua-han",
        "Quá hạn",
        // What the inbox shows as late: a clock that stands still is none.
        (_, today) => c => c.InboxOn < today
    );

    /// <summary>The last word of its sender is that it is solved.</summary>
    public static readonly UnitFigure Solved = new(
        "thay-on",
        "Người dân thấy ổn",
        (db, _) => c => db.CaseVerdicts.Any(v => v.CaseId == c.Id && v.Solved && !db.CaseVerdicts.Any(l => l.CaseId == c.Id && l.At > v.At))
    );

    public static readonly UnitFigure Judged = new(
        "da-xac-nhan",
        "Người dân đã xác nhận",
        (db, _) => c => db.CaseVerdicts.Any(v => v.CaseId == c.Id)
    );

    /// <summary>Acts of the office: a column each, never hidden.</summary>
    public static readonly IReadOnlyList<UnitFigure> Columns =
    [
        new("da-nhan", "Đã tiếp nhận", (_, _) => c => true),
        new("dang-mo", "Đang mở", (_, _) => c => CaseFlow.Open.Contains(c.Status)),
        Overdue,
        RedLine.Figure,
        new("tam-dung", "Đang tạm dừng", (_, _) => c => c.Status == CaseStatus.Suspended),
        new("dinh-chi", "Đã đình chỉ", (_, _) => c => c.Status == CaseStatus.Terminated),
        // By the step and not by the later date: a date also moves when a suspended case goes on.
        new("gia-han", "Đã gia hạn", (db, _) => c => db.CaseSteps.Any(s => s.CaseId == c.Id && s.Move == Move.Extend)),
        new("bi-tra-lai", "Bị trả lại", (db, _) => c => db.CaseSteps.Any(s => s.CaseId == c.Id && s.Move == Move.SendBack)),
        new("dung-han", "Trả lời đúng hạn", (_, _) => c => c.AnsweredOn != null && !(c.AnsweredOn > c.DueOn)),
        new("sau-han", "Trả lời sau hạn", (_, _) => c => c.AnsweredOn > c.DueOn),
        new("mo-lai", "Mở lại", (_, _) => c => c.Reopenings > 0),
    ];

    public static readonly IReadOnlyList<UnitFigure> All = [.. Columns, Judged, Solved];

    /// <summary>Every figure at once, so that all are counted in one reading: cases of one answer count alike.</summary>
    public static Expression<Func<Case, CountedCase>> Marks(Db db, DateOnly today)
    {
        var row = Expression.Parameter(typeof(Case));
        Expression bits = Expression.Constant(0L);
        foreach (var (place, figure) in All.Index())
        {
            var counts = Composed.Body(figure.Counts(db, today), row);
            bits = Expression.Add(bits, Expression.Condition(counts, Expression.Constant(1L << place), Expression.Constant(0L)));
        }
        return Expression.Lambda<Func<Case, CountedCase>>(
            Expression.MemberInit(
                Expression.New(typeof(CountedCase)),
                Set(nameof(CountedCase.UnitId), Expression.Property(row, nameof(Case.UnitId))),
                Set(nameof(CountedCase.Body), Expression.Property(row, nameof(Case.HandledBy))),
                Set(nameof(CountedCase.Figures), bits)
            ),
            row
        );
    }

    private static MemberAssignment Set(string name, Expression value) => Expression.Bind(typeof(CountedCase).GetProperty(name)!, value);

    /// <summary>The figures that count a case.</summary>
    public static IEnumerable<UnitFigure> CountingIn(long figures) =>
        All.Index().Where(f => (figures & (1L << f.Index)) != 0).Select(f => f.Item);

    public static UnitFigure? OfSlug(string? slug) => All.FirstOrDefault(f => f.Slug == slug);

    /// <summary>The list of what the number counts in one year.</summary>
    /// <param name="whose">The part of the inbox's address that says whose cases: of one unit, or of one body.</param>
    public static string Address(UnitFigure figure, string whose, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"/xu-ly?v={InboxFilter.Everything}&so={figure.Slug}&nam={year}&{whose}");
}

/// <summary>A case as it is counted: where it is, who has to answer it, and one bit for each of <see cref="UnitFigures.All"/> that counts it.</summary>
public sealed class CountedCase
{
    public int UnitId { get; set; }
    public string? Body { get; set; }
    public long Figures { get; set; }
}

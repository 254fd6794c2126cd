using System.Linq.Expressions;
using GanDan.Cases.Flow;
using GanDan.Figures;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases;

/// <summary>Figures that count residents' opinions by the day they were received: each those that meet its condition, once.</summary>
public abstract class CaseFigure : Figure, ICountedTogether
{
    public string Family => "opinions";

    public override UnitOfCount Unit => UnitOfCount.Opinions;
    public override IReadOnlyList<Breakdown> Breakdowns => [Breakdown.Unit, Breakdown.Topic, Breakdown.Year];
    public override bool CountsResidents => true;

    /// <summary>Which of the opinions received within the scope count.</summary>
    protected abstract Expression<Func<Case, bool>> Which(Db db, Scope scope);

    private static IQueryable<Case> Received(Db db, Scope scope) =>
        db
            .Cases.AsNoTracking()
            .Standing()
            .Where(c => c.Status != CaseStatus.Split && c.ReceivedOn >= scope.From && c.ReceivedOn <= scope.To);

    public async Task<ILookup<string, DayCount>> CountTogether(FigureBooks books, Scope scope, IEnumerable<Figure> figures)
    {
        var family = figures.OfType<CaseFigure>().ToList();
        var cases = Received(books.Main, scope);
        if (scope.Unit is { Ids: var units })
            cases = cases.Where(c => units.Contains(c.UnitId));
        var days = await ICountedTogether.ByDay(cases, c => c.ReceivedOn, family.Select(f => f.Which(books.Main, scope))).ToListAsync();
        return days.SelectMany(day => family.Select((f, i) => (f.Code, Count: new DayCount(day.Day, day.Counts[i], day.Counts[i]))))
            .Where(day => day.Count.Records > 0)
            .ToLookup(day => day.Code, day => day.Count, StringComparer.Ordinal);
    }

    public override IQueryable<Counted> Records(FigureBooks books, Scope scope, Breakdown? by) =>
        Received(books.Main, scope)
            .Where(Which(books.Main, scope))
            .Select(c => new Counted
            {
                Kind = "case",
                Id = c.Id,
                Weight = 1,
                UnitId = c.UnitId,
                Date = c.ReceivedOn,
                Key = c.Topic,
            });

    public override async Task<IReadOnlyDictionary<Guid, RecordLine>> Lines(FigureBooks books, IReadOnlyList<Guid> ids, T t)
    {
        var rows = await (
            from c in books.Main.Cases.AsNoTracking()
            join u in books.Main.Units on c.UnitId equals u.Id
            where ids.Contains(c.Id)
            select new
            {
                c.Id,
                c.MaskedSummary,
                Unit = u.Name,
                c.ReceivedOn,
                c.DueOn,
                c.AnsweredOn,
            }
        ).ToListAsync();
        return rows.ToDictionary(
            r => r.Id,
            r => new RecordLine(
                r.MaskedSummary,
                $"{r.Unit} · {t["nhận {0}", VietnameseNumbers.Date(r.ReceivedOn)]} · "
                    + (
                        r.AnsweredOn is not { } answered ? t["chưa trả lời"]
                        : answered > r.DueOn ? t["trả lời {0}, sau hạn", VietnameseNumbers.Date(answered)]
                        : t["trả lời {0}", VietnameseNumbers.Date(answered)]
                    ),
                $"/y-kien/{r.Id}"
            )
        );
    }
}

public sealed class OpinionsReceived : CaseFigure
{
    public override string Code => "opinions.received";
    public override string Name => "Ý kiến nhân dân đã tiếp nhận";
    public override int Version => 2;
    public override string Definition => "Ý kiến có ngày tiếp nhận trong kỳ; đơn đã tách tính theo từng phần.";
    public override int Order => 30;

    protected override Expression<Func<Case, bool>> Which(Db db, Scope scope) => c => true;
}

public sealed class OpinionsAnswered : CaseFigure
{
    public override string Code => "opinions.answered";
    public override string Name => "Ý kiến đã trả lời";

    // The sum of the answers on time and late, which are the office's own acts and never hidden.
    public override bool CountsResidents => false;
    public override string Definition => "Ý kiến tiếp nhận trong kỳ và đã có ngày trả lời.";
    public override int Order => 31;

    protected override Expression<Func<Case, bool>> Which(Db db, Scope scope) => c => c.AnsweredOn != null;
}

public sealed class OpinionsAnsweredLate : CaseFigure
{
    public override string Code => "opinions.answered_late";
    public override string Name => "Ý kiến trả lời sau hạn";
    public override string Definition => "Ý kiến tiếp nhận trong kỳ có ngày trả lời sau hạn đã hẹn; gia hạn không đổi hạn đầu.";
    public override bool CountsResidents => false;
    public override int Order => 32;

    protected override Expression<Func<Case, bool>> Which(Db db, Scope scope) => c => c.AnsweredOn > c.DueOn;
}

public sealed class OpinionsAnsweredOnTime : CaseFigure
{
    public override string Code => "opinions.answered_on_time";
    public override string Name => "Ý kiến trả lời đúng hạn";
    public override string Definition => "Ý kiến tiếp nhận trong kỳ, đã trả lời, không sau hạn đã hẹn.";
    public override bool CountsResidents => false;
    public override int Order => 33;

    protected override Expression<Func<Case, bool>> Which(Db db, Scope scope) => c => c.AnsweredOn != null && !(c.AnsweredOn > c.DueOn);
}

public sealed class OpinionsOverdue : CaseFigure
{
    public override string Code => "opinions.overdue";
    public override string Name => "Ý kiến quá hạn chưa trả lời";
    public override int Version => 3;
    public override string Definition =>
        "Ý kiến tiếp nhận trong kỳ, còn đang xử lý, hạn trả lời không sau ngày cuối kỳ mà chưa có ngày trả lời; việc tạm dừng không tính.";
    public override bool CountsResidents => false;
    public override int Order => 34;

    protected override Expression<Func<Case, bool>> Which(Db db, Scope scope) =>
        c => c.AnsweredOn == null && c.DueOn <= scope.To && CaseFlow.Working.Contains(c.Status);
}

/// <summary>On time ÷ (answered + overdue): what is not yet due is not in it (architecture, decision 5).</summary>
public sealed class OpinionsOnTimeShare : RatioFigure
{
    public override string Code => "opinions.on_time_share";
    public override string Name => "Tỷ lệ ý kiến trả lời đúng hạn";
    public override string Definition =>
        "Số trả lời đúng hạn chia cho số đã trả lời cộng số quá hạn chưa trả lời; ý kiến chưa đến hạn không tính.";
    public override int Order => 35;
    public override string Numerator => "opinions.answered_on_time";
    public override IReadOnlyList<string> Denominator => ["opinions.answered", "opinions.overdue"];
}

/// <summary>Answered ÷ received.</summary>
public sealed class OpinionsAnsweredShare : RatioFigure
{
    public override string Code => "opinions.answered_share";
    public override string Name => "Tỷ lệ ý kiến đã trả lời trên số tiếp nhận";
    public override string Definition => "Số đã trả lời chia cho số tiếp nhận trong kỳ.";
    public override int Order => 36;
    public override string Numerator => "opinions.answered";
    public override IReadOnlyList<string> Denominator => ["opinions.received"];
}

/// <summary>Cases of which the resident has said whether it is solved; the last word counts.</summary>
public sealed class OpinionsJudged : CaseFigure
{
    public override string Code => "opinions.judged";
    public override string Name => "Ý kiến người dân đã xác nhận";
    public override string Definition => "Ý kiến tiếp nhận trong kỳ mà người gửi đã nói ổn hay chưa ổn sau câu trả lời.";
    public override int Order => 37;

    protected override Expression<Func<Case, bool>> Which(Db db, Scope scope) => c => db.CaseVerdicts.Any(v => v.CaseId == c.Id);
}

/// <summary>Of these, the ones whose last word is “solved”.</summary>
public sealed class OpinionsSolved : CaseFigure
{
    public override string Code => "opinions.solved";
    public override string Name => "Ý kiến người dân thấy ổn";
    public override string Definition => "Ý kiến tiếp nhận trong kỳ mà lần xác nhận sau cùng của người gửi là đã ổn.";
    public override int Order => 38;

    protected override Expression<Func<Case, bool>> Which(Db db, Scope scope) =>
        c => db.CaseVerdicts.Any(v => v.CaseId == c.Id && v.Solved && !db.CaseVerdicts.Any(l => l.CaseId == c.Id && l.At > v.At));
}

/// <summary>Solved ÷ judged: who said nothing is in neither.</summary>
public sealed class OpinionsSolvedShare : RatioFigure
{
    public override string Code => "opinions.solved_share";
    public override string Name => "Tỷ lệ người dân thấy ổn trên số đã xác nhận";
    public override string Definition => "Số ý kiến người dân thấy ổn chia cho số người dân đã xác nhận; ai không nói gì thì không tính.";
    public override int Order => 39;
    public override string Numerator => "opinions.solved";
    public override IReadOnlyList<string> Denominator => ["opinions.judged"];
}

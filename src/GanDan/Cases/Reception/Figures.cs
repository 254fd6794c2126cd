using System.Linq.Expressions;
using GanDan.Figures;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>Figures that count receptions by their day.</summary>
public abstract class ReceptionFigure : Figure
{
    protected abstract Expression<Func<CitizenReception, long>> Weight { get; }

    protected virtual IQueryable<CitizenReception> Which(IQueryable<CitizenReception> lines) => lines;

    public override UnitOfCount Unit => UnitOfCount.Receptions;

    public override IQueryable<Counted> Records(FigureBooks books, Scope scope, Breakdown? by)
    {
        var lines = Which(books.Main.Receptions.AsNoTracking().Standing().Where(r => r.HeldOn >= scope.From && r.HeldOn <= scope.To));
        return Counting.Weigh(lines, Weight, r => r.Id, ReceptionDesk.Kind, r => r.UnitId, r => r.HeldOn);
    }

    public override async Task<IReadOnlyDictionary<Guid, RecordLine>> Lines(FigureBooks books, IReadOnlyList<Guid> ids, T t)
    {
        var rows = await (
            from r in books.Main.Receptions.AsNoTracking()
            join u in books.Main.Units on r.UnitId equals u.Id
            where ids.Contains(r.Id)
            select new { Line = r, Unit = u.Name }
        ).ToListAsync();
        return rows.ToDictionary(
            r => r.Line.Id,
            r => new RecordLine(
                Case.TitleOf(r.Line.MaskedContent),
                $"{r.Unit} · {t["Số {0}", r.Line.Shown]} · {t.Day(r.Line.HeldOn)} · {t[r.Line.Kind]}",
                $"/tiep-dan/{r.Line.Id}"
            )
        );
    }
}

public sealed class ReceptionVisits : ReceptionFigure
{
    public override string Code => "reception.visits";
    public override string Name => "Lượt tiếp công dân";
    public override string Definition =>
        "Lượt ghi trong sổ tiếp công dân có ngày trong kỳ, kể cả lượt từ chối tiếp; tố cáo không ghi trong sổ này nên không tính.";
    public override int Order => 37;
    protected override Expression<Func<CitizenReception, long>> Weight => r => 1;
}

public sealed class ReceptionPeople : ReceptionFigure
{
    public override string Code => "reception.people";
    public override string Name => "Lượt người được tiếp";
    public override string Definition => "Cộng số người cùng nội dung của các lượt tiếp; một người đến hai lần tính hai lượt.";
    public override UnitOfCount Unit => UnitOfCount.Attendances;
    public override bool CountsResidents => true;
    public override int Order => 38;
    protected override Expression<Func<CitizenReception, long>> Weight => r => r.People;
}

public sealed class ReceptionRefusals : ReceptionFigure
{
    public override string Code => "reception.refused";
    public override string Name => "Lượt từ chối tiếp";
    public override string Definition => "Lượt tiếp có ngày trong kỳ đã ghi từ chối tiếp theo luật, có thông báo bằng văn bản.";
    public override int Order => 39;
    public override bool NeedsEveryYear => false;
    protected override Expression<Func<CitizenReception, long>> Weight => r => 1;

    protected override IQueryable<CitizenReception> Which(IQueryable<CitizenReception> lines) => lines.Where(r => r.RefusedOn != null);
}

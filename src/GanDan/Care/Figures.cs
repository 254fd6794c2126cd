using System.Linq.Expressions;
using GanDan.Figures;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Care;

/// <summary>Figures that add up rounds of care.</summary>
public abstract class CareFigure : Figure
{
    protected abstract Expression<Func<CareRound, long>> Weight { get; }

    public override IQueryable<Counted> Records(FigureBooks books, Scope scope, Breakdown? by)
    {
        var rounds = books.Main.CareRounds.AsNoTracking().Standing().Where(r => r.HeldOn >= scope.From && r.HeldOn <= scope.To);
        return Counting.Weigh(rounds, Weight, r => r.Id, "care-round", r => r.UnitId, r => r.HeldOn);
    }

    public override async Task<IReadOnlyDictionary<Guid, RecordLine>> Lines(FigureBooks books, IReadOnlyList<Guid> ids, T t)
    {
        var rows = await (
            from r in books.Main.CareRounds.AsNoTracking()
            join u in books.Main.Units on r.UnitId equals u.Id
            where ids.Contains(r.Id)
            select new { Round = r, Unit = u.Name }
        ).ToListAsync();
        return rows.ToDictionary(
            r => r.Round.Id,
            r => new RecordLine(
                r.Round.Occasion,
                $"{r.Unit} · {VietnameseNumbers.Date(r.Round.HeldOn)} · {t["{0} phần quà", $"{r.Round.Gifts}"]}",
                $"/cham-lo/{r.Round.Id}",
                TheirDetail: r.Round.Source
            )
        );
    }
}

public sealed class CareRounds : CareFigure
{
    public override string Code => "care.rounds";
    public override string Name => "Đợt chăm lo";
    public override string Definition => "Đợt chăm lo của từng phường có ngày trong kỳ.";
    public override UnitOfCount Unit => UnitOfCount.Rounds;
    public override int Order => 50;
    protected override Expression<Func<CareRound, long>> Weight => r => 1;
}

public sealed class CareHouseholds : CareFigure
{
    public override string Code => "care.households";
    public override string Name => "Lượt hộ được chăm lo";
    public override string Definition => "Cộng số hộ của các đợt; một hộ được chăm lo hai đợt tính hai lượt.";
    public override UnitOfCount Unit => UnitOfCount.Households;
    public override bool CountsResidents => true;
    public override int Order => 51;
    protected override Expression<Func<CareRound, long>> Weight => r => r.Households;
}

public sealed class CareGifts : CareFigure
{
    public override string Code => "care.gifts";
    public override string Name => "Phần quà đã trao";
    public override string Definition => "Cộng số phần quà của các đợt.";
    public override UnitOfCount Unit => UnitOfCount.Gifts;
    public override int Order => 52;
    protected override Expression<Func<CareRound, long>> Weight => r => r.Gifts;
}

public sealed class CareMoney : CareFigure
{
    public override string Code => "care.money_vnd";
    public override string Name => "Kinh phí chăm lo";
    public override string Definition => "Cộng kinh phí của các đợt, mọi nguồn, tính bằng đồng.";
    public override UnitOfCount Unit => UnitOfCount.Vnd;
    public override int Order => 53;
    protected override Expression<Func<CareRound, long>> Weight => r => r.MoneyVnd;
}

using GanDan.Figures;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Initiatives;

/// <summary>Figures that count models: one record is one model, dated by its first listing.</summary>
public abstract class ModelFigure : Figure
{
    public override UnitOfCount Unit => UnitOfCount.Initiatives;
    public override IReadOnlyList<Breakdown> Breakdowns => [Breakdown.Unit, Breakdown.Field, Breakdown.Year];

    protected abstract IQueryable<Initiative> Which(IQueryable<Initiative> models);

    public override IQueryable<Counted> Records(FigureBooks books, Scope scope, Breakdown? by) =>
        Which(books.Main.Initiatives.AsNoTracking().InRegister().Where(i => i.RegisteredOn >= scope.From && i.RegisteredOn <= scope.To))
            .Select(i => new Counted
            {
                Kind = "initiative",
                Id = i.Id,
                Weight = 1,
                UnitId = i.UnitId,
                Date = i.RegisteredOn,
                Key = i.Field.ToString(),
            });

    public override string KeyName(Breakdown by, string key) => Enum.TryParse<InitiativeField>(key, out var field) ? field.Name() : key;

    public override async Task<IReadOnlyDictionary<Guid, RecordLine>> Lines(FigureBooks books, IReadOnlyList<Guid> ids, T t)
    {
        var rows = await (
            from i in books.Main.Initiatives.AsNoTracking()
            join u in books.Main.Units on i.UnitId equals u.Id
            where ids.Contains(i.Id)
            select new
            {
                i.Id,
                i.Name,
                Unit = u.Name,
                i.Field,
                i.Result,
            }
        ).ToListAsync();
        return rows.ToDictionary(
            r => r.Id,
            r => new RecordLine(
                r.Name,
                string.Join(" · ", new[] { r.Unit, r.Field is { } f ? t[f.Name()] : null, t[r.Result.Name()] }.OfType<string>()),
                $"/mo-hinh/{r.Id}"
            )
        );
    }
}

public sealed class RegisteredInitiatives : ModelFigure
{
    public override string Code => "initiatives.registered";
    public override string Name => "Mô hình “Dân vận khéo” đã đăng ký";
    public override string Definition => "Mô hình khác nhau (cùng tên, cùng phường tính một) có lần đăng ký đầu trong kỳ.";
    public override int Order => 10;

    protected override IQueryable<Initiative> Which(IQueryable<Initiative> models) => models;
}

public sealed class ImplementedInitiatives : ModelFigure
{
    public override string Code => "initiatives.implemented";
    public override string Name => "Mô hình “Dân vận khéo” đã triển khai";
    public override string Definition => "Mô hình đã đăng ký, trừ mô hình mà lần ghi gần nhất là “Chưa triển khai”.";
    public override int Order => 11;

    protected override IQueryable<Initiative> Which(IQueryable<Initiative> models) =>
        models.Where(i => i.Result != InitiativeResult.NotStarted);
}

public sealed class EffectiveInitiatives : ModelFigure
{
    public override string Code => "initiatives.effective";
    public override string Name => "Mô hình “Dân vận khéo” có hiệu quả";
    public override string Definition => "Mô hình đã triển khai, trừ mô hình mà lần ghi gần nhất là “Chưa đạt”.";
    public override int Order => 12;

    protected override IQueryable<Initiative> Which(IQueryable<Initiative> models) =>
        models.Where(i => i.Result != InitiativeResult.NotStarted && i.Result != InitiativeResult.NotMet);
}

/// <summary>Figures that count rows of the yearly registers.</summary>
public abstract class ListingFigure : Figure
{
    public override UnitOfCount Unit => UnitOfCount.RegisterRows;

    protected abstract IQueryable<Listing> Which(IQueryable<Listing> listings);

    public override IQueryable<Counted> Records(FigureBooks books, Scope scope, Breakdown? by) =>
        from l in Which(books.Main.Listings.AsNoTracking().Where(l => l.RegisteredOn >= scope.From && l.RegisteredOn <= scope.To))
        join i in books.Main.Initiatives.InRegister() on l.InitiativeId equals i.Id
        select new Counted
        {
            Kind = "listing",
            Id = l.Id,
            Weight = 1,
            UnitId = i.UnitId,
            Date = l.RegisteredOn,
        };

    public override async Task<IReadOnlyList<Guid>> TracedOn(FigureBooks books, IReadOnlyList<Guid> ids)
    {
        var models = new List<Guid>();
        foreach (var some in ids.Chunk(500))
            models.AddRange(
                await books.Main.Listings.AsNoTracking().Where(l => some.Contains(l.Id)).Select(l => l.InitiativeId).ToListAsync()
            );
        return [.. ids, .. models];
    }

    public override async Task<IReadOnlyDictionary<Guid, RecordLine>> Lines(FigureBooks books, IReadOnlyList<Guid> ids, T t)
    {
        var rows = await (
            from l in books.Main.Listings.AsNoTracking()
            join i in books.Main.Initiatives on l.InitiativeId equals i.Id
            join u in books.Main.Units on i.UnitId equals u.Id
            where ids.Contains(l.Id)
            select new
            {
                l.Id,
                l.Year,
                i.Name,
                Unit = u.Name,
                Initiative = i.Id,
                l.ResultText,
            }
        ).ToListAsync();
        return rows.ToDictionary(
            r => r.Id,
            r => new RecordLine(r.Name, $"{r.Unit} · {t["sổ năm {0}", $"{r.Year}"]}", $"/mo-hinh/{r.Initiative}", TheirDetail: r.ResultText)
        );
    }
}

public sealed class InitiativeRows : ListingFigure
{
    public override string Code => "initiatives.rows";
    public override string Name => "Dòng trong sổ đăng ký hằng năm";
    public override string Definition =>
        "Mọi dòng của sổ đăng ký mô hình có ngày đăng ký trong kỳ; mô hình duy trì qua năm sau là thêm một dòng.";
    public override int Order => 13;

    protected override IQueryable<Listing> Which(IQueryable<Listing> listings) => listings;
}

public sealed class CarriedOnInitiatives : ListingFigure
{
    public override string Code => "initiatives.carried_on";
    public override string Name => "Dòng sổ ghi lại mô hình của năm trước";
    public override string Definition => "Dòng sổ nối tiếp một mô hình mà sổ năm trước đã ghi.";
    public override int Order => 14;
    public override bool NeedsEveryYear => false;

    protected override IQueryable<Listing> Which(IQueryable<Listing> listings) => listings.Where(l => l.CarriedOn);
}

public static class InitiativeWords
{
    public static string Name(this InitiativeField field) =>
        field switch
        {
            InitiativeField.Economy => "Kinh tế",
            InitiativeField.CultureSociety => "Văn hóa - xã hội",
            InitiativeField.DefenceSecurity => "Quốc phòng - an ninh",
            InitiativeField.PoliticalSystem => "Xây dựng hệ thống chính trị",
        };

    public static string Name(this InitiativeResult result) => T.In(Language.Vietnamese)[result];

    public static string Name(this InitiativeOwner owner) =>
        owner switch
        {
            InitiativeOwner.Collective => "Tập thể",
            InitiativeOwner.Individual => "Cá nhân",
        };
}

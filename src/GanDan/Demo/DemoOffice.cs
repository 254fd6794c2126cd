using GanDan.Cases.Open;
using GanDan.Cell;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Office;
using GanDan.Platform.Units;
using GanDan.Programme;
using GanDan.Sense.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Demo;

/// <summary>The days of the demo: a closed term of three years and a bit that ended last spring, and the term that runs.</summary>
public sealed record DemoDays(DateOnly Today)
{
    public DateOnly ClosedFrom { get; } = new(Today.Year - 4, 1, 1);
    public DateOnly ClosedTo { get; } = new(Today.Year - 1, 3, 24);
    public DateOnly RunningFrom => ClosedTo.AddDays(1);
    public DateOnly RunningTo { get; } = new(Today.Year + 2, 3, 24);
    public string Closed => $"{ClosedFrom.Year}-{ClosedTo.Year}";
    public string Running => $"{RunningFrom.Year}-{RunningTo.Year}";
}

/// <summary>A believable office of five in ten invented wards, made through the rules that people use, once, into an empty folder.</summary>
public static class DemoOffice
{
    public const string Password = "gan-dan-hieu-dan-dung-thu";

    internal static readonly IReadOnlyList<string> WardNames =
    [
        "Bờ Kênh",
        "Cầu Đá",
        "Lau Sậy",
        "Đồng Sen",
        "Gò Me",
        "Rạch Trúc",
        "Xóm Lò",
        "Bãi Dâu",
        "Vườn Cau",
        "Ngã Ba Đình",
    ];

    /// <summary>Fills the folder unless it has an office already. Returns whether it did.</summary>
    public static async Task<bool> Fill(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var all = scope.ServiceProvider;
        var db = all.GetRequiredService<Db>();
        if (await db.Office.AnyAsync())
            return false;

        var me = all.GetRequiredService<Me>();
        me.BecomeSystem();
        var days = new DemoDays(me.Today);
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Office.Add(
            new OfficeSettings
            {
                Name = "Văn phòng Dân vận Bến Lau",
                SuperiorBody = "Quận ủy Bến Lau",
                Symbol = "VPDV",
                Place = "Bến Lau",
                HelpPhone = "028 0000 0000",
                HelpHours = "7 giờ 30 đến 17 giờ, ngày làm việc",
                HelpAddress = "số 1 đường Bến Lau",
                IsDemo = true,
            }
        );
        var wards = AddUnits(db);
        var (closed, running) = AddTerms(db, days);
        await db.SaveChangesAsync();
        await DemoPeople.Add(all.GetRequiredService<UserManager<Account>>(), db, all.GetRequiredService<CellDb>(), me);

        var chance = new Seeded(20_26);
        var units = wards.Select(w => w.Id).ToList();
        DemoMovement.Add(db, days, units, chance);
        DemoTraining.Add(db, days, units, chance);
        DemoOpinions.Add(db, days, wards, chance);
        DemoWork.Add(db, days, wards, chance);
        DemoWork.AddTargets(db, closed, models: 250, classes: 10, attendances: 2_000);
        DemoWork.AddTargets(db, running, models: 270, classes: 12, attendances: 2_400);
        DemoTemplates.Add(db);
        await db.SaveChangesAsync();
        await DemoCases.Add(all, db, chance);
        await DemoReception.Add(all, db, new Seeded(2_026));
        await DemoCell.Add(all.GetRequiredService<CellDb>(), days, chance, me);
        all.GetRequiredService<WardOutlines>().Keep(DemoMap.GeoJson(wards.Select(w => (w.Code, w.Name))));
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
        await DemoReport.Add(all, days);
        await DemoBook.Add(services, days);
        return true;
    }

    private static List<Unit> AddUnits(Db db)
    {
        Unit Make(string code, string name, UnitKind kind, string? parent) =>
            new()
            {
                Code = code,
                Name = name,
                SortKey = VietnameseText.SortKey(name),
                Kind = kind,
                ParentCode = parent,
                ValidFrom = new(1997, 1, 1),
            };
        db.Units.Add(Make("BL", "Quận Bến Lau", UnitKind.District, null));
        var wards = WardNames.Select((name, i) => Make($"BL{i + 1:00}", $"Phường {name}", UnitKind.Ward, "BL")).ToList();
        db.Units.AddRange(wards);
        return wards;
    }

    private static (Term Closed, Term Running) AddTerms(Db db, DemoDays days)
    {
        var closed = new Term
        {
            Code = days.Closed,
            From = days.ClosedFrom,
            To = days.ClosedTo,
        };
        var running = new Term
        {
            Code = days.Running,
            From = days.RunningFrom,
            To = days.RunningTo,
        };
        db.Terms.AddRange(closed, running);
        return (closed, running);
    }
}

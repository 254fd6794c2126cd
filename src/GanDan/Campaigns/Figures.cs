using System.Linq.Expressions;
using GanDan.Figures;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Campaigns;

/// <summary>Figures that add up clean-up drives.</summary>
public abstract class DriveFigure : Figure
{
    protected abstract Expression<Func<Drive, long>> Weight { get; }

    public override IQueryable<Counted> Records(FigureBooks books, Scope scope, Breakdown? by)
    {
        var drives = books.Main.Drives.AsNoTracking().Standing().Where(d => d.HeldOn >= scope.From && d.HeldOn <= scope.To);
        return Counting.Weigh(drives, Weight, d => d.Id, "drive", d => d.UnitId, d => d.HeldOn);
    }

    public override async Task<IReadOnlyDictionary<Guid, RecordLine>> Lines(FigureBooks books, IReadOnlyList<Guid> ids, T t)
    {
        var rows = await (
            from d in books.Main.Drives.AsNoTracking()
            join u in books.Main.Units on d.UnitId equals u.Id
            where ids.Contains(d.Id)
            select new { Drive = d, Unit = u.Name }
        ).ToListAsync();
        return rows.ToDictionary(
            r => r.Drive.Id,
            r => new RecordLine(
                r.Drive.Place ?? r.Unit,
                $"{r.Unit} · {VietnameseNumbers.Date(r.Drive.HeldOn)} · {t["{0} lượt người, {1} kg, {2} điểm đen", $"{r.Drive.Participants}", $"{r.Drive.WasteKg}", $"{r.Drive.BlackSpotsCleared}"]}",
                $"/cuoc-van-dong/{r.Drive.Id}"
            )
        );
    }
}

public sealed class Drives : DriveFigure
{
    public override string Code => "campaign.drives";
    public override string Name => "Buổi ra quân";
    public override string Definition => "Buổi ra quân của cuộc vận động không xả rác có ngày trong kỳ.";
    public override UnitOfCount Unit => UnitOfCount.Drives;
    public override int Order => 40;
    protected override Expression<Func<Drive, long>> Weight => d => 1;
}

public sealed class DriveParticipants : DriveFigure
{
    public override string Code => "campaign.participants";
    public override string Name => "Lượt người tham gia ra quân";
    public override string Definition => "Cộng số người tham gia của các buổi ra quân; một người đi hai buổi là hai lượt.";
    public override UnitOfCount Unit => UnitOfCount.Participants;
    public override int Order => 41;
    protected override Expression<Func<Drive, long>> Weight => d => d.Participants;
}

public sealed class WasteCollected : DriveFigure
{
    public override string Code => "campaign.waste_kg";
    public override string Name => "Rác thu gom";
    public override string Definition => "Cộng khối lượng rác của các buổi ra quân, tính bằng ki-lô-gam.";
    public override UnitOfCount Unit => UnitOfCount.Kilograms;
    public override int Order => 42;
    protected override Expression<Func<Drive, long>> Weight => d => d.WasteKg;
}

public sealed class BlackSpotsCleared : DriveFigure
{
    public override string Code => "campaign.black_spots_cleared";
    public override string Name => "Điểm đen rác đã xóa";
    public override string Definition => "Cộng số điểm đen mà các buổi ra quân đã xóa.";
    public override UnitOfCount Unit => UnitOfCount.BlackSpots;
    public override int Order => 43;
    protected override Expression<Func<Drive, long>> Weight => d => d.BlackSpotsCleared;
}

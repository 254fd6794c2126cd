using GanDan.Figures;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Training;

public sealed class TrainingClasses : Figure
{
    public override string Code => "training.classes";
    public override string Name => "Lớp tập huấn, bồi dưỡng";
    public override string Definition => "Lớp mở trong kỳ, tính theo ngày mở lớp.";
    public override UnitOfCount Unit => UnitOfCount.Classes;
    public override IReadOnlyList<Breakdown> Breakdowns => [Breakdown.Year];
    public override int Order => 20;

    public override bool KnowsUnit(Breakdown? by) => false;

    public override bool TellsValues(Correction change) => !AttendeeForm.IsName(change);

    public override IQueryable<Counted> Records(FigureBooks books, Scope scope, Breakdown? by) =>
        books
            .Main.Classes.AsNoTracking()
            .Standing()
            .Where(c => c.HeldOn >= scope.From && c.HeldOn <= scope.To)
            .Select(c => new Counted
            {
                Kind = "class",
                Id = c.Id,
                Weight = 1,
                Date = c.HeldOn,
            });

    public override async Task<IReadOnlyDictionary<Guid, RecordLine>> Lines(FigureBooks books, IReadOnlyList<Guid> ids, T t) =>
        (await books.Main.Classes.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync()).ToDictionary(
            c => c.Id,
            c => new RecordLine(c.Name, VietnameseNumbers.Date(c.HeldOn), $"/tap-huan/{c.Id}", TheirDetail: c.Place)
        );
}

/// <summary>Figures that add up lines of attendance lists. They open to classes first; audiences are counts on the class and open no further.</summary>
public abstract class AttendanceFigure : Figure
{
    public override IReadOnlyList<Breakdown> Breakdowns => [Breakdown.Year, Breakdown.Unit];

    public override bool HasAudiences => true;

    protected abstract IQueryable<Attendance> Which(IQueryable<Attendance> rows);

    public override IQueryable<Counted> Records(FigureBooks books, Scope scope, Breakdown? by) => Of(books, scope);

    // Classes taken out of the register are few: the list of their ids is read once and the rows stay on their index.
    private static IQueryable<Attendance> InBooks(FigureBooks books, Scope scope)
    {
        var taken = books.Main.Classes.Where(c => c.WithdrawnAt != null).Select(c => c.Id);
        return books
            .Main.Attendances.AsNoTracking()
            .Where(a => a.HeldOn >= scope.From && a.HeldOn <= scope.To && !taken.Contains(a.ClassId));
    }

    protected IQueryable<Counted> Of(FigureBooks books, Scope scope) =>
        Which(InBooks(books, scope))
            .Select(a => new Counted
            {
                Kind = "attendance",
                Id = a.Id,
                Weight = a.Heads,
                UnitId = a.UnitId,
                Date = a.HeldOn,
            });

    // A drill-down shows position and unit; the name is on the class's own page, for whoever runs it.
    public override async Task<IReadOnlyList<Guid>> TracedOn(FigureBooks books, IReadOnlyList<Guid> ids)
    {
        var classes = new List<Guid>();
        foreach (var some in ids.Chunk(500))
            classes.AddRange(
                await books.Main.Attendances.AsNoTracking().Where(a => some.Contains(a.Id)).Select(a => a.ClassId).Distinct().ToListAsync()
            );
        return [.. ids, .. classes.Distinct()];
    }

    public override async Task<IReadOnlyList<Guid>> Holding(FigureBooks books, Scope scope, IReadOnlyList<Guid> ids) =>
        await books
            .Main.Classes.AsNoTracking()
            .Where(c => ids.Contains(c.Id) && c.HeldOn >= scope.From && c.HeldOn <= scope.To)
            .Select(c => c.Id)
            .ToListAsync();

    public override bool TellsValues(Correction change) => !AttendeeForm.IsName(change);

    public override async Task<IReadOnlyDictionary<Guid, RecordLine>> Lines(FigureBooks books, IReadOnlyList<Guid> ids, T t)
    {
        var rows = await (
            from a in books.Main.Attendances.AsNoTracking()
            join c in books.Main.Classes on a.ClassId equals c.Id
            where ids.Contains(a.Id)
            select new
            {
                a.Id,
                a.Position,
                a.Heads,
                a.Method,
                ClassId = c.Id,
                Class = c.Name,
                c.HeldOn,
            }
        ).ToListAsync();
        return rows.ToDictionary(
            r => r.Id,
            r => new RecordLine(
                r.Method is PresenceMethod.CountedByHead ? t["Đoàn {0} người", $"{r.Heads}"] : r.Position ?? t["Người dự"],
                VietnameseNumbers.Date(r.HeldOn),
                $"/tap-huan/{r.ClassId}",
                TheirWords: r.Method is not PresenceMethod.CountedByHead && r.Position is not null,
                TheirDetail: r.Class
            )
        );
    }

    public override async Task<IReadOnlyList<RecordGroup>?> Groups(FigureBooks books, Scope scope, T t)
    {
        var ids = scope.Unit?.Ids;
        var rows = await Which(InBooks(books, scope))
            .Where(a => ids == null || (a.UnitId != null && ids.Contains(a.UnitId.Value)))
            .GroupBy(a => a.ClassId)
            .Select(g => new { g.Key, Value = g.Sum(a => (long)a.Heads) })
            .ToListAsync();
        var keys = rows.Select(r => r.Key).ToList();
        var classes = await books.Main.Classes.AsNoTracking().Where(c => keys.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        return
        [
            .. rows.OrderBy(r => classes[r.Key].HeldOn)
                .Select(r => (Class: classes[r.Key], r.Value))
                .Select(r => new RecordGroup(
                    r.Class.Id,
                    r.Class.Name,
                    r.Class.HeldOn,
                    r.Value,
                    $"/tap-huan/{r.Class.Id}",
                    Remark(r.Class, r.Value, scope, t)
                )),
        ];
    }

    protected virtual string? Remark(TrainingClass held, long value, Scope scope, T t) => null;
}

public sealed class Attendances : AttendanceFigure
{
    public override string Code => "training.attendances";
    public override string Name => "Lượt người được tập huấn";
    public override string Definition =>
        "Dòng đã ký trong danh sách lớp (ký buổi sáng hoặc buổi chiều là một lượt), cộng số người của đoàn ghi chung một dòng. Một người dự ba lớp là ba lượt. Danh sách khác bảng tổng hợp thì lấy danh sách.";
    public override UnitOfCount Unit => UnitOfCount.Attendances;
    public override IReadOnlyList<Breakdown> Breakdowns => [Breakdown.Year, Breakdown.Unit, Breakdown.Group];
    public override int Order => 21;

    protected override IQueryable<Attendance> Which(IQueryable<Attendance> rows) => rows.Where(a => a.Attended);

    public override bool KnowsUnit(Breakdown? by) => by is not Breakdown.Group;

    public override IQueryable<Counted> Records(FigureBooks books, Scope scope, Breakdown? by) =>
        by is not Breakdown.Group
            ? Of(books, scope)
            : from a in books.Main.Audiences.AsNoTracking()
            join c in books.Main.Classes.Standing() on a.ClassId equals c.Id
            where c.HeldOn >= scope.From && c.HeldOn <= scope.To && a.Attended > 0
            select new Counted
            {
                Kind = "audience",
                Id = a.Id,
                Weight = a.Attended,
                Date = c.HeldOn,
                Key = a.Group,
            };

    protected override string? Remark(TrainingClass held, long value, Scope scope, T t) =>
        scope.Unit is null && held.DeclaredAttended is { } declared && declared != value
            ? t["Bảng tổng hợp ghi {0}, danh sách ký {1}", $"{declared}", $"{value}"]
            : null;
}

public sealed class Invited : AttendanceFigure
{
    public override string Code => "training.invited";
    public override string Name => "Lượt mời tập huấn";
    public override string Definition => "Mọi dòng của danh sách lớp, đã ký hay chưa; đoàn ghi chung một dòng tính đủ số người của đoàn.";
    public override UnitOfCount Unit => UnitOfCount.Invitations;
    public override int Order => 22;

    protected override IQueryable<Attendance> Which(IQueryable<Attendance> rows) => rows;
}

public sealed class CountedByHead : AttendanceFigure
{
    public override string Code => "training.counted_by_head";
    public override string Name => "Lượt người đếm theo đoàn";
    public override string Definition => "Phần của lượt người được tập huấn đến từ đoàn ghi chung một dòng, không có tên từng người.";
    public override UnitOfCount Unit => UnitOfCount.Attendances;
    public override int Order => 23;
    public override bool NeedsEveryYear => false;

    protected override IQueryable<Attendance> Which(IQueryable<Attendance> rows) =>
        rows.Where(a => a.Attended && a.Method == PresenceMethod.CountedByHead);
}

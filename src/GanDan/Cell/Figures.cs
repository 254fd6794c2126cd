using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cell;

/// <summary>Figures over the vault: seen by cell roles alone, in a report only by the secretary's release.</summary>
public abstract class CellFigure : Figure
{
    public override bool FromVault => true;
    public override IReadOnlyList<Breakdown> Breakdowns => [];

    /// <summary>Roles of the office open nothing here: only a role in the cell does.</summary>
    public override Task<bool> MaySee(FigureBooks books, Me me) =>
        me.IsSystem ? Task.FromResult(true) : books.Vault<CellDb>().Access.AnyAsync(a => a.AccountId == me.AccountId);

    public override async Task<ReleasedCount?> Released(FigureBooks books, string periodCode) =>
        await books
            .Vault<CellDb>()
            .Releases.AsNoTracking()
            .Where(r => r.FigureCode == Code && r.TermCode == periodCode && r.RevokedAt == null)
            .OrderByDescending(r => r.ReleasedAt)
            .Select(r => new ReleasedCount(r.Value, r.ReleasedBy, r.ReleasedAt))
            .FirstOrDefaultAsync();
}

/// <summary>Figures that count members.</summary>
public abstract class MemberFigure : CellFigure
{
    public override UnitOfCount Unit => UnitOfCount.Members;
    public override bool NeedsEveryYear => false;

    protected abstract IQueryable<Member> Which(IQueryable<Member> members, Scope scope);

    public override IQueryable<Counted> Records(FigureBooks books, Scope scope, Breakdown? by) =>
        Which(books.Vault<CellDb>().Members.AsNoTracking().Standing(), scope)
            .Select(m => new Counted
            {
                Kind = "member",
                Id = m.Id,
                Weight = 1,
                Date = m.AdmittedOn ?? scope.From,
            });

    public override async Task<IReadOnlyDictionary<Guid, RecordLine>> Lines(FigureBooks books, IReadOnlyList<Guid> ids, T t) =>
        (await books.Vault<CellDb>().Members.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync()).ToDictionary(
            m => m.Id,
            m => new RecordLine(m.Name, m.Position ?? "", "/chi-bo")
        );
}

public sealed class CellMembers : MemberFigure
{
    public override string Code => "cell.members";
    public override string Name => "Đảng viên của chi bộ";
    public override string Definition => "Người có tên trong danh sách đến ngày cuối kỳ.";
    public override int Order => 60;

    protected override IQueryable<Member> Which(IQueryable<Member> members, Scope scope) =>
        members.Where(m => (m.AdmittedOn == null || m.AdmittedOn <= scope.To) && (m.LeftOn == null || m.LeftOn > scope.To));
}

public sealed class CellAdmitted : MemberFigure
{
    public override string Code => "cell.admitted";
    public override string Name => "Kết nạp trong kỳ";
    public override string Definition => "Đảng viên có ngày kết nạp trong kỳ.";
    public override int Order => 61;

    protected override IQueryable<Member> Which(IQueryable<Member> members, Scope scope) =>
        members.Where(m => m.AdmittedOn >= scope.From && m.AdmittedOn <= scope.To);
}

/// <summary>Figures that count meetings.</summary>
public abstract class MeetingFigure : CellFigure
{
    public override UnitOfCount Unit => UnitOfCount.Meetings;
    public override IReadOnlyList<Breakdown> Breakdowns => [Breakdown.Year];

    protected abstract IQueryable<Meeting> Which(IQueryable<Meeting> meetings);

    public override IQueryable<Counted> Records(FigureBooks books, Scope scope, Breakdown? by) =>
        Which(books.Vault<CellDb>().Meetings.AsNoTracking().Standing().Where(m => m.HeldOn >= scope.From && m.HeldOn <= scope.To))
            .Select(m => new Counted
            {
                Kind = "meeting",
                Id = m.Id,
                Weight = 1,
                Date = m.HeldOn,
            });

    public override async Task<IReadOnlyDictionary<Guid, RecordLine>> Lines(FigureBooks books, IReadOnlyList<Guid> ids, T t) =>
        (await books.Vault<CellDb>().Meetings.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync()).ToDictionary(
            m => m.Id,
            m => new RecordLine(
                m.Subject ?? t["Sinh hoạt chi bộ"],
                VietnameseNumbers.Date(m.HeldOn),
                "/chi-bo/sinh-hoat",
                m.Subject is not null
            )
        );
}

public sealed class CellMeetings : MeetingFigure
{
    public override string Code => "cell.meetings";
    public override string Name => "Buổi sinh hoạt chi bộ";
    public override string Definition => "Mọi buổi sinh hoạt có ngày trong kỳ, định kỳ và chuyên đề.";
    public override int Order => 62;

    protected override IQueryable<Meeting> Which(IQueryable<Meeting> meetings) => meetings;
}

public sealed class ThematicMeetings : MeetingFigure
{
    public override string Code => "cell.thematic_meetings";
    public override string Name => "Buổi sinh hoạt chuyên đề";
    public override string Definition => "Buổi sinh hoạt ghi loại “Chuyên đề” có ngày trong kỳ.";
    public override int Order => 63;

    protected override IQueryable<Meeting> Which(IQueryable<Meeting> meetings) => meetings.Where(m => m.Kind == MeetingKind.Thematic);
}

using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Figures;

/// <summary>Ways a figure may be taken apart: a fixed list, one at a time.</summary>
public enum Breakdown
{
    Unit,
    Year,
    Field,
    Group,
    Topic,
}

/// <summary>A record that a figure counts: its kind and id, how much it weighs, where and when it belongs, and its key in the breakdown asked for.</summary>
public sealed class Counted
{
    public required string Kind { get; init; }
    public required Guid Id { get; init; }
    public required long Weight { get; init; }
    public int? UnitId { get; init; }
    public required DateOnly Date { get; init; }
    public string? Key { get; init; }
}

/// <summary>A counted record as people see it: a title, a line of detail and where it opens.</summary>
/// <param name="TheirWords">The title is somebody's words, Vietnamese on every page.</param>
/// <param name="TheirDetail">Such words after the detail.</param>
public sealed record RecordLine(string Title, string Detail, string? Href, bool TheirWords = true, string? TheirDetail = null);

/// <summary>A heap of counted records that opens first (a class above its attendance rows).</summary>
public sealed record RecordGroup(Guid Id, string Title, DateOnly Day, long Value, string Href, string? Remark = null);

/// <summary>A count of the cell that its secretary let into a report: the number, by whom, when (UTC).</summary>
public sealed record ReleasedCount(long Value, string By, DateTime At);

/// <summary>The books a figure may read.</summary>
public sealed class FigureBooks(IServiceProvider services)
{
    public Db Main { get; } = services.GetRequiredService<Db>();

    /// <summary>The vault; only figures that say <see cref="Figure.FromVault"/> ask for it.</summary>
    public TVault Vault<TVault>()
        where TVault : DbContext => services.GetRequiredService<TVault>();
}

/// <summary>
/// Something that can be counted: a code, a version of its definition, a unit of count and the query that yields its records.
/// Pages, targets, board, reports and the command line all read figures; nothing else counts.
/// </summary>
public abstract class Figure
{
    public abstract string Code { get; }

    /// <summary>Raised whenever the definition changes, so that an old edition says which one it used.</summary>
    public virtual int Version => 1;

    /// <summary>Short name, a key for translation.</summary>
    public abstract string Name { get; }

    /// <summary>What counts and what does not, in one or two sentences; a key for translation.</summary>
    public abstract string Definition { get; }

    public abstract UnitOfCount Unit { get; }

    public virtual IReadOnlyList<Breakdown> Breakdowns => [Breakdown.Unit, Breakdown.Year];

    /// <summary>A count of residents, households or opinions: hidden below the threshold for whoever may not see the records.</summary>
    public virtual bool CountsResidents => false;

    /// <summary>
    /// People are taken apart by audience: where a group is named after something private of them (“Hộ nghèo”), the cells beside it are told
    /// outside from the threshold up, although the figure itself is the office's own act.
    /// </summary>
    public virtual bool HasAudiences => false;

    /// <summary>Counts the cell's books: shown to cell roles only, enters a report only by the secretary's release.</summary>
    public virtual bool FromVault => false;

    /// <summary>False for what need not happen every year (an admission): a year without it is no gap in the books.</summary>
    public virtual bool NeedsEveryYear => true;

    /// <summary>Place of the figure in lists.</summary>
    public abstract int Order { get; }

    /// <summary>The records within the days of the scope, with their key in the breakdown. The unit of the scope is applied by the reader.</summary>
    public abstract IQueryable<Counted> Records(FigureBooks books, Scope scope, Breakdown? by);

    /// <summary>Whether the records of this breakdown know their unit, so that it can be taken within one.</summary>
    public virtual bool KnowsUnit(Breakdown? by) => !FromVault;

    /// <summary>The records on whose trace stands what was done to these: of a line in a register also the model it lists, of a person on a list the class.</summary>
    public virtual Task<IReadOnlyList<Guid>> TracedOn(FigureBooks books, IReadOnlyList<Guid> ids) => Task.FromResult(ids);

    /// <summary>Those of some records that hold what is counted within the scope and are not counted themselves: the class of a person on its list.</summary>
    public virtual Task<IReadOnlyList<Guid>> Holding(FigureBooks books, Scope scope, IReadOnlyList<Guid> ids) =>
        Task.FromResult<IReadOnlyList<Guid>>([]);

    /// <summary>False for a correction of somebody's name, which is told on the record's own page alone.</summary>
    public virtual bool TellsValues(Correction change) => true;

    /// <summary>Whether this person may see the number at all. What is small is hidden from some of them still: see <see cref="Outlet"/>.</summary>
    public virtual Task<bool> MaySee(FigureBooks books, Me me) => Task.FromResult(me.May(Permission.SeeFigures));

    /// <summary>The count the cell released for a report of this period; null when there is none, and always for the office's own books.</summary>
    public virtual Task<ReleasedCount?> Released(FigureBooks books, string periodCode) => Task.FromResult<ReleasedCount?>(null);

    /// <summary>Name of a breakdown key as people read it; a key for translation.</summary>
    public virtual string KeyName(Breakdown by, string key) => key;

    /// <summary>How the records of one page of the drill-down read.</summary>
    public abstract Task<IReadOnlyDictionary<Guid, RecordLine>> Lines(FigureBooks books, IReadOnlyList<Guid> ids, T t);

    /// <summary>Heaps that open before the rows; null when the rows are the heap.</summary>
    public virtual Task<IReadOnlyList<RecordGroup>?> Groups(FigureBooks books, Scope scope, T t) =>
        Task.FromResult<IReadOnlyList<RecordGroup>?>(null);
}

/// <summary>A share of two figures, with its denominator named: 87,7 % of the answered is not 87,7 % of the received.</summary>
public abstract class RatioFigure
{
    public abstract string Code { get; }
    public virtual int Version => 1;
    public abstract string Name { get; }
    public abstract string Definition { get; }
    public abstract int Order { get; }

    /// <summary>Code of the figure above the line.</summary>
    public abstract string Numerator { get; }

    /// <summary>Codes whose sum stands below the line.</summary>
    public abstract IReadOnlyList<string> Denominator { get; }
    public virtual bool FromVault => false;
}

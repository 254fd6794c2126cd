using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Trace;

namespace GanDan.Programme;

/// <summary>A term of the office, from one congress to the next: data, since its length has changed over the years (domain.md §6.1).</summary>
public sealed class Term
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>As people name it: “2017-2020”.</summary>
    public required string Code { get; init; }
    public required DateOnly From { get; set; }
    public required DateOnly To { get; set; }

    public List<Target> Targets { get; private init; } = [];
}

/// <summary>A target of the term. It reads its figure, so that what was reached is counted and not typed.</summary>
public sealed class Target : IVersioned, IWithdrawable
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid TermId { get; init; }
    public int? Number { get; set; }
    public required string Name { get; set; }
    public string? UnitText { get; set; }

    /// <summary>Its numbers are shares, with the sign close behind.</summary>
    public bool IsShare => UnitText?.Trim() is "%";

    /// <summary>The unit as a word of its own after the number.</summary>
    public string? UnitBeside => IsShare ? null : UnitText;

    /// <summary>What was assigned, in thousandths of the unit, so that 98.5 % is stored exactly.</summary>
    public long AssignedThousandths { get; set; }

    /// <summary>Judged once for each full calendar year of the term, not for the term as a whole.</summary>
    public bool PerYear { get; set; }

    /// <summary>Code of the figure it reads; null until someone binds it.</summary>
    public string? FigureCode { get; set; }
    public string? Note { get; set; }
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnWhy { get; set; }
    public int Version { get; set; }

    public static long Thousandths(decimal value)
    {
        if (value < 0)
            throw new RuleBroken("Chỉ tiêu không thể âm.", nameof(AssignedThousandths));
        return (long)decimal.Round(value * 1000m);
    }
}

using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using GanDan.Sense.Text;

namespace GanDan.Care;

/// <summary>One round of care: households, gifts and money by occasion, unit and source. Counts only; recipients are nowhere in the system.</summary>
public sealed class CareRound : IVersioned, IWithdrawable, IAtUnit
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DateOnly HeldOn { get; set; }
    public required string Occasion
    {
        get;
        set
        {
            field = value;
            Fold();
        }
    }
    public required int UnitId { get; set; }
    public int Households { get; set; }
    public int Gifts { get; set; }

    /// <summary>Whole đồng.</summary>
    public long MoneyVnd { get; set; }
    public string? Source
    {
        get;
        set
        {
            field = value;
            Fold();
        }
    }

    /// <summary>Occasion and source folded, for search without tone marks.</summary>
    public string SearchText { get; private set; } = "";

    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnWhy { get; set; }
    public int Version { get; set; }

    /// <summary>Throws <see cref="RuleBroken"/> when a count or the money is below zero.</summary>
    public void Check()
    {
        if (Households < 0)
            throw new RuleBroken("Số hộ không thể âm.", nameof(Households));
        if (Gifts < 0)
            throw new RuleBroken("Số phần quà không thể âm.", nameof(Gifts));
        if (MoneyVnd < 0)
            throw new RuleBroken("Kinh phí không thể âm.", nameof(MoneyVnd));
    }

    private void Fold() => SearchText = VietnameseText.FoldWords($"{Occasion} {Source}");
}

using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using GanDan.Sense.Text;

namespace GanDan.Campaigns;

/// <summary>One clean-up drive of a campaign: an event with counts, never names (domain.md §10).</summary>
public sealed class Drive : IVersioned, IWithdrawable, IAtUnit
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DateOnly HeldOn { get; set; }
    public required int UnitId { get; set; }
    public string? Place
    {
        get;
        set
        {
            field = value;
            SearchText = VietnameseText.FoldWords(value ?? "");
        }
    }

    /// <summary>The place folded, for search without tone marks.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>People who took part, counted as attendances.</summary>
    public int Participants { get; set; }
    public long WasteKg { get; set; }
    public int BlackSpotsCleared { get; set; }
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnWhy { get; set; }
    public int Version { get; set; }

    /// <summary>Throws <see cref="RuleBroken"/> when a count is below zero.</summary>
    public void Check()
    {
        if (Participants < 0)
            throw new RuleBroken("Số người tham gia không thể âm.", nameof(Participants));
        if (WasteKg < 0)
            throw new RuleBroken("Khối lượng rác không thể âm.", nameof(WasteKg));
        if (BlackSpotsCleared < 0)
            throw new RuleBroken("Số điểm đen không thể âm.", nameof(BlackSpotsCleared));
    }
}

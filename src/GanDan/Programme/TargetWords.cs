using GanDan.Platform.Text;

namespace GanDan.Programme;

/// <summary>Numbers of a target as screens, exports and papers print them.</summary>
public static class TargetWords
{
    /// <summary>98500 thousandths → “98,5”.</summary>
    public static string Amount(this T t, long thousandths) => t.Number(thousandths / 1000m);

    /// <summary>What was assigned: “98,5%”, as every share is written, or “250”, with <see cref="Target.UnitBeside"/> after it.</summary>
    public static string Assigned(this T t, Target target) => t.Amount(target.AssignedThousandths) + (target.IsShare ? "%" : "");

    /// <summary>What was reached; a share reads as the figure it comes from, with one decimal.</summary>
    public static string Amount(this T t, Target target, Reached reached) =>
        target.IsShare ? t.Share(reached.Thousandths / 1000m) : t.Amount(reached.Thousandths);

    /// <summary>The part of what was assigned: “105,9%”.</summary>
    public static string Part(this T t, Reached reached) =>
        reached.BasisPoints is { } points ? t.Share(points / 100m) : VietnameseNumbers.Nothing;

    private static string Share(this T t, decimal percent) => t.Number(decimal.Round(percent, 1, MidpointRounding.AwayFromZero)) + "%";
}

namespace GanDan.Programme;

/// <summary>What was reached of a target over one span of days, in thousandths of the target's unit.</summary>
public sealed record Reached(long Thousandths, long AssignedThousandths)
{
    public bool Met => Thousandths >= AssignedThousandths;

    /// <summary>Part of what was assigned, in hundredths of a percent, rounded half up; null when nothing was assigned.</summary>
    public long? BasisPoints =>
        AssignedThousandths == 0 ? null : ((Thousandths * 20_000) + AssignedThousandths) / (2 * AssignedThousandths);

    /// <summary>A counted number against what was assigned.</summary>
    public static Reached Count(long value, long assignedThousandths) => new(checked(value * 1000), assignedThousandths);

    /// <summary>A share against an assigned percentage: 197 of 200 is 98.5 %, or 98,500 thousandths. Null when the share has no denominator.</summary>
    public static Reached? Share(long numerator, long denominator, long assignedThousandths) =>
        denominator == 0 ? null : new(((numerator * 200_000) + denominator) / (2 * denominator), assignedThousandths);
}

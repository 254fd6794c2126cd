using GanDan.Platform;

namespace GanDan.Administration;

/// <summary>What the office's own settings must keep to.</summary>
public static class OfficeRules
{
    /// <summary>Below this a count may point at a person; the office may ask for more, never for less (domain.md §13: de-identified data).</summary>
    public const int LeastThreshold = 10;

    public static void CheckThreshold(int threshold)
    {
        if (threshold < LeastThreshold)
            throw new RuleBroken("Ngưỡng không được dưới {0}, để không đoán ra từng người.", "Threshold", LeastThreshold);
    }

    /// <summary>A contact is kept for as long as an answer and what follows it may take, and not for good.</summary>
    public const int MostContactMonths = 60;

    public static void CheckContactMonths(int months)
    {
        if (months is < 1 or > MostContactMonths)
            throw new RuleBroken("Ghi số tháng từ 1 đến {0}.", "ContactMonths", MostContactMonths);
    }

    public static void CheckTerm(DateOnly from, DateOnly to)
    {
        if (to <= from)
            throw new RuleBroken("Ngày kết thúc phải sau ngày bắt đầu.", "To");
    }
}

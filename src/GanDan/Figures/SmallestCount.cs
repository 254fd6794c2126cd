using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Figures;

/// <summary>The smallest count of residents, households or opinions that leaves the office (product.md, “One threshold”).</summary>
public sealed record SmallestCount(int Value)
{
    /// <summary>In an office that has not said otherwise.</summary>
    public const int UnlessSet = 10;

    /// <summary>As the office has set it.</summary>
    public static async Task<int> Of(Db db)
    {
        var set = await db.Kept(
            "office.threshold",
            async () => new SmallestCount(await db.Office.Select(o => o.Threshold).SingleOrDefaultAsync())
        );
        return set.Value > 0 ? set.Value : UnlessSet;
    }
}

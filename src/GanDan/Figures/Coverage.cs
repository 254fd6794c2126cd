using GanDan.Platform.Text;

namespace GanDan.Figures;

/// <summary>From when to when there are records at all, and which years of the period have none: a number without it can mislead.</summary>
public sealed record Coverage(DateOnly? First, DateOnly? Last, IReadOnlyList<int> YearsWithout, IReadOnlyList<int> YearsWith)
{
    /// <summary>True when the period asks for full years of which nothing is recorded; sealing then needs a written reason.</summary>
    public bool HasGap => YearsWithout.Count > 0;

    /// <param name="scope">The period asked for.</param>
    /// <param name="perYear">How many records each year has.</param>
    /// <param name="everyYear">Whether a full year without records is a gap.</param>
    /// <param name="today">A year that has not ended yet is no gap.</param>
    public static Coverage Of(
        Scope scope,
        DateOnly? first,
        DateOnly? last,
        IReadOnlyDictionary<int, int> perYear,
        bool everyYear = true,
        DateOnly? today = null
    ) =>
        new(
            first,
            last,
            [.. scope.FullYears.Where(year => everyYear && year < (today?.Year ?? int.MaxValue) && perYear.GetValueOrDefault(year) == 0)],
            [.. perYear.Where(pair => pair.Value > 0).Select(pair => pair.Key).Order()]
        );
}

public static class CoverageWords
{
    /// <summary>“chỉ có số liệu năm 2019”, “thiếu năm 2017, 2018”; null where no full year is without records.</summary>
    public static string? GapInWords(this Coverage coverage, T t) =>
        coverage switch
        {
            { HasGap: false } => null,
            { YearsWith: [var only] } => t["chỉ có số liệu năm {0}", $"{only}"],
            _ => t["thiếu năm {0}", string.Join(", ", coverage.YearsWithout)],
        };
}

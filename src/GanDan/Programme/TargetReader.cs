using GanDan.Figures;

namespace GanDan.Programme;

/// <summary>Why a target shows no number.</summary>
public enum NoNumber
{
    /// <summary>A number is shown.</summary>
    Shown,

    /// <summary>Nobody has said which figure it reads.</summary>
    NotBound,

    /// <summary>The figure counts the cell's books, and the cell has not released it.</summary>
    NotReleased,

    /// <summary>The figure's name is no longer known.</summary>
    Unknown,

    /// <summary>So few residents stand behind it that the number is not told here.</summary>
    TooSmall,

    /// <summary>The share has nothing below the line, or the term has no full year yet.</summary>
    NothingToJudge,
}

/// <summary>A target with what was reached: over the term, or year by year.</summary>
/// <param name="Years">Each full calendar year of the term, for a target that is judged every year.</param>
/// <param name="Href">Where the number opens; null for a released count, which does not.</param>
public sealed record TargetReading(
    Target Target,
    Reached? Term,
    IReadOnlyList<(int Year, Reached Reached)> Years,
    NoNumber Why,
    string? Href,
    DateTime? ReleasedAt = null
);

/// <summary>Reads what was reached from the figures that targets are bound to; nothing is counted here.</summary>
public sealed class TargetReader(FigureCatalogue catalogue, FigureReader reader, FigureBooks books, Outlet outlet)
{
    /// <param name="forPaper">On a paper of the office a count of the cell stands by release alone, whoever asks.</param>
    public async Task<TargetReading> Read(Target target, Term term, bool forPaper = false)
    {
        if (target.FigureCode is not { } code)
            return new(target, null, [], NoNumber.NotBound, null);
        if (catalogue.Find(code) is null && catalogue.Ratio(code) is null)
            return new(target, null, [], NoNumber.Unknown, null);

        var scope = new Scope(term.From, term.To);
        if (forPaper ? IsOfVault(code) : !await outlet.MaySee(code))
            return await Released(target, term, code);

        var href = FigureLink.To(code, scope);
        IEnumerable<(int Year, Scope Scope)> spans = target.PerYear
            ? scope.FullYears.Select(year => (year, new Scope(new(year, 1, 1), new(year, 12, 31))))
            : [(0, scope)];
        var taken = new List<(int Year, Reached Reached)>();
        foreach (var (year, span) in spans)
        {
            var value = await reader.Take(code, span);
            // One year that is told would say what the others hide, so that none is.
            if (forPaper ? await outlet.TooSmall(value) : await outlet.Hides(value, span))
                return new(target, null, [], NoNumber.TooSmall, href);
            if (Of(value, target) is { } reached)
                taken.Add((year, reached));
        }
        return taken.Count == 0 ? new(target, null, [], NoNumber.NothingToJudge, href)
            : target.PerYear ? new(target, null, taken, NoNumber.Shown, href)
            : new(target, taken[0].Reached, [], NoNumber.Shown, href);
    }

    private bool IsOfVault(string code) => catalogue.Find(code)?.FromVault ?? catalogue.Ratio(code)!.FromVault;

    private static Reached? Of(FigureValue value, Target target) =>
        value.Unit is UnitOfCount.Percent
            ? Reached.Share(value.Numerator ?? 0, value.Denominator ?? 0, target.AssignedThousandths)
            : Reached.Count(value.Value ?? 0, target.AssignedThousandths);

    // The term as a whole, or each of its full years: the secretary releases either under its name.
    private async Task<TargetReading> Released(Target target, Term term, string code)
    {
        var none = new TargetReading(target, null, [], NoNumber.NotReleased, null);
        if (catalogue.Find(code) is not { } figure)
            return none;
        if (!target.PerYear)
            return await figure.Released(books, term.Code) is { } whole
                ? new(target, Reached.Count(whole.Value, target.AssignedThousandths), [], NoNumber.Shown, null, whole.At)
                : none;
        var years = new List<(int, Reached)>();
        foreach (var year in new Scope(term.From, term.To).FullYears)
            if (await figure.Released(books, $"{year}") is { } released)
                years.Add((year, Reached.Count(released.Value, target.AssignedThousandths)));
        return years.Count == 0 ? none : new(target, null, years, NoNumber.Shown, null);
    }
}

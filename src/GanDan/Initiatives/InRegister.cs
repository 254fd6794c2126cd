using GanDan.Platform.Trace;

namespace GanDan.Initiatives;

public static class InitiativesInRegister
{
    /// <summary>Models that stand for themselves: neither withdrawn nor put together with another. Lists and figures count these.</summary>
    public static IQueryable<Initiative> InRegister(this IQueryable<Initiative> models) => models.InRegister(null);

    /// <summary>The same, or those taken out of the register when the address asks for them.</summary>
    public static IQueryable<Initiative> InRegister(this IQueryable<Initiative> models, string? state) =>
        models.InState(state).Where(i => i.MergedIntoId == null);
}

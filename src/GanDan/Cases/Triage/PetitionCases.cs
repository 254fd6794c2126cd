namespace GanDan.Cases.Triage;

/// <summary>Cases by what is said of them as petitions.</summary>
public static class PetitionCases
{
    /// <summary>
    /// The cases of these petitions. They are named by their ids: asked for each case whether there is such a petition, the database
    /// asks a million, though petitions are few.
    /// </summary>
    public static IQueryable<Case> Of(this IQueryable<Case> cases, IQueryable<Petition> petitions)
    {
        var ids = petitions.Select(p => p.CaseId);
        return cases.Where(c => ids.Contains(c.Id));
    }
}

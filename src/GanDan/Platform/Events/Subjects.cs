using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Events;

/// <summary>What an entry of the trail happened to, as far as whoever reads it may know.</summary>
/// <param name="Title">Its name; never words of a resident.</param>
/// <param name="Href">Where it opens for the reader; null where it does not.</param>
public sealed record TrailSubject(string Title, string? Href);

/// <summary>Names the records of one feature in the trail, which keeps their ids alone. Found by scan.</summary>
public interface INamesSubjects
{
    /// <summary>Those of <paramref name="ids"/> that it knows and that this reader may know.</summary>
    Task<IEnumerable<(Guid Id, TrailSubject Subject)>> Name(IReadOnlyList<Guid> ids);
}

/// <summary>Accounts, for whoever keeps them.</summary>
public sealed class AccountSubjects(Db db, Me me) : INamesSubjects
{
    public async Task<IEnumerable<(Guid, TrailSubject)>> Name(IReadOnlyList<Guid> ids)
    {
        var found = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.FullName }).ToListAsync();
        var opens = me.May(Permission.ManageAccounts);
        return found.Select(a => (a.Id, new TrailSubject(a.FullName, opens ? $"/quan-tri/nguoi-dung/{a.Id}" : null)));
    }
}

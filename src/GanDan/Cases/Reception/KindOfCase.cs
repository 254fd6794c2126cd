using GanDan.Cases.Flow;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>
/// What the officer says in the register that the matter is, the case made of it is too, with the clocks of that kind from the day of the
/// reception: a complaint's term to be admitted does not wait for the desk (Luật Khiếu nại 02/2011 Đ.27).
/// </summary>
public sealed class KindOfCase(Db db, CaseWork work)
{
    /// <summary>
    /// Lets the case follow the register's word, unless somebody has sorted it at the desk, which stands, or it has ended. The caller saves.
    /// </summary>
    public async Task Follow(Guid caseId, CaseKind said, CaseKind? was = null)
    {
        var @case = await db.Cases.SingleAsync(c => c.Id == caseId);
        if (@case.Kind == said || (was is { } before && @case.Kind != before) || !CaseFlow.Allows(@case.Status, Move.Classify))
            return;
        if (await db.Petitions.AnyAsync(p => p.CaseId == caseId && p.TriagedOn != null))
            return;
        await work.Classify(@case, said, "Theo sổ tiếp công dân.");
        db.Expect(@case, @case.Version);
    }
}

using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Triage;

/// <summary>What petitions said that were filed a year ago was erased.</summary>
[Display(Name = "Xóa nội dung đơn lưu hết hạn")]
public sealed record FiledPetitionsErased(int Petitions) : IEvent;

/// <summary>Petitions filed without being dealt with are kept a year; then their words, files and contact go, and what was decided stays.</summary>
public sealed class FiledPetitions(Db db, Me me)
{
    public const string Gone = "Đơn lưu đã hết hạn giữ, nội dung đã xóa.";
    private const int Batch = 50;

    /// <summary>Erases at most fifty whose day has come; returns how many. May run twice, or on two servers at once.</summary>
    public async Task<int> Erase(CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var today = me.Today;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var due = await (
            from p in db.Petitions
            join c in db.Cases on p.CaseId equals c.Id
            where p.KeepUntil != null && p.KeepUntil < today
            orderby p.KeepUntil
            select new { Petition = p, Case = c }
        )
            .Take(Batch)
            .ToListAsync(stop);
        if (due.Count == 0)
            return 0;
        var ids = new List<Guid>();
        foreach (var filed in due)
        {
            filed.Petition.Erased();
            db.Expect(filed.Petition, filed.Petition.Version);
            // Whatever became of it after it was filed is not for this to erase.
            if (filed.Case.Status is not CaseStatus.Refused)
                continue;
            ids.Add(filed.Case.Id);
            filed.Case.Reword(Gone);
            filed.Case.Place = null;
            filed.Case.Latitude = filed.Case.Longitude = null;
            filed.Case.Publication = Publication.Hidden;
            db.Expect(filed.Case, filed.Case.Version);
        }
        await db.CaseContacts.Where(c => ids.Contains(c.CaseId)).ExecuteDeleteAsync(stop);
        await db.CaseFiles.Where(f => ids.Contains(f.CaseId)).ExecuteDeleteAsync(stop);
        await db.CasePoints.Where(p => ids.Contains(p.CaseId)).ExecuteDeleteAsync(stop);
        await db.CaseAnswers.Where(a => ids.Contains(a.CaseId)).ExecuteDeleteAsync(stop);
        if (ids.Count > 0)
            db.Record(me, new FiledPetitionsErased(ids.Count));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return due.Count;
    }
}

using GanDan.Cases.Flow;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>A case chosen for a later date, as it stands.</summary>
/// <param name="DueOn">The date that would be moved.</param>
/// <param name="Hindrance">Why it cannot be moved; null when it can.</param>
public sealed record ToExtend(Case Case, DateOnly? DueOn, string? Hindrance);

/// <summary>Does to many cases at once what the page of a case does to one. Each has its own step in its own timeline.</summary>
public sealed class BulkWork(Db db, Me me, T T, CaseWork work)
{
    /// <summary>Gives all to one part of the office.</summary>
    /// <returns>Who had them before.</returns>
    public async Task<GivenBefore> Assign(IReadOnlyList<Case> cases, string? body)
    {
        var before = new List<HeldBefore>();
        foreach (var @case in cases)
        {
            var (had, person) = (@case.HandledBy, @case.AssigneeId);
            await work.Assign(@case, body ?? "", null);
            @case.Version++;
            before.Add(new(@case.Id, @case.Version, had, person));
        }
        return new(me.Now, before);
    }

    /// <summary>Gives all back to who had them; the cases are as the giving left them.</summary>
    public async Task GiveBack(IReadOnlyList<Case> cases, GivenBefore given)
    {
        foreach (var (@case, had) in cases.Join(given.Rows, c => c.Id, r => r.Id, (c, r) => (c, r)))
        {
            await work.GiveBack(@case, had.Body, had.Account, "Hoàn tác việc giao hàng loạt.");
            @case.Version++;
        }
    }

    /// <summary>Which of them may have a later date, and why the others may not.</summary>
    public async Task<IReadOnlyList<ToExtend>> Extendable(IReadOnlyList<Case> cases)
    {
        var ids = cases.Select(c => c.Id).ToList();
        var clocks = (await db.CaseClocks.Where(c => ids.Contains(c.CaseId)).ToListAsync()).Where(c => c.Runs && c.Extendable).ToList();
        return [.. cases.Select(c => Look(c, clocks.Find(clock => clock.CaseId == c.Id)?.DueOn))];
    }

    /// <summary>Moves the date of all that may be moved; the others stay as they are.</summary>
    /// <returns>Those that stay, each with its reason.</returns>
    public async Task<IReadOnlyList<ToExtend>> Extend(IReadOnlyList<ToExtend> chosen, ExtendForm form)
    {
        var left = chosen.Where(c => c.Hindrance is not null).ToList();
        foreach (var one in chosen.Where(c => c.Hindrance is null))
            try
            {
                await work.Extend(one.Case, form.To!.Value, form.Why ?? "", form.Ground ?? "", form.Looked);
                one.Case.Version++;
            }
            // The words are everybody's; the date is each one's own.
            catch (RuleBroken broken) when (broken.Field is "To")
            {
                left.Add(one with { Hindrance = T[broken.Sentence, [.. broken.Args]] });
            }
        return left;
    }

    private ToExtend Look(Case @case, DateOnly? due) =>
        new(
            @case,
            due,
            @case.Kind is CaseKind.Complaint ? T["Hạn giải quyết khiếu nại do luật định."]
                : !CaseFlow.Allows(@case.Status, Move.Extend) ? T["Đang ở “{0}”, chưa hoặc không còn gia hạn được.", T[@case.Status]]
                : due is null ? T["Việc này không còn hạn nào đang chạy để gia hạn."]
                : null
        );
}

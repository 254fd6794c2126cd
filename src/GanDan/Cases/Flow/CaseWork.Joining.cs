using GanDan.Cases.Clocks;
using GanDan.Platform;
using GanDan.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Flow;

/// <summary>Joining cases that are one matter, and taking apart what was joined by mistake.</summary>
public sealed partial class CaseWork
{
    /// <summary>Joins it to another open case: one answer for both, both codes go on.</summary>
    public async Task Merge(Case @case, Case into)
    {
        MustBeOneKind(@case, into);
        await Join(@case, into);
    }

    /// <summary>Joins it, of whatever kind: a part of a petition goes back to its petition.</summary>
    public async Task Join(Case @case, Case into)
    {
        if (into.Id == @case.Id || into.MergedIntoId is not null || !into.Status.IsOpen())
            throw new RuleBroken("Chỉ gộp vào một việc khác đang mở, chưa gộp đi đâu. Số {0} không hợp.", "Into", into.PublicNumber);
        if (await db.Petitions.AnyAsync(p => p.CaseId == @case.Id && p.AdmittedOn != null))
            throw new RuleBroken("Khiếu nại đã thụ lý phải có quyết định giải quyết riêng nên không gộp vào việc khác.", "Into");
        @case.MergedIntoId = into.Id;
        await db.Cases.Where(c => c.MergedIntoId == @case.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.MergedIntoId, into.Id));
        await Move(@case, Flow.Move.Merge, new() { Told = into.PublicNumber });
    }

    /// <summary>
    /// Takes it out of the case it was joined to by mistake. Its clocks run on as if they had never stopped: the first date stays. Once the
    /// other one is answered, so is its sender, who says on their own page when that answer does not fit.
    /// </summary>
    /// <param name="why">Read by its sender.</param>
    /// <param name="looked">What seems personal in it is not.</param>
    public async Task Separate(Case @case, string? why, bool looked = false)
    {
        _ = CaseFlow.After(@case.Status, Flow.Move.Separate);
        var into = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == @case.MergedIntoId);
        if (await db.Petitions.AnyAsync(p => p.CaseId == @case.Id && p.SplitFromId == into.Id))
            throw new RuleBroken("Đây là một phần của đơn số {0}, đã nhập lại. Tách lại ở đơn ấy.", "Why", into.PublicNumber);
        if (!into.Status.IsOpen())
            throw new RuleBroken("Việc số {0} không còn mở: câu trả lời ở đó là của cả hai.", "Why", into.PublicNumber);
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleBroken("Nói rõ vì sao tách: người gửi đọc được câu này.", "Why");
        var words = new StepWords { Told = why, Looked = looked };
        Check(Flow.Move.Separate, words);
        @case.MergedIntoId = null;
        await Move(@case, Flow.Move.Separate, words);
        await RunOn(@case);
    }

    // Its clock goes on as if it had never stopped: the first date stays.
    private async Task RunOn(Case @case)
    {
        if (await timer.RunOn(@case) is { Kind: ClockKind.Answer } clock)
            @case.DueOn = clock.FirstDueOn;
    }

    /// <summary>
    /// Whoever was joined to a case that its sender takes back, or that is erased, still waits for an answer: the oldest of them goes on by
    /// itself with the days it had, and the others are joined to that one.
    /// </summary>
    private async Task GoOnWithout(Case ended)
    {
        var joined = await JoinedBy(ended).OrderBy(c => c.ReceivedOn).ThenBy(c => c.Id).ToListAsync();
        await LetGo(joined, "Việc đã gộp vào nay không còn, nên việc của bạn được xử lý tiếp.");
        foreach (var other in joined)
        {
            other.HandledBy ??= ended.HandledBy;
            other.AssigneeId ??= ended.AssigneeId;
            if (other != joined[0])
                await Join(other, joined[0]);
        }
    }

    private async Task LetGo(IEnumerable<Case> joined, string why)
    {
        foreach (var other in joined)
        {
            await Separate(other, why);
            db.Expect(other, other.Version);
        }
    }

    /// <summary>The cases of others that were joined to it; parts of its own petition that went back are none.</summary>
    public IQueryable<Case> JoinedBy(Case @case) =>
        db.Cases.Where(c => c.MergedIntoId == @case.Id && !db.Petitions.Any(p => p.CaseId == c.Id && p.SplitFromId == @case.Id));

    // What is to become a petition is read by its writer alone: who reported the same lamp goes on by themselves, with the days they had.
    private async Task MustStandAlone(Case @case, bool apart)
    {
        var joined = await JoinedBy(@case).ToListAsync();
        if (joined.Count > 0 && !apart)
            throw new RuleBroken(
                "Việc này đã có {0} việc khác gộp vào, người gửi những việc ấy đọc chung câu trả lời. Ở “Phân loại đơn”, đánh dấu tách những việc ấy ra.",
                "Kind",
                joined.Count
            );
        await LetGo(joined, "Việc đã gộp được xử lý theo thủ tục riêng, nên việc của bạn được tách ra và trả lời riêng.");
    }

    /// <summary>
    /// The legal kinds are never joined with each other (domain.md §1.1): who reported a lamp would read the answer of somebody's complaint.
    /// </summary>
    private static void MustBeOneKind(Case @case, Case into)
    {
        static bool Open(Case the) => the.Kind is CaseKind.Report or CaseKind.Recommendation;
        if (!(Open(@case) && Open(into)) && !(@case.Kind is CaseKind.Complaint && into.Kind is CaseKind.Complaint))
            throw new RuleBroken(
                "Chỉ gộp phản ánh, kiến nghị với nhau, hoặc khiếu nại với khiếu nại. Việc số {0} khác loại.",
                "Into",
                into.PublicNumber
            );
    }
}

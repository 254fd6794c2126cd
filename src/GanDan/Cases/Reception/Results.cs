using GanDan.Cases.Clocks;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>The case that a reception became, as it stands now.</summary>
public sealed record LinkedCase(Guid Id, string PublicNumber, CaseStatus Status, DateOnly? DueOn, DateOnly? AnsweredOn);

/// <summary>What became of receptions: computed from the case, the conclusions and the moves, never typed.</summary>
/// <param name="rules">Of the red line of Đ.41.</param>
/// <param name="conclusions">Of the head, by reception.</param>
public sealed class Results(
    IReadOnlyDictionary<Guid, LinkedCase> cases,
    ILookup<Guid, HeadConclusion> conclusions,
    RuleBook rules,
    DateOnly today
)
{
    public static async Task<Results> Of(Db db, IReadOnlyCollection<CitizenReception> lines, DateOnly today)
    {
        var ids = lines.Select(r => r.CaseId).OfType<Guid>().ToList();
        var found = await db
            .Cases.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Select(c => new LinkedCase(c.Id, c.PublicNumber, c.Status, c.DueOn, c.AnsweredOn))
            .ToListAsync();
        var all = lines.Select(r => r.Id).ToList();
        var concluded = await db.HeadConclusions.AsNoTracking().Where(c => all.Contains(c.ReceptionId)).OrderBy(c => c.DueOn).ToListAsync();
        var rules = await db.DeadlineRules.AsNoTracking().Where(r => r.Code == Codes.HeadIgnores).ToListAsync();
        return new(found.ToDictionary(c => c.Id), concluded.ToLookup(c => c.ReceptionId), new(rules), today);
    }

    /// <summary>What the head concluded, what is due first in front.</summary>
    public IReadOnlyList<HeadConclusion> ConclusionsOf(CitizenReception line) => [.. conclusions[line.Id]];

    /// <summary>Left lying beyond the red line.</summary>
    public bool Ignored(CitizenReception line) => line.IgnoredOn(today, rules);

    /// <summary>A conclusion of it is late.</summary>
    public bool ConclusionLate(CitizenReception line) => conclusions[line.Id].Any(c => c.Standing(today) is ConclusionStanding.Late);

    public LinkedCase? CaseOf(CitizenReception line) => line.CaseId is { } id ? cases.GetValueOrDefault(id) : null;

    /// <summary>The twelfth column of the form, in words.</summary>
    public string Words(CitizenReception line, T t) =>
        line.Standing(today) switch
        {
            ReceptionStanding.Refused => line.NoticeSentOn is { } sent
                ? t["Từ chối tiếp; thông báo số {0} ngày {1}", line.NoticeNumber, t.Day(sent)]
                : t["Từ chối tiếp; chưa gửi thông báo"],
            ReceptionStanding.Taken when CaseOf(line) is { } made => made.AnsweredOn is { } answered
                ? t["Việc {0}: {1}, trả lời {2}", made.PublicNumber, made.Status, t.Day(answered)]
                : t["Việc {0}: {1}", made.PublicNumber, made.Status],
            ReceptionStanding.Guided => t["Đã hướng dẫn"],
            ReceptionStanding.Overdue => t["Quá hạn trả lời từ {0}", t.Day(line.AnswerDueOn)],
            _ => t["Chờ trả lời, hạn {0}", t.Day(line.AnswerDueOn)],
        };
}

using GanDan.Platform.Data;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>The case that a reception became, as it stands now.</summary>
public sealed record LinkedCase(Guid Id, string PublicNumber, CaseStatus Status, DateOnly? DueOn, DateOnly? AnsweredOn);

/// <summary>What became of receptions: computed from the case and the moves, never typed.</summary>
public sealed class Results(IReadOnlyDictionary<Guid, LinkedCase> cases, DateOnly today)
{
    public static async Task<Results> Of(Db db, IReadOnlyCollection<CitizenReception> lines, DateOnly today)
    {
        var ids = lines.Select(r => r.CaseId).OfType<Guid>().ToList();
        var found = await db
            .Cases.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Select(c => new LinkedCase(c.Id, c.PublicNumber, c.Status, c.DueOn, c.AnsweredOn))
            .ToListAsync();
        return new(found.ToDictionary(c => c.Id), today);
    }

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

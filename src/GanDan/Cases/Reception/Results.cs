using GanDan.Cases.Flow;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Messages;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Reception;

/// <summary>The case that a reception became, as it stands now.</summary>
/// <param name="LetterOn">The day on which a letter or text of its answer reached who came; null when none did.</param>
public sealed record LinkedCase(
    Guid Id,
    string PublicNumber,
    CaseStatus Status,
    DateOnly? DueOn,
    DateOnly? AnsweredOn,
    DateOnly? LetterOn = null
);

/// <summary>What became of receptions: computed from the case, the conclusions and the moves, never typed.</summary>
/// <param name="conclusions">Of the head, by reception.</param>
public sealed class Results(
    IReadOnlyDictionary<Guid, LinkedCase> cases,
    ILookup<Guid, HeadConclusion> conclusions,
    ReceptionRules rules,
    DateOnly today
)
{
    /// <summary>Messages that tell of an answer, by the step they tell of.</summary>
    public static readonly string[] Answers = [nameof(Move.Answer), nameof(Move.Send)];

    public static async Task<Results> Of(Db db, IReadOnlyCollection<CitizenReception> lines, ReceptionRules rules, DateOnly today)
    {
        var ids = lines.Select(r => r.CaseId).OfType<Guid>().ToList();
        var letters = await db
            .Messages.AsNoTracking()
            .Where(m => ids.Contains(m.Subject) && m.State == MessageState.Sent && Answers.Contains(m.Template))
            .GroupBy(m => m.Subject)
            .Select(g => new { g.Key, At = g.Min(m => m.EndedAt) })
            .ToDictionaryAsync(m => m.Key, m => m.At);
        var found = await db
            .Cases.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Select(c => new LinkedCase(c.Id, c.PublicNumber, c.Status, c.DueOn, c.AnsweredOn, null))
            .ToListAsync();
        var all = lines.Select(r => r.Id).ToList();
        var concluded = await db.HeadConclusions.AsNoTracking().Where(c => all.Contains(c.ReceptionId)).OrderBy(c => c.DueOn).ToListAsync();
        return new(
            found.ToDictionary(
                c => c.Id,
                c => letters.GetValueOrDefault(c.Id) is { } at ? c with { LetterOn = DateOnly.FromDateTime(at.ToLocal()) } : c
            ),
            concluded.ToLookup(c => c.ReceptionId),
            rules,
            today
        );
    }

    /// <summary>What the head concluded, what is due first in front.</summary>
    public IReadOnlyList<HeadConclusion> ConclusionsOf(CitizenReception line) => [.. conclusions[line.Id]];

    /// <summary>Left lying beyond the red line.</summary>
    public bool Ignored(CitizenReception line) => line.IgnoredOn(today, rules.Book);

    /// <summary>A conclusion of it is late.</summary>
    public bool ConclusionLate(CitizenReception line) => conclusions[line.Id].Any(c => c.Standing(today) is ConclusionStanding.Late);

    public LinkedCase? CaseOf(CitizenReception line) => line.CaseId is { } id ? cases.GetValueOrDefault(id) : null;

    /// <summary>Another unit or another body has the matter, so that its report is waited for.</summary>
    public bool IsElsewhere(CitizenReception line) => line.IsPassedOn || CaseIsElsewhere(line);

    /// <summary>The case made of it was passed on to another body.</summary>
    public bool CaseIsElsewhere(CitizenReception line) => CaseOf(line) is { Status: CaseStatus.Forwarded, AnsweredOn: null };

    /// <summary>The day on which its result was known here: of the case's answer, else of the report; null while there is none.</summary>
    public DateOnly? KnownOn(CitizenReception line) => CaseOf(line)?.AnsweredOn ?? line.ReportedOn;

    /// <summary>The day on which the report was due, when it came later.</summary>
    public DateOnly? ReportLate(CitizenReception line) =>
        line.ResolvedOn is { } resolved && rules.ReportDue(resolved) is { } due && line.ReportedOn > due ? due : null;

    /// <summary>Who came heard of the result on that day: recorded by a person, or by the letter that the case sent.</summary>
    public DateOnly? ToldOn(CitizenReception line) => line.ToldOn ?? CaseOf(line)?.LetterOn;

    /// <summary>The day until which who came is to be told; null while there is no result, or once they know.</summary>
    public DateOnly? TellBy(CitizenReception line) =>
        line.RefusedOn is null && line.WithdrawnAt is null && KnownOn(line) is { } known && ToldOn(line) is null
            ? rules.TellDue(known)
            : null;

    public bool TellingIsLate(CitizenReception line) => TellBy(line) < today;

    /// <summary>The twelfth column of the form, in words.</summary>
    public string Words(CitizenReception line, T t) => string.Join("; ", Parts(line, t));

    private IEnumerable<string> Parts(CitizenReception line, T t)
    {
        yield return line.Standing(today) switch
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
        if (line is { ReportedOn: { } reported, Result: { } result })
            yield return t["kết quả nhận {0}: {1}", t.Day(reported), result];
        else if (IsElsewhere(line) && line.AcceptedBy is { } taken)
            yield return t["chờ {0} báo kết quả", taken];
        if (KnownOn(line) is null || line.RefusedOn is not null)
            yield break;
        if (ToldOn(line) is { } told)
            yield return t["đã báo người đến {0}", t.Day(told)];
        else if (TellBy(line) is { } due)
            yield return t["báo người đến chậm nhất {0}", t.Day(due)];
    }
}

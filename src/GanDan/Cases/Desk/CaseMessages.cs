using GanDan.Cases.Flow;
using GanDan.Cases.Messages;
using GanDan.Platform.Data;
using GanDan.Platform.Messages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>What was told to the sender of a case outside the pages, for the desk.</summary>
/// <param name="All">The earliest first.</param>
public sealed record CaseMessages(IReadOnlyList<Message> All)
{
    /// <summary>From now on only an answer goes out as a text.</summary>
    public bool Silent => All.Count(m => m.Channel is MessageChannel.Sms) >= CaseNews.MostTexts;

    /// <summary>The step it tells of.</summary>
    public static Move? About(Message message) => Enum.TryParse<Move>(message.Template, out var move) ? move : null;

    public static async Task<CaseMessages> Of(Db db, Guid caseId) =>
        new(await db.Messages.AsNoTracking().Where(m => m.Subject == caseId).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync());
}

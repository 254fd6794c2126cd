using GanDan.Cases;
using GanDan.Cases.Answers;
using GanDan.Cases.Flow;
using GanDan.Cases.Follow;
using GanDan.Cases.Moderation;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Demo;

/// <summary>What became of published words afterwards: one report is hidden at its sender's wish, one answer is corrected.</summary>
internal static class DemoPublic
{
    public static async Task Add(Db db, OfficeCalendar calendar, Account officer, DateTime today)
    {
        var me = DemoClock.At(today, 0, 7, officer);
        var work = new CaseWork(db, me, calendar);
        var hidden = await db
            .Cases.Where(c => !c.Imported && c.Status == CaseStatus.InProgress && c.Publication == Publication.Published)
            .OrderBy(c => c.Id)
            .FirstAsync();
        await new Hidings(db, me, work).Hide(hidden, HideReason.AskedBySender, null, "Người gửi gọi điện đề nghị.");

        var answered = await db.Cases.Where(c => !c.Imported && c.Status == CaseStatus.Answered).OrderBy(c => c.Id).FirstAsync();
        var answer = await db.CaseAnswers.SingleAsync(a => a.CaseId == answered.Id);
        var points = PublishedPoint.Read(answer.PublishedPoints).Select(p => p with { Reply = p.Reply + " Kiểm tra lại sau một tuần." });
        db.AnswerCorrections.Add(
            new()
            {
                CaseId = answered.Id,
                AnswerId = answer.Id,
                Text = answer.Text,
                Points = PublishedPoint.Write(points),
                Why = "Thiếu lịch kiểm tra lại.",
                State = AnswerState.Published,
                WrittenBy = officer.Id,
                WrittenByName = officer.FullName,
                PublishedAt = me.Now,
            }
        );
        await work.Move(answered, Move.Correct, new() { Told = "Thiếu lịch kiểm tra lại." });
        await db.SaveChangesAsync();
    }
}

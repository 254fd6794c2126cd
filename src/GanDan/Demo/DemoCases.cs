using GanDan.Cases;
using GanDan.Cases.Answers;
using GanDan.Cases.Flow;
using GanDan.Cases.Follow;
using GanDan.Cases.Intake;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using GanDan.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Demo;

/// <summary>What residents have said these last weeks, at every step of its way: taken in, given out, answered and judged by the rules people use.</summary>
internal static class DemoCases
{
    public static async Task Add(IServiceProvider all, Db db, Seeded chance)
    {
        foreach (var topic in await db.Topics.ToListAsync())
            topic.HandledBy = CaseStories.BodyOf(topic.Name);
        var ward = await db.Units.Where(u => u.Kind == UnitKind.Ward && u.ValidTo == null).OrderBy(u => u.SortKey).FirstAsync();
        db.RoutingRules.Add(
            new()
            {
                TopicId = await db.Topics.Where(t => t.Name == "Tiếng ồn").Select(t => (int?)t.Id).FirstOrDefaultAsync(),
                UnitId = ward.Id,
                HandledBy = $"Ủy ban nhân dân {ward.Name}",
            }
        );
        await db.SaveChangesAsync();
        var today = all.GetRequiredService<TimeProvider>().NowUtc();
        var calendar = all.GetRequiredService<OfficeCalendar>();
        var book = await all.GetRequiredService<IntakeBooks>().Read(db, calendar);
        var officer = await db.Accounts.SingleAsync(a => a.UserName == "chuyen-vien");
        Case? last = null;
        foreach (var story in CaseStories.All)
        {
            var told = DemoClock.At(today, story.DaysAgo, 21 - chance.Number(0, 12));
            var made = Told(all, db, story, book, told, chance, story.Until is Until.Joined ? last : null);
            await db.SaveChangesAsync();
            if (story.Until is not (Until.New or Until.Joined))
                await Handled(db, calendar, story, made, officer, today);
            await db.SaveChangesAsync();
            DemoPhotos.Add(all, db, made, made.AnsweredOn is not null && story.Until is not Until.Forwarded);
            await db.SaveChangesAsync();
            last = made;
        }
        await DemoPublic.Add(db, calendar, officer, today);
        await DemoPetitions.Add(all, db, book, officer, today);
    }

    private static Case Told(IServiceProvider all, Db db, CaseStory story, IntakeBook book, Me told, Seeded chance, Case? joined)
    {
        var ward = DemoMap.Number(story.Ward);
        var (latitude, longitude) = DemoMap.Place(ward, chance.Number(15, 85) / 100.0, chance.Number(15, 85) / 100.0);
        var form = new IntakeForm
        {
            Key = FormKey.New(),
            Words = story.Words,
            Topic = story.Topic,
            Ward = story.Ward,
            Place = story.Place,
            Latitude = latitude,
            Longitude = longitude,
            OnMap = true,
        };
        var codes = all.GetRequiredService<FollowCodes>();
        var registration = Registration.Of(form, book, codes.Digest(codes.Of(form.Key)), told, null, joined, [], _ => null);
        registration.Case.Publication = Publication.Published;
        registration.AddTo(db, told);
        return registration.Case;
    }

    private static async Task Handled(Db db, OfficeCalendar calendar, CaseStory story, Case made, Account officer, DateTime today)
    {
        CaseWork On(int daysAgo, int hour) => new(db, DemoClock.At(today, Math.Max(0, daysAgo), hour, officer), calendar);

        var work = On(story.DaysAgo - 1, 8);
        await work.Assign(made, story.Body, officer.Id);
        await db.SaveChangesAsync();
        if (story.Until is Until.Extended)
            await On(story.DaysAgo - 8, 9)
                .Extend(
                    made,
                    made.NextDueOn!.Value.AddDays(7),
                    "Chờ nhà trường và công an phường thống nhất giờ cấm dừng",
                    "Quy chế phối hợp"
                );
        if (story.Until is Until.Forwarded)
            await On(story.DaysAgo - 2, 9)
                .Move(
                    made,
                    Move.Forward,
                    new()
                    {
                        Told = "Đã chuyển Công ty Cấp nước khu vực; hỏi kết quả ở tổng đài của công ty.",
                        Ground = "Không thuộc thẩm quyền của phường",
                        Document = "31/PC",
                    }
                );
        if (story.Reply.Length == 0)
            return;

        var by = DemoClock.At(today, Math.Max(0, story.DaysAgo - 4), 16, officer);
        var point = new Point
        {
            CaseId = made.Id,
            Number = 1,
            Question = made.Title,
            Outcome = Outcome.Done,
            Reply = story.Reply,
            VisitedOn = by.Today,
        };
        var answer = new CaseAnswer
        {
            CaseId = made.Id,
            Round = 1,
            WrittenBy = officer.Id,
            WrittenByName = officer.FullName,
            State = AnswerState.Submitted,
        };
        db.AddRange(point, answer);
        if (story.Until is Until.Submitted)
        {
            await new CaseWork(db, by, calendar).Move(made, Move.Submit, new());
            return;
        }
        (answer.State, answer.PublishedAt, answer.PublishedPoints) = (AnswerState.Published, by.Now, PublishedPoint.Write([point]));
        await new CaseWork(db, by, calendar).Answer(made, story.Reply);
        await db.SaveChangesAsync();
        if (story.Until is Until.Solved or Until.NotSolved)
            await new CaseWork(db, DemoClock.At(today, Math.Max(0, story.DaysAgo - 6), 19), calendar).Say(
                made,
                story.Until is Until.Solved,
                story.Until is Until.Solved ? "Đèn sáng rồi, cảm ơn các anh." : "Cành còn lại vẫn chạm dây điện."
            );
    }
}

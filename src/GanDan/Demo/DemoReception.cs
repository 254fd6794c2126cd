using GanDan.Cases.Intake;
using GanDan.Cases.Reception;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Demo;

/// <summary>Citizens received these last weeks, and the days on which the office receives next; written by the rules people use.</summary>
internal static class DemoReception
{
    public static async Task Add(IServiceProvider all, Db db, Seeded chance)
    {
        var now = all.GetRequiredService<TimeProvider>().NowUtc();
        var units = await db.ReadUnits();
        var officer = await db.Accounts.SingleAsync(a => a.UserName == "chuyen-vien");
        foreach (var story in ReceptionStories.All)
        {
            var then = WorkingDay(now, story.DaysAgo, officer);
            var terms = new ReceptionTerms(db, all.GetRequiredService<OfficeCalendar>());
            var desk = new ReceptionDesk(db, then, all.GetRequiredService<VisitorSeal>(), terms);
            var visitor = new VisitorForm
            {
                Name = chance.Name(),
                Address = $"hẻm {chance.Number(3, 60)}, {story.Ward}",
                IdNumber = $"0000{chance.Number(10_000_000, 99_999_999)}",
            };
            var line = await desk.Enter(FormKey.New(), FormOf(story, then, officer.FullName), visitor, units);
            switch (story.Then)
            {
                case Then.Case:
                    line.BecomeCase(await CaseOf(all, db, story, line, visitor, then), then.Today);
                    db.Record(then, new ReceptionBecameCase(line.Id, line.CaseId!.Value));
                    break;
                case Then.Refused:
                    line.Refuse(RefusalGround.FinallyDecided, story.Words, then.Today, (await terms.Read()).NoticeDue(then.Today));
                    line.SendNotice("04/TB-VPDV", then.Today, then.Today);
                    db.Record(then, new ReceptionRefused(line.Id));
                    break;
            }
            if (story.Result is { } result)
                Reported(db, line, result, Came(now, story.DaysAgo - 15, officer));
            await db.SaveChangesAsync();
        }
        await Concluded(db, DateOnly.FromDateTime(now.ToLocal()));
        DemoSchedule.Add(db, DateOnly.FromDateTime(now.ToLocal()), units, Came(now, 0, officer));
        await db.SaveChangesAsync();
    }

    // The unit reported within a fortnight; who came was told the day after.
    private static void Reported(Db db, CitizenReception line, string result, Me then)
    {
        line.Report(then.Today.AddDays(-6), then.Today.AddDays(-1), result, caseIsElsewhere: false, then.Today);
        db.Record(then, new ReceptionReported(line.Id));
        line.Tell(then.Today, "Gọi điện", line.ReportedOn, then.Today);
        db.Record(then, new VisitorTold(line.Id));
    }

    // One task of the head's was done, another waits beyond its day.
    private static async Task Concluded(Db db, DateOnly today)
    {
        var lines = await db.Receptions.Where(r => r.RefusedOn == null).OrderBy(r => r.HeldOn).ThenBy(r => r.Number).Take(2).ToListAsync();
        foreach (var (line, i) in lines.Select((line, i) => (line, i)))
        {
            var made = new HeadConclusion
            {
                ReceptionId = line.Id,
                Task = i == 0 ? "Kiểm tra thực tế, mời các bên làm việc, trả lời bằng văn bản" : "Rà hồ sơ cũ, báo cáo hướng giải quyết",
                Body = i == 0 ? "Phòng Kinh tế, Hạ tầng và Đô thị" : "Văn phòng",
                Notice = $"{i + 14}/TB",
                ConcludedOn = line.HeldOn,
                DueOn = line.HeldOn.AddDays(3),
            };
            if (i == 0)
                made.Do(line.HeldOn.AddDays(2) <= today ? line.HeldOn.AddDays(2) : today, "Báo cáo 31/BC", today);
            db.HeadConclusions.Add(made);
        }
    }

    private static ReceptionForm FormOf(ReceptionStory story, Me then, string officer) =>
        new()
        {
            HeldOn = then.Today,
            Unit = story.Ward,
            ReceivedBy = officer,
            Content = story.Content,
            Kind = ReceptionForm.Name(story.Kind),
            People = story.People,
            Competence = story.Then is Then.Guided ? ReceptionForm.NotOurs : ReceptionForm.Ours,
            Guidance = story.Then is Then.Guided ? story.Words : null,
            AcceptedBy = story.TakenBy,
        };

    private static async Task<Guid> CaseOf(
        IServiceProvider all,
        Db db,
        ReceptionStory story,
        CitizenReception line,
        VisitorForm visitor,
        Me then
    )
    {
        var book = await all.GetRequiredService<IntakeBooks>().Read(db, all.GetRequiredService<OfficeCalendar>());
        var form = new IntakeForm
        {
            Key = FormKey.New(),
            Words = story.Content,
            Ward = story.Ward,
            Topic = story.Topic,
        };
        var behalf = new Behalf(
            "Tiếp công dân",
            line.HeldOn,
            $"Sổ tiếp công dân số {line.Shown}",
            new(visitor.Name, null, null, visitor.Address),
            null,
            story.Kind
        );
        var codes = all.GetRequiredService<FollowCodes>();
        var seal = all.GetRequiredService<ContactSeal>();
        var made = Registration.Of(
            form,
            book,
            codes.Digest(codes.Of(form.Key)),
            then,
            behalf,
            null,
            [],
            id => seal.Of(id, behalf, book, then.Today)
        );
        made.AddTo(db, then);
        await db.SaveChangesAsync();
        return made.Case.Id;
    }

    // Nobody is received at a weekend: then it was the working day before.
    private static Me WorkingDay(DateTime now, int daysAgo, Account officer)
    {
        var came = Came(now, daysAgo, officer);
        return came.Today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? WorkingDay(now, daysAgo + 1, officer) : came;
    }

    private static Me Came(DateTime now, int daysAgo, Account officer) => DemoClock.At(now, daysAgo, 9, officer, Role.Specialist);
}

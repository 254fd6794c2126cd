using GanDan.Cases.Flow;
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
    private enum Then
    {
        Waits,
        Guided,
        Case,
        Refused,
    }

    private sealed record Story(
        int DaysAgo,
        string Ward,
        CaseKind Kind,
        int People,
        string Content,
        Then Then,
        string Words = "",
        string Topic = ""
    );

    private static readonly Story[] Stories =
    [
        new(
            40,
            "Phường Bờ Kênh",
            CaseKind.Report,
            1,
            "Nước hẻm 42 yếu từ đầu tháng, buổi tối không đủ nấu ăn",
            Then.Guided,
            "Đến Công ty Cấp nước khu vực, mang hóa đơn nước tháng gần nhất; phường đã gọi trước."
        ),
        new(
            36,
            "Phường Cầu Đá",
            CaseKind.Complaint,
            1,
            "Không đồng ý mức bồi thường cây trồng khi mở rộng hẻm 9",
            Then.Case,
            Topic: "Việc khác"
        ),
        new(
            33,
            "Phường Bờ Kênh",
            CaseKind.Recommendation,
            6,
            "Các hộ hẻm 17 đề nghị gắn gương cầu ở khúc cua",
            Then.Case,
            Topic: "Đường, hẻm"
        ),
        new(
            29,
            "Phường Gò Me",
            CaseKind.Report,
            1,
            "Hỏi thủ tục đăng ký lại khai sinh bị hỏng do ngập",
            Then.Guided,
            "Đến bộ phận một cửa của phường, mang giấy tờ tùy thân; không cần xin xác nhận nơi khác."
        ),
        new(
            26,
            "Phường Bờ Kênh",
            CaseKind.Report,
            2,
            "Xe ba gác chở vật liệu đậu chắn lối ra hẻm 38 giờ đi học",
            Then.Case,
            Topic: "Trật tự đô thị"
        ),
        new(
            22,
            "Phường Cầu Đá",
            CaseKind.Complaint,
            1,
            "Yêu cầu xét lại việc đã có quyết định giải quyết cuối cùng năm trước",
            Then.Refused,
            "Việc đã có quyết định giải quyết cuối cùng và văn bản trả lời; người đến không có tình tiết mới."
        ),
        new(20, "Phường Rạch Trúc", CaseKind.Recommendation, 3, "Đề nghị mở thêm buổi tiếp dân ngoài giờ hành chính", Then.Waits),
        new(15, "Phường Vườn Cau", CaseKind.Report, 1, "Mặt hẻm 17 lún sau khi đào cáp, xe máy trượt ngã", Then.Case, Topic: "Đường, hẻm"),
        new(
            8,
            "Phường Bờ Kênh",
            CaseKind.Mixed,
            1,
            "Đơn nêu hai việc: thoát nước đầu hẻm và cấp số nhà",
            Then.Guided,
            "Tách thành hai đơn: thoát nước nộp tại đây; cấp số nhà nộp ở bộ phận một cửa."
        ),
        new(5, "Phường Bờ Kênh", CaseKind.Report, 1, "Trụ điện đầu hẻm 42 nghiêng sau mưa lớn", Then.Waits),
        new(3, "Phường Lau Sậy", CaseKind.Recommendation, 12, "Tiểu thương chợ Lau Sậy đề nghị lùi giờ dọn hàng", Then.Waits),
        new(1, "Phường Cầu Đá", CaseKind.Report, 1, "Hỏi vì sao hồ sơ cấp phép sửa nhà chưa có kết quả", Then.Waits),
    ];

    public static async Task Add(IServiceProvider all, Db db, Seeded chance)
    {
        var now = all.GetRequiredService<TimeProvider>().NowUtc();
        var units = await db.ReadUnits();
        var officer = await db.Accounts.SingleAsync(a => a.UserName == "chuyen-vien");
        foreach (var story in Stories)
        {
            var then = WorkingDay(At(now, story.DaysAgo, officer), now, officer);
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
            await db.SaveChangesAsync();
        }
        AddSchedule(db, DateOnly.FromDateTime(now.ToLocal()), units, At(now, 0, officer));
        await db.SaveChangesAsync();
    }

    private static ReceptionForm FormOf(Story story, Me then, string officer) =>
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
        };

    private static async Task<Guid> CaseOf(IServiceProvider all, Db db, Story story, CitizenReception line, VisitorForm visitor, Me then)
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

    // One day a week on which the head receives, posted in time but for the first; and a clerk on the days between.
    private static void AddSchedule(Db db, DateOnly today, Platform.Units.KnownUnits units, Me me)
    {
        var tuesday = today.AddDays(1 + (DayOfWeek.Tuesday - today.AddDays(1).DayOfWeek + 7) % 7);
        for (var week = -2; week < 5; week++)
            foreach (var ward in new[] { "Phường Bờ Kênh", "Phường Cầu Đá" })
            {
                var day = tuesday.AddDays((7 * week) + (ward is "Phường Cầu Đá" ? 2 : 0));
                var posted = week is 0 ? today : day.AddDays(-21);
                var form = new DayForm
                {
                    HeldOn = day,
                    Unit = ward,
                    From = new(7, 30),
                    To = new(11, 0),
                    Place = $"Phòng tiếp công dân, trụ sở {ward}",
                    Whose = DayForm.Heads,
                    Head = ward is "Phường Bờ Kênh" ? "Võ Thanh Tâm" : "Đỗ Minh Phúc",
                    ReceivedBy = ward is "Phường Bờ Kênh" ? "Võ Thanh Tâm" : "Đỗ Minh Phúc",
                    Title = "Chủ tịch Ủy ban nhân dân phường",
                    Topics = "Phản ánh, kiến nghị, khiếu nại thuộc thẩm quyền của phường",
                    PostedOn = posted < today ? posted : today,
                };
                db.ReceptionDays.Add(form.ToDay(me, units));
            }
    }

    private static Me WorkingDay(Me then, DateTime now, Account officer)
    {
        while (then.Today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            then = At(now, DateOnly.FromDateTime(now.ToLocal()).DayNumber - then.Today.DayNumber + 1, officer);
        return then;
    }

    private static Me At(DateTime now, int daysAgo, Account officer)
    {
        var moment = DateOnly.FromDateTime(now.ToLocal()).AddDays(-daysAgo).StartUtc().AddHours(9);
        var me = new Me(new Stopped(moment < now ? moment : now.AddMinutes(-1)));
        me.Become(
            officer.Id,
            officer.FullName,
            [
                new Grant
                {
                    AccountId = officer.Id,
                    Role = Role.Specialist,
                    GivenAt = moment,
                },
            ]
        );
        return me;
    }

    // The clock as it stood at that moment.
    private sealed class Stopped(DateTime at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(at, TimeSpan.Zero);
    }
}

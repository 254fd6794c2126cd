using GanDan.Cases;
using GanDan.Cases.Answers;
using GanDan.Cases.Flow;
using GanDan.Cases.Follow;
using GanDan.Cases.Intake;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Demo;

/// <summary>What residents have said these last weeks, at every step of its way: taken in, given out, answered and judged by the rules people use.</summary>
internal static class DemoCases
{
    /// <summary>How far a story has got.</summary>
    private enum Until
    {
        New,
        Given,
        Extended,
        Submitted,
        Answered,
        Solved,
        NotSolved,
        Forwarded,
        Joined,
    }

    private sealed record Story(
        int DaysAgo,
        string Ward,
        string Topic,
        string Words,
        string Place,
        string Body,
        Until Until,
        string Reply = ""
    );

    private const string Works = "Tổ Hạ tầng";
    private const string Clean = "Tổ Môi trường";
    private const string Order = "Tổ Trật tự";
    private const string Care = "Tổ An sinh";

    private static readonly Story[] Stories =
    [
        new(
            14,
            "Phường Bờ Kênh",
            "Ngập, thoát nước",
            "Cống hộp đầu hẻm 42 Bờ Kênh nghẹt, nước đen tràn vào nhà khi mưa",
            "đầu hẻm 42 Bờ Kênh",
            Works,
            Until.Given
        ),
        new(
            13,
            "Phường Đồng Sen",
            "Trật tự đô thị",
            "Xe tải dừng trước cổng Trường Tiểu học Đồng Sen giờ tan học",
            "cổng Trường Tiểu học Đồng Sen",
            Order,
            Until.Extended
        ),
        new(12, "Phường Gò Me", "An sinh", "Đề nghị giải thích mức hỗ trợ sửa nhà năm nay", "nhà văn hóa khu phố 2", Care, Until.Given),
        new(
            10,
            "Phường Bờ Kênh",
            "Rác, vệ sinh",
            "Bãi rác tự phát sau chợ tạm Bờ Kênh, mưa xuống nước đen chảy ra kênh",
            "sau dãy bán cá, chợ tạm",
            Clean,
            Until.Given
        ),
        new(
            9,
            "Phường Bờ Kênh",
            "Rác, vệ sinh",
            "Rác chất đống sau chợ tạm, đi học ngang phải bịt mũi",
            "sau chợ tạm Bờ Kênh",
            Clean,
            Until.Joined
        ),
        new(
            9,
            "Phường Rạch Trúc",
            "Đèn đường",
            "Đèn đường đoạn miếu Rạch Trúc đến cầu ván tắt ba đêm",
            "từ miếu đến cầu ván",
            Works,
            Until.Submitted,
            "Đã thay hai bóng cháy và dây nguồn ở trụ số 7, số 8; Tổ Hạ tầng kiểm tra lại tối thứ Sáu."
        ),
        new(8, "Phường Ngã Ba Đình", "Tiếng ồn", "Quán kéo loa karaoke ra vỉa hè sau 22 giờ", "ngã ba Đình, số chẵn", Order, Until.Given),
        new(
            7,
            "Phường Lau Sậy",
            "Đường, hẻm",
            "Nắp hố ga trước chợ Lau Sậy bị bể, đã có người vấp",
            "trước chợ Lau Sậy",
            Works,
            Until.Answered,
            "Đã thay nắp hố ga bằng gang chiều hôm qua, Tổ Hạ tầng chịu trách nhiệm kiểm tra hằng tháng."
        ),
        new(
            20,
            "Phường Bờ Kênh",
            "Đèn đường",
            "Đèn đường trước hẻm 42 Bờ Kênh tắt ba đêm nay, hẻm có trường mầm non",
            "đầu hẻm 42, cạnh trường mầm non",
            Works,
            Until.Solved,
            "Chiều qua Tổ Hạ tầng đã thay dây nguồn bị chuột cắn và hai bóng cháy, đèn sáng lại lúc 17 giờ 40."
        ),
        new(
            18,
            "Phường Cầu Đá",
            "Cây xanh",
            "Cây phượng trước trạm y tế nghiêng về phía dây điện",
            "trước trạm y tế Cầu Đá",
            Clean,
            Until.NotSolved,
            "Đã cắt cành phía dây điện và chống cây; quý sau sẽ thay cây mới."
        ),
        new(17, "Phường Xóm Lò", "Việc khác", "Nước yếu từ 18 giờ đến 21 giờ ở cuối hẻm 7", "cuối hẻm 7 Xóm Lò", Works, Until.Forwarded),
        new(
            16,
            "Phường Vườn Cau",
            "Đường, hẻm",
            "Mặt hẻm 17 Vườn Cau lún sụt sau khi đào cáp",
            "hẻm 17 Vườn Cau",
            Works,
            Until.Answered,
            "Đã vá tạm mặt hẻm; nhà thầu tái lập hoàn chỉnh theo biên bản, Tổ Hạ tầng giám sát."
        ),
        new(3, "Phường Vườn Cau", "Việc khác", "Xin mở thêm lớp dạy dùng điện thoại buổi tối", "nhà văn hóa Vườn Cau", "", Until.New),
        new(2, "Phường Bãi Dâu", "Thủ tục hành chính", "Góp ý: tiếp dân thêm một buổi tối trong tuần", "bộ phận một cửa", "", Until.New),
        new(1, "Phường Cầu Đá", "Trật tự đô thị", "Chó thả rông ở công viên nhỏ khu phố 4", "công viên khu phố 4", "", Until.New),
        new(0, "Phường Bờ Kênh", "Đèn đường", "Đèn hẻm 38 Bờ Kênh chập chờn từ tối qua", "hẻm 38 Bờ Kênh", "", Until.New),
    ];

    public static async Task Add(IServiceProvider all, Db db, Seeded chance)
    {
        foreach (var topic in await db.Topics.ToListAsync())
            topic.HandledBy = BodyOf(topic.Name);
        await db.SaveChangesAsync();
        var today = all.GetRequiredService<TimeProvider>().NowUtc();
        var calendar = all.GetRequiredService<OfficeCalendar>();
        var book = await all.GetRequiredService<IntakeBooks>().Read(db, calendar);
        var officer = await db.Accounts.SingleAsync(a => a.UserName == "chuyen-vien");
        Case? last = null;
        foreach (var story in Stories)
        {
            var told = At(today, story.DaysAgo, 21 - chance.Number(0, 12));
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

    private static string? BodyOf(string topic) =>
        topic switch
        {
            "Rác, vệ sinh" or "Cây xanh" => Clean,
            "Đèn đường" or "Ngập, thoát nước" or "Đường, hẻm" => Works,
            "Tiếng ồn" or "Trật tự đô thị" => Order,
            "An sinh" => Care,
            _ => null,
        };

    private static Case Told(IServiceProvider all, Db db, Story story, IntakeBook book, Me told, Seeded chance, Case? joined)
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

    private static async Task Handled(Db db, OfficeCalendar calendar, Story story, Case made, Account officer, DateTime today)
    {
        CaseWork On(int daysAgo, int hour) => new(db, At(today, Math.Max(0, daysAgo), hour, officer), calendar);

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

        var by = At(today, Math.Max(0, story.DaysAgo - 4), 16, officer);
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
            await new CaseWork(db, At(today, Math.Max(0, story.DaysAgo - 6), 19), calendar).Say(
                made,
                story.Until is Until.Solved,
                story.Until is Until.Solved ? "Đèn sáng rồi, cảm ơn các anh." : "Cành còn lại vẫn chạm dây điện."
            );
    }

    internal static Me At(DateTime today, int daysAgo, int hour, Account? by = null)
    {
        var moment = DateOnly.FromDateTime(today.ToLocal()).AddDays(-daysAgo).StartUtc().AddHours(hour);
        var me = new Me(new Stopped(moment < today ? moment : today.AddMinutes(-1)));
        if (by is not null)
            me.Become(by.Id, by.FullName, []);
        return me;
    }

    // The clock as it stood at that moment.
    private sealed class Stopped(DateTime at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(at, TimeSpan.Zero);
    }
}

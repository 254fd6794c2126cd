using GanDan.Cases.Reception;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Units;

namespace GanDan.Demo;

/// <summary>One day a week on which the head receives, posted in time but for the first; one of them online.</summary>
internal static class DemoSchedule
{
    public static void Add(Db db, DateOnly today, KnownUnits units, Me me)
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
                    Way = ward is "Phường Cầu Đá" && week is 2 ? DayForm.Online : DayForm.InPerson,
                    NotifiedOn = ward is "Phường Cầu Đá" && week is 2 ? today : null,
                };
                db.ReceptionDays.Add(form.ToDay(me, units));
            }
    }
}

using GanDan.Platform.Data;
using GanDan.Sense.Text;
using GanDan.Training;

namespace GanDan.Demo;

/// <summary>Classes: eleven in the closed term with 2,353 attendances of 2,522 invitations, 110 of them counted by head; three since.</summary>
internal static class DemoTraining
{
    private const string Clergy = "Chức sắc, chức việc, nhà tu hành";

    private static readonly string[] Audiences = ["Cán bộ, công chức", "Cán bộ làm công tác dân vận", "Lực lượng chính trị nòng cốt"];
    private static readonly string[] Positions =
    [
        "Chuyên viên",
        "Trưởng khu phố",
        "Tổ trưởng dân phố",
        "Chủ tịch Hội Phụ nữ",
        "Bí thư Đoàn",
        "Công chức văn hóa - xã hội",
    ];

    // Invited, signed, heads of a delegation (already within both).
    private static readonly (string Name, int Invited, int Attended, int Heads, int Off)[] Closed =
    [
        ("Nghiệp vụ công tác dân vận cơ sở", 230, 219, 0, 0),
        ("Quy chế dân chủ ở cơ sở", 248, 231, 22, 0),
        ("Kỹ năng vận động nhân dân", 219, 197, 0, 3),
        ("Kỹ năng đối thoại và lắng nghe", 240, 236, 14, 0),
        ("Dân vận của chính quyền", 198, 186, 0, 0),
        ("Xây dựng mô hình “Dân vận khéo”", 246, 228, 30, 0),
        ("Tiếp công dân, xử lý phản ánh kiến nghị", 229, 208, 0, 0),
        ("Giám sát và phản biện xã hội", 233, 216, 16, -2),
        ("Viết tin bài và truyền thông cơ sở", 208, 193, 0, 0),
        ("Phân loại rác tại nguồn", 249, 231, 0, 0),
        ("Công tác phối hợp ở khu dân cư", 222, 208, 28, 0),
    ];

    private static readonly string[] Since =
    [
        "Lắng nghe ý kiến qua tổ dân phố",
        "Sử dụng sổ điện tử của văn phòng",
        "Trả lời ý kiến nhân dân: đủ, đúng, có minh chứng",
    ];

    public static void Add(Db db, DemoDays days, IReadOnlyList<int> units, Seeded chance)
    {
        var span = days.ClosedTo.DayNumber - days.ClosedFrom.DayNumber;
        foreach (var ((name, invited, attended, heads, off), i) in Closed.Select((c, i) => (c, i)))
        {
            var day = days.ClosedFrom.AddDays(40 + (span - 80) * i / Closed.Length);
            var held = Class(name, chance.Weekday(day, day.AddDays(20)), i + 1);
            held.DeclaredInvited = invited;
            held.DeclaredAttended = attended + off;
            Invite(held, invited - heads, attended - heads, units, chance);
            if (heads > 0)
                held.Invite(new Attendee(null, null, null), heads, attended: true, Clergy);
            db.Classes.Add(held);
        }
        foreach (var (name, i) in Since.Select((n, i) => (n, i)))
        {
            var held = Class(name, chance.Weekday(days.Today.AddDays(-240 + i * 90), days.Today.AddDays(-220 + i * 90)), i + 1);
            Invite(held, 60 + i * 14, 55 + i * 12, units, chance);
            db.Classes.Add(held);
        }
    }

    private static TrainingClass Class(string name, DateOnly day, int number) =>
        new()
        {
            Number = number,
            Name = name,
            NameKey = VietnameseText.FoldWords(name),
            HeldOn = day,
            Place = "Hội trường Quận",
        };

    private static void Invite(TrainingClass held, int invited, int signed, IReadOnlyList<int> units, Seeded chance)
    {
        for (var i = 0; i < invited; i++)
            held.Invite(
                new Attendee(chance.Name(), chance.Chance(85) ? chance.Of(Positions) : null, chance.Of(units)),
                1,
                i < signed,
                chance.Of(Audiences)
            );
    }
}

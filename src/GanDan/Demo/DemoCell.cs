using GanDan.Cell;
using GanDan.Platform.Access;
using GanDan.Sense.Text;

namespace GanDan.Demo;

/// <summary>The cell's vault: five members, one of them admitted within the closed term, its meetings, and the counts its secretary released.</summary>
internal static class DemoCell
{
    private static readonly string[] Subjects =
    [
        "Kiểm điểm công việc tháng, kế hoạch tháng sau",
        "Kiểm điểm công việc quý",
        "Kế hoạch tháng",
    ];
    private static readonly string[] Themes =
    [
        "Nâng chất lượng trả lời ý kiến nhân dân",
        "Phong cách gần dân, hiểu dân",
        "Tiết kiệm trong tổ chức hội nghị",
    ];

    public static async Task Add(CellDb vault, DemoDays days, Seeded chance, Me me)
    {
        for (var i = 0; i < 5; i++)
        {
            var name = chance.Name();
            var admitted = i == 4 ? days.ClosedFrom.AddMonths(15) : days.ClosedFrom.AddYears(-4 * (i + 1));
            vault.Members.Add(
                new Member
                {
                    Number = i + 1,
                    Name = name,
                    NameSortKey = VietnameseText.PersonSortKey(name),
                    Position =
                        i == 0 ? "Trưởng Ban"
                        : i == 1 ? "Phó Trưởng Ban"
                        : "Chuyên viên",
                    AdmittedOn = admitted,
                    FullMemberOn = admitted.AddYears(1),
                }
            );
        }
        var (meetings, thematic) = (0, 0);
        for (var (day, i) = (days.ClosedFrom.AddDays(4), 0); day <= days.Today; (day, i) = (day.AddMonths(1), i + 1))
        {
            var isThematic = i % 3 == 2;
            vault.Meetings.Add(
                new Meeting
                {
                    HeldOn = day,
                    Kind = isThematic ? MeetingKind.Thematic : MeetingKind.Regular,
                    Subject = chance.Of(isThematic ? Themes : Subjects),
                    Present = chance.Chance(85) ? 5 : 4,
                    Total = 5,
                }
            );
            if (day <= days.ClosedTo)
                (meetings, thematic) = (meetings + 1, thematic + (isThematic ? 1 : 0));
        }
        foreach (
            var (code, value) in new[]
            {
                ("cell.members", 5),
                ("cell.admitted", 1),
                ("cell.meetings", meetings),
                ("cell.thematic_meetings", thematic),
            }
        )
            vault.Releases.Add(
                new CellRelease
                {
                    FigureCode = code,
                    TermCode = days.Closed,
                    Value = value,
                    ReleasedBy = DemoPeople.All.First(p => p.Cell is CellRole.Secretary).FullName,
                    ReleasedAt = me.Now,
                }
            );
        await vault.SaveChangesAsync();
    }
}

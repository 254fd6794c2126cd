using GanDan.Cases;
using GanDan.Cases.Complaints;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Triage;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Writing;

namespace GanDan.Demo;

/// <summary>Letters at the desk: a complaint of six households that was admitted, a petition of two contents that was split, one not read yet.</summary>
internal static class DemoPetitions
{
    public static async Task Add(IServiceProvider all, Db db, IntakeBook book, Account officer, DateTime today)
    {
        var calendar = all.GetRequiredService<OfficeCalendar>();
        CaseWork Work(int daysAgo, int hour) => new(db, DemoClock.At(today, daysAgo, hour, officer), calendar);
        PetitionWork Petitions(int daysAgo, int hour) =>
            new(db, DemoClock.At(today, daysAgo, hour, officer), Work(daysAgo, hour), calendar);

        var complaint = await Letter(
            all,
            db,
            book,
            DemoClock.At(today, 9, 3),
            "Phường Gò Me",
            "17/ĐT",
            "Sáu hộ hẻm 3 khiếu nại thông báo thu phí giữ xe của Ban quản lý chợ, yêu cầu xem lại mức thu."
        );
        await Petitions(8, 2)
            .Sort(
                complaint,
                new()
                {
                    Kind = CaseKind.Complaint,
                    Signatures = 6,
                    OriginalPapers = true,
                }
            );
        await db.SaveChangesAsync();
        await Petitions(6, 3)
            .Act(
                complaint,
                new()
                {
                    Move = Move.Admit,
                    Ground = "Luật Khiếu nại 02/2011/QH13, Điều 27",
                    Document = "14/TB",
                }
            );
        await db.SaveChangesAsync();
        await new ComplaintWork(db, DemoClock.At(today, 0, 3, officer), Work(0, 3), calendar).Talk(
            complaint,
            new()
            {
                NoticedOn = DateOnly.FromDateTime(today.ToLocal()).AddDays(-6),
                HeldOn = DateOnly.FromDateTime(today.ToLocal()).AddDays(-1),
                Place = "Nhà văn hóa Gò Me",
                Outcome = DialogueOutcome.PartlyAgreed,
                Minutes = "6/BB",
            }
        );
        await db.SaveChangesAsync();

        var mixed = await Letter(
            all,
            db,
            book,
            DemoClock.At(today, 5, 4),
            "Phường Xóm Lò",
            "21/ĐT",
            "Đề nghị trám ổ gà đầu hẻm 7 Xóm Lò.\nKhiếu nại quyết định phạt vì để vật liệu trước nhà."
        );
        await Petitions(4, 2).Sort(mixed, new() { Kind = CaseKind.Mixed });
        await db.SaveChangesAsync();
        var form = SplitForm.Of(mixed);
        (form.Parts[0].Kind, form.Parts[1].Kind) = (CaseKind.Recommendation, CaseKind.Complaint);
        await new PetitionSplit(db, DemoClock.At(today, 4, 3, officer), Work(4, 3), Petitions(4, 3), calendar).Split(mixed, form);
        await db.SaveChangesAsync();

        await Letter(
            all,
            db,
            book,
            DemoClock.At(today, 1, 2),
            "Phường Lau Sậy",
            "23/ĐT",
            "Kiến nghị công ty điện lực dời cột điện giữa lối vào nhà văn hóa Lau Sậy."
        );
    }

    private static async Task<Case> Letter(IServiceProvider all, Db db, IntakeBook book, Me came, string ward, string number, string words)
    {
        var form = new IntakeForm
        {
            Key = FormKey.New(),
            Words = words,
            Topic = "Việc khác",
            Ward = ward,
        };
        var codes = all.GetRequiredService<FollowCodes>();
        var behalf = new Behalf(Petition.Written, came.Today, number, null, null);
        var registration = Registration.Of(form, book, codes.Digest(codes.Of(form.Key)), came, behalf, null, [], _ => null);
        registration.AddTo(db, came);
        await db.SaveChangesAsync();
        return registration.Case;
    }
}

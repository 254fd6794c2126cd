namespace GanDan.Cases.Clocks;

/// <summary>
/// The rows an office starts with (domain.md §1.3–1.7). Those of reports and recommendations are proposals after the practice of line 1022 in
/// Ho Chi Minh City; those of complaints and denunciations are the law's.
/// </summary>
public static class SeedRules
{
    private const string Complaints = "Luật Khiếu nại 02/2011/QH13";
    private const string Denunciations = "Luật Tố cáo 25/2018/QH14";
    private const string Reception = "Luật Tiếp công dân 42/2013/QH13";
    private const string Online = "Luật Tiếp công dân, Điều 3a, bổ sung bởi Luật 136/2025/QH15";
    private const string Practice = "Đề xuất của phần mềm theo nền nếp tổng đài 1022; cơ quan sửa theo quy chế của mình";
    private static readonly DateOnly Old = new(2012, 7, 1);
    private static readonly DateOnly Amended = new(2026, 7, 1);
    private static readonly DateOnly OfDenunciations = new(2019, 1, 1);
    private static readonly DateOnly OfReception = new(2014, 7, 1);

    public static IReadOnlyList<DeadlineRule> All =>
        [
            Rule(Codes.Acknowledge, 1, TermUnit.WorkingDays, Old, null, Practice),
            Rule(Codes.Answer, 5, TermUnit.WorkingDays, Old, new(2025, 8, 31), "Quyết định 1478/2020 của UBND TP.HCM (1022)"),
            Rule(Codes.Answer, 10, TermUnit.Days, new(2025, 9, 1), null, "Quy chế 1022 của TP.HCM từ tháng 9/2025"),
            Rule(Codes.AnswerOfSeveral, 15, TermUnit.Days, Old, null, "Quy chế 1022 của TP.HCM từ tháng 9/2025"),
            Rule(Codes.Review, 10, TermUnit.Days, Old, null, Practice),
            Rule(Codes.Verdict, 7, TermUnit.Days, Old, null, Practice),
            Rule(Codes.Reopen, 60, TermUnit.Days, Old, null, Practice),
            Rule(Codes.Forward, 5, TermUnit.WorkingDays, Old, null, "Luật Tiếp công dân 42/2013/QH13"),
            Rule(Codes.ForwardOfRule, 5, TermUnit.WorkingDays, Old, null, "Nghị định 20/2008/NĐ-CP, sửa đổi bởi Nghị định 92/2017/NĐ-CP"),
            Rule(Codes.Petition, 10, TermUnit.Days, new(2014, 12, 15), null, "Thủ tục xử lý đơn tại cấp xã đã công bố"),
            Rule(Codes.Statute, 90, TermUnit.Days, Old, null, $"{Complaints}, Điều 9"),
            Rule(Codes.Admit, 10, TermUnit.Days, Old, Amended.AddDays(-1), $"{Complaints}, Điều 27"),
            Rule(Codes.Admit, 7, TermUnit.WorkingDays, Amended, null, "Luật 136/2025/QH15; Nghị định 155/2026/NĐ-CP, Điều 10"),
            Rule(Codes.AdmitSecond, 10, TermUnit.Days, Old, Amended.AddDays(-1), $"{Complaints}, Điều 36"),
            Rule(Codes.AdmitSecond, 7, TermUnit.WorkingDays, Amended, null, "Luật 136/2025/QH15; Nghị định 155/2026/NĐ-CP, Điều 10"),
            Rule(Codes.Resolve, 30, TermUnit.Days, Old, null, $"{Complaints}, Điều 28"),
            Rule(Codes.ResolveComplex, 45, TermUnit.Days, Old, null, $"{Complaints}, Điều 28"),
            Rule(Codes.ResolveRemote, 45, TermUnit.Days, Old, null, $"{Complaints}, Điều 28"),
            Rule(Codes.ResolveRemoteComplex, 60, TermUnit.Days, Old, null, $"{Complaints}, Điều 28"),
            Rule(Codes.ResolveSecond, 45, TermUnit.Days, Old, null, $"{Complaints}, Điều 37"),
            Rule(Codes.ResolveSecondComplex, 60, TermUnit.Days, Old, null, $"{Complaints}, Điều 37"),
            Rule(Codes.ResolveSecondRemote, 60, TermUnit.Days, Old, null, $"{Complaints}, Điều 37"),
            Rule(Codes.ResolveSecondRemoteComplex, 70, TermUnit.Days, Old, null, $"{Complaints}, Điều 37"),
            Rule(Codes.DialogueNotice, 5, TermUnit.Days, Amended, null, "Nghị định 155/2026/NĐ-CP, Điều 11"),
            Rule(Codes.SuspendSend, 3, TermUnit.WorkingDays, Amended, null, "Luật Khiếu nại, Điều 11a; Nghị định 155/2026/NĐ-CP, Điều 28b"),
            Rule(Codes.Continue, 30, TermUnit.Days, Old, null, $"{Complaints}, Điều 11"),
            Rule(Codes.Send, 3, TermUnit.WorkingDays, Old, null, $"{Complaints}, Điều 32"),
            Rule(Codes.SendSecond, 7, TermUnit.Days, Old, null, $"{Complaints}, Điều 41"),
            Rule(Codes.SecondComplaint, 30, TermUnit.Days, Old, null, $"{Complaints}, Điều 33"),
            Rule(Codes.SecondComplaintRemote, 45, TermUnit.Days, Old, null, $"{Complaints}, Điều 33"),
            Rule(Codes.Effect, 30, TermUnit.Days, Old, null, $"{Complaints}, Điều 44"),
            Rule(Codes.EffectRemote, 45, TermUnit.Days, Old, null, $"{Complaints}, Điều 44"),
            Rule(Codes.Denunciation, 7, TermUnit.WorkingDays, OfDenunciations, null, $"{Denunciations}, Điều 24 khoản 1"),
            Rule(Codes.ForwardDenunciation, 5, TermUnit.WorkingDays, OfDenunciations, null, $"{Denunciations}, Điều 24 khoản 2"),
            Rule("TC-RESOLVE", 30, TermUnit.Days, OfDenunciations, null, $"{Denunciations}, Điều 30"),
            Rule(Codes.ReceptionAnswer, 10, TermUnit.WorkingDays, OfReception, null, $"{Reception}, Điều 28"),
            Rule(Codes.HeadIgnores, 45, TermUnit.Days, Amended, null, "Luật Tiếp công dân, Điều 41, sửa đổi bởi Luật 136/2025/QH15"),
            Rule(Codes.RefusalNotice, 3, TermUnit.WorkingDays, Amended, null, $"{Reception}, Điều 9; Nghị định 154/2026/NĐ-CP, Điều 4"),
            Rule(Codes.ReceptionReport, 7, TermUnit.WorkingDays, OfReception, null, $"{Reception}, Điều 27"),
            Rule(Codes.ReceptionTold, 5, TermUnit.WorkingDays, OfReception, null, $"{Reception}, Điều 28 khoản 2"),
            Rule(Codes.OnlineNotice, 5, TermUnit.WorkingDays, Amended, null, Online),
            Rule(Codes.OnlineTest, 1, TermUnit.WorkingDays, Amended, null, Online),
            Rule(Codes.SchedulePosting, 5, TermUnit.WorkingDays, OfReception, null, Reception),
        ];

    private static DeadlineRule Rule(string code, int length, TermUnit unit, DateOnly from, DateOnly? to, string source) =>
        new()
        {
            Code = code,
            Length = length,
            Unit = unit,
            ValidFrom = from,
            ValidTo = to,
            Source = source,
        };
}

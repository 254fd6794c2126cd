namespace GanDan.Cases.Clocks;

/// <summary>Codes of the terms that the program names; an office edits their rows.</summary>
public static class Codes
{
    /// <summary>Receipt → a person has seen it.</summary>
    public const string Acknowledge = "PA-ACK";

    /// <summary>Receipt → answer.</summary>
    public const string Answer = "PA-ANSWER";

    /// <summary>Receipt → answer, when several bodies answer.</summary>
    public const string AnswerOfSeveral = "PA-ANSWER-MANY";

    /// <summary>The resident says “not solved” → the next answer.</summary>
    public const string Review = "PA-REVIEW";

    /// <summary>Answer → the resident's verdict, after which the case closes by itself.</summary>
    public const string Verdict = "PA-VERDICT";

    /// <summary>Closing → the last day on which the follow code still reopens it.</summary>
    public const string Reopen = "PA-REOPEN";

    /// <summary>Receipt → passed on to whom it concerns, when it is not ours.</summary>
    public const string Forward = "PA-FORWARD";

    /// <summary>Receipt → passed on, of a report of a regulation or a procedure.</summary>
    public const string ForwardOfRule = "PAKN-FORWARD";

    /// <summary>Receipt → guided, filed or split: the petition's own procedure at a commune.</summary>
    public const string Petition = "XLD";

    /// <summary>Receipt of a complaint → admitted or refused with its reason.</summary>
    public const string Admit = "KN-ACCEPT-1";

    /// <summary>Decision received or known → the last day to complain of it; days of an obstacle are not counted.</summary>
    public const string Statute = "KN-STATUTE";

    /// <summary>Decision to suspend, to terminate or to go on → sent.</summary>
    public const string SuspendSend = "KN-SUSPEND-SEND";

    /// <summary>Termination → the last day on which who complained may go on with it.</summary>
    public const string Continue = "KN-CONTINUE";

    /// <summary>Receipt → neither admitted nor settled nor put off with a reason: a ground for removing the head.</summary>
    public const string HeadIgnores = "TCD-HEAD";

    /// <summary>Admission → decision; the three others where the matter is complex or the place remote.</summary>
    public const string Resolve = "KN-RESOLVE-1";
    public const string ResolveComplex = "KN-RESOLVE-1-COMPLEX";
    public const string ResolveRemote = "KN-RESOLVE-1-REMOTE";
    public const string ResolveRemoteComplex = "KN-RESOLVE-1-REMOTE-COMPLEX";

    /// <summary>Receipt of a second complaint → admitted or refused with its reason.</summary>
    public const string AdmitSecond = "KN-ACCEPT-2";

    /// <summary>Admission of a second complaint → decision; the three others where the matter is complex or the place remote.</summary>
    public const string ResolveSecond = "KN-RESOLVE-2";
    public const string ResolveSecondComplex = "KN-RESOLVE-2-COMPLEX";
    public const string ResolveSecondRemote = "KN-RESOLVE-2-REMOTE";
    public const string ResolveSecondRemoteComplex = "KN-RESOLVE-2-REMOTE-COMPLEX";

    /// <summary>Notice of a dialogue → the dialogue, at the earliest.</summary>
    public const string DialogueNotice = "KN-DIALOGUE-NOTICE";

    /// <summary>Decision → sent to who complained and whom it concerns.</summary>
    public const string Send = "KN-SEND-1";
    public const string SendSecond = "KN-SEND-2";

    /// <summary>Receipt of the first decision, or the end of its term → the last day to complain a second time or to sue.</summary>
    public const string SecondComplaint = "KN-SECOND";
    public const string SecondComplaintRemote = "KN-SECOND-REMOTE";

    /// <summary>Second decision → in force.</summary>
    public const string Effect = "KN-EFFECT";
    public const string EffectRemote = "KN-EFFECT-REMOTE";

    /// <summary>Receipt of a denunciation → checked, admitted or not; it runs where denunciations are taken in, never here.</summary>
    public const string Denunciation = "TC-INITIAL";
    public const string ForwardDenunciation = "TC-FORWARD";
    public const string ResolveDenunciation = "TC-RESOLVE";

    /// <summary>Reception of a citizen → taken up, guided, refused or passed on.</summary>
    public const string ReceptionAnswer = "TCD-ANSWER";

    /// <summary>Refusal to receive → written notice to who came.</summary>
    public const string RefusalNotice = "TCD-REFUSE-NOTICE";

    /// <summary>The unit that took a reception's matter has settled it → its report is with the reception office.</summary>
    public const string ReceptionReport = "TCD-RESULT";

    /// <summary>The result is known → who came was told.</summary>
    public const string ReceptionTold = "TCD-TELL";

    /// <summary>The schedule of reception is posted so long before the day.</summary>
    public const string SchedulePosting = "TCD-POST";

    /// <summary>Who takes part in an online reception is told so long before the day, and the connection is tried.</summary>
    public const string OnlineNotice = "TCD-ONLINE-NOTIFY";
    public const string OnlineTest = "TCD-ONLINE-TEST";
}

/// <summary>A term in plain words: what has to be done, and from when the days run. Both are keys of this folder's en.json.</summary>
/// <param name="Code">As the rows name it.</param>
/// <param name="Title">What has to be done.</param>
/// <param name="Runs">From which event.</param>
/// <param name="Group">Under which heading it stands.</param>
public sealed record TermWords(string Code, string Title, string Runs, string Group)
{
    private const string Reports = "Phản ánh, kiến nghị";
    private const string Complaints = "Khiếu nại";
    private const string Denunciations = "Tố cáo";
    private const string Reception = "Tiếp công dân";

    private const string FromReceipt = "từ ngày nhận";
    private const string FromAcceptance = "từ ngày thụ lý";
    private const string FromDecision = "từ ngày ra quyết định";
    private const string FromFirst = "từ ngày nhận quyết định lần đầu, hoặc hết hạn giải quyết";

    /// <summary>Every term the program knows, in the order of a list. A row of another code would time nothing, so none can be added.</summary>
    public static IReadOnlyList<TermWords> All { get; } =
    [
        new(Codes.Acknowledge, "Có người xem lần đầu", FromReceipt, Reports),
        new(Codes.Answer, "Trả lời người gửi", FromReceipt, Reports),
        new(Codes.AnswerOfSeveral, "Trả lời khi nhiều nơi cùng giải quyết", FromReceipt, Reports),
        new(Codes.Forward, "Chuyển nơi có thẩm quyền", FromReceipt, Reports),
        new(Codes.Review, "Trả lời lại khi người dân báo chưa ổn", "từ ngày mở lại", Reports),
        new(Codes.Verdict, "Chờ người dân xác nhận, sau đó tự đóng", "từ ngày trả lời", Reports),
        new(Codes.Reopen, "Người dân còn mở lại được bằng mã", "từ ngày đóng", Reports),
        new(Codes.ForwardOfRule, "Chuyển phản ánh về quy định, thủ tục hành chính", FromReceipt, Reports),
        new(Codes.Petition, "Xử lý đơn: hướng dẫn, lưu, tách đơn", FromReceipt, Reports),
        new(Codes.Statute, "Thời hiệu khiếu nại, không tính ngày có trở ngại", "từ ngày nhận hoặc biết quyết định", Complaints),
        new(Codes.Admit, "Thụ lý hoặc trả lời không thụ lý, lần đầu", FromReceipt, Complaints),
        new(Codes.AdmitSecond, "Thụ lý hoặc trả lời không thụ lý, lần hai", FromReceipt, Complaints),
        new(Codes.Resolve, "Giải quyết lần đầu", FromAcceptance, Complaints),
        new(Codes.ResolveComplex, "Giải quyết lần đầu, vụ việc phức tạp", FromAcceptance, Complaints),
        new(Codes.ResolveRemote, "Giải quyết lần đầu, vùng sâu, vùng xa", FromAcceptance, Complaints),
        new(Codes.ResolveRemoteComplex, "Giải quyết lần đầu, vùng sâu, vùng xa, vụ việc phức tạp", FromAcceptance, Complaints),
        new(Codes.ResolveSecond, "Giải quyết lần hai", FromAcceptance, Complaints),
        new(Codes.ResolveSecondComplex, "Giải quyết lần hai, vụ việc phức tạp", FromAcceptance, Complaints),
        new(Codes.ResolveSecondRemote, "Giải quyết lần hai, vùng sâu, vùng xa", FromAcceptance, Complaints),
        new(Codes.ResolveSecondRemoteComplex, "Giải quyết lần hai, vùng sâu, vùng xa, vụ việc phức tạp", FromAcceptance, Complaints),
        new(Codes.DialogueNotice, "Thông báo trước buổi đối thoại", "từ ngày thông báo", Complaints),
        new(Codes.SuspendSend, "Gửi quyết định tạm đình chỉ, đình chỉ, giải quyết tiếp", FromDecision, Complaints),
        new(Codes.Continue, "Người dân khiếu nại tiếp sau khi đình chỉ", "từ ngày đình chỉ", Complaints),
        new(Codes.Send, "Gửi quyết định giải quyết lần đầu", FromDecision, Complaints),
        new(Codes.SendSecond, "Gửi quyết định giải quyết lần hai", FromDecision, Complaints),
        new(Codes.SecondComplaint, "Người dân khiếu nại tiếp hoặc khởi kiện", FromFirst, Complaints),
        new(Codes.SecondComplaintRemote, "Người dân khiếu nại tiếp hoặc khởi kiện, vùng sâu, vùng xa", FromFirst, Complaints),
        new(Codes.Effect, "Quyết định giải quyết lần hai có hiệu lực", FromDecision, Complaints),
        new(Codes.EffectRemote, "Quyết định giải quyết lần hai có hiệu lực, vùng sâu, vùng xa", FromDecision, Complaints),
        new(Codes.Denunciation, "Kiểm tra, quyết định thụ lý tố cáo", FromReceipt, Denunciations),
        new(Codes.ForwardDenunciation, "Chuyển tố cáo không thuộc thẩm quyền", FromReceipt, Denunciations),
        new(Codes.ResolveDenunciation, "Giải quyết tố cáo", FromAcceptance, Denunciations),
        new(Codes.ReceptionAnswer, "Trả lời sau buổi tiếp công dân", "từ ngày tiếp", Reception),
        new(Codes.HeadIgnores, "Người đứng đầu không thụ lý, giải quyết mà không có lý do", FromReceipt, Reception),
        new(Codes.RefusalNotice, "Gửi thông báo từ chối tiếp công dân", "từ ngày từ chối", Reception),
        new(Codes.ReceptionReport, "Đơn vị giải quyết báo kết quả về nơi tiếp công dân", "từ ngày giải quyết xong", Reception),
        new(Codes.ReceptionTold, "Báo kết quả cho người đã đến", "từ ngày có kết quả", Reception),
        new(Codes.SchedulePosting, "Niêm yết lịch trước buổi tiếp công dân", "từ ngày niêm yết", Reception),
        new(Codes.OnlineNotice, "Thông báo trước buổi tiếp công dân trực tuyến", "từ ngày thông báo", Reception),
        new(Codes.OnlineTest, "Thử đường truyền trước buổi tiếp công dân trực tuyến", "từ ngày thử", Reception),
    ];

    /// <summary>The words for a code; for one that is not known, the code itself.</summary>
    public static TermWords Of(string code) => All.FirstOrDefault(w => w.Code == code) ?? new(code, code, "", Reports);
}

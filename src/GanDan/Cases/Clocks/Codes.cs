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

    /// <summary>Admission → decision; the three others where the matter is complex or the place remote.</summary>
    public const string Resolve = "KN-RESOLVE-1";
    public const string ResolveComplex = "KN-RESOLVE-1-COMPLEX";
    public const string ResolveRemote = "KN-RESOLVE-1-REMOTE";
    public const string ResolveRemoteComplex = "KN-RESOLVE-1-REMOTE-COMPLEX";

    /// <summary>Decision → the last day to complain a second time or to sue.</summary>
    public const string SecondComplaint = "KN-SECOND";

    /// <summary>Receipt of a denunciation → checked, admitted or not; it runs where denunciations are taken in, never here.</summary>
    public const string Denunciation = "TC-INITIAL";
    public const string ForwardDenunciation = "TC-FORWARD";

    /// <summary>Reception of a citizen → taken up, guided, refused or passed on.</summary>
    public const string ReceptionAnswer = "TCD-ANSWER";

    /// <summary>Refusal to receive → written notice to who came.</summary>
    public const string RefusalNotice = "TCD-REFUSE-NOTICE";

    /// <summary>The schedule of reception is posted so long before the day.</summary>
    public const string SchedulePosting = "TCD-POST";
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
        new(Codes.Admit, "Thụ lý hoặc trả lời không thụ lý, lần đầu", FromReceipt, Complaints),
        new("KN-ACCEPT-2", "Thụ lý hoặc trả lời không thụ lý, lần hai", FromReceipt, Complaints),
        new(Codes.Resolve, "Giải quyết lần đầu", FromAcceptance, Complaints),
        new(Codes.ResolveComplex, "Giải quyết lần đầu, vụ việc phức tạp", FromAcceptance, Complaints),
        new(Codes.ResolveRemote, "Giải quyết lần đầu, vùng sâu, vùng xa", FromAcceptance, Complaints),
        new(Codes.ResolveRemoteComplex, "Giải quyết lần đầu, vùng sâu, vùng xa, vụ việc phức tạp", FromAcceptance, Complaints),
        new("KN-RESOLVE-2", "Giải quyết lần hai", FromAcceptance, Complaints),
        new("KN-RESOLVE-2-COMPLEX", "Giải quyết lần hai, vụ việc phức tạp", FromAcceptance, Complaints),
        new("KN-SEND-1", "Gửi quyết định giải quyết lần đầu", FromDecision, Complaints),
        new("KN-SEND-2", "Gửi quyết định giải quyết lần hai", FromDecision, Complaints),
        new(
            Codes.SecondComplaint,
            "Người dân khiếu nại tiếp hoặc khởi kiện",
            "từ ngày nhận quyết định lần đầu, hoặc hết hạn giải quyết",
            Complaints
        ),
        new(Codes.Denunciation, "Kiểm tra, quyết định thụ lý tố cáo", FromReceipt, Denunciations),
        new(Codes.ForwardDenunciation, "Chuyển tố cáo không thuộc thẩm quyền", FromReceipt, Denunciations),
        new("TC-RESOLVE", "Giải quyết tố cáo", FromAcceptance, Denunciations),
        new(Codes.ReceptionAnswer, "Trả lời sau buổi tiếp công dân", "từ ngày tiếp", Reception),
        new(Codes.RefusalNotice, "Gửi thông báo từ chối tiếp công dân", "từ ngày từ chối", Reception),
        new(Codes.SchedulePosting, "Niêm yết lịch trước buổi tiếp công dân", "từ ngày niêm yết", Reception),
    ];

    /// <summary>The words for a code; for one that is not known, the code itself.</summary>
    public static TermWords Of(string code) => All.FirstOrDefault(w => w.Code == code) ?? new(code, code, "", Reports);
}

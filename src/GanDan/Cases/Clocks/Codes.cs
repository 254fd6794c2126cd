namespace GanDan.Cases.Clocks;

/// <summary>Codes of the terms that run by themselves on a report or recommendation; an office edits their rows.</summary>
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
        new("KN-ACCEPT", "Thụ lý hoặc trả lời không thụ lý", FromReceipt, Complaints),
        new("KN-RESOLVE-1", "Giải quyết lần đầu", FromAcceptance, Complaints),
        new("KN-RESOLVE-1-COMPLEX", "Giải quyết lần đầu, vụ việc phức tạp", FromAcceptance, Complaints),
        new("KN-RESOLVE-2", "Giải quyết lần hai", FromAcceptance, Complaints),
        new("KN-RESOLVE-2-COMPLEX", "Giải quyết lần hai, vụ việc phức tạp", FromAcceptance, Complaints),
        new("KN-SEND-1", "Gửi quyết định giải quyết lần đầu", FromDecision, Complaints),
        new("KN-SEND-2", "Gửi quyết định giải quyết lần hai", FromDecision, Complaints),
        new("KN-SECOND", "Người dân khiếu nại tiếp hoặc khởi kiện", "từ ngày nhận quyết định lần đầu, hoặc hết hạn giải quyết", Complaints),
        new("TC-INITIAL", "Kiểm tra, quyết định thụ lý tố cáo", FromReceipt, Denunciations),
        new("TC-FORWARD", "Chuyển tố cáo không thuộc thẩm quyền", FromReceipt, Denunciations),
        new("TC-RESOLVE", "Giải quyết tố cáo", FromAcceptance, Denunciations),
        new(Codes.ReceptionAnswer, "Trả lời sau buổi tiếp công dân", "từ ngày tiếp", Reception),
        new(Codes.RefusalNotice, "Gửi thông báo từ chối tiếp công dân", "từ ngày từ chối", Reception),
        new(Codes.SchedulePosting, "Niêm yết lịch trước buổi tiếp công dân", "từ ngày niêm yết", Reception),
    ];

    /// <summary>The words for a code; for one that is not known, the code itself.</summary>
    public static TermWords Of(string code) => All.FirstOrDefault(w => w.Code == code) ?? new(code, code, "", Reports);
}

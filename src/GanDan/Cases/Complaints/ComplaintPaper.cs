using GanDan.Cases.Triage;
using GanDan.Platform.Text;

namespace GanDan.Cases.Complaints;

/// <summary>A line of a printed paper.</summary>
/// <param name="Heading">It stands in bold, in the middle: the parts of a decision.</param>
public sealed record PaperLine(string Words, bool Heading = false);

/// <summary>What is known of a complaint when a paper of it is printed.</summary>
/// <param name="Number">Its public number.</param>
/// <param name="Matter">Its words, masked.</param>
/// <param name="Decision">Null until it was recorded.</param>
/// <param name="Dialogues">In the order in which they were held.</param>
public sealed record ComplaintFacts(
    string Office,
    string Number,
    string Matter,
    DateOnly ReceivedOn,
    DateOnly? AdmittedOn,
    bool IsSecond,
    ComplaintDecision? Decision,
    IReadOnlyList<ComplaintDialogue> Dialogues
);

/// <summary>
/// The two papers of a complaint as the law wants them to read: minutes of the dialogue, decision. Both are words of the State and stay
/// Vietnamese; who complained is sealed, so names are dots to be filled in by hand. Which form number they have is for the office to confirm
/// (docs/operations.md).
/// </summary>
public static class ComplaintPaper
{
    public const string Minutes = "bien-ban-doi-thoai";
    public const string Decision = "quyet-dinh";
    private const string Dots = NoticeFacts.Blank;
    private const string LongDots = $"{Dots}{Dots}{Dots}";

    // Room to write in.
    private const string Lines = $"\n{LongDots}\n{LongDots}";
    private static readonly T Vietnamese = T.In(Language.Vietnamese);

    /// <summary>
    /// Who was there and who was not and why, what each side said, what was agreed and what was not, signatures (Luật Khiếu nại 02/2011 Đ.30,
    /// 39; at least three copies: Nghị định 124/2020, 155/2026).
    /// </summary>
    /// <param name="dialogue">Null for one that is still to be held.</param>
    public static IEnumerable<PaperLine> OfMinutes(ComplaintFacts the, ComplaintDialogue? dialogue) =>
        [
            new(
                $"Hôm nay, {(dialogue is null ? $"hồi …… giờ …… ngày …… tháng …… năm ……" : $"hồi …… giờ …… ngày {Day(dialogue.HeldOn)}")}, tại {dialogue?.Place ?? Dots}, {the.Office} tổ chức đối thoại giải quyết khiếu nại số {the.Number}, nhận ngày {Day(the.ReceivedOn)}{(the.AdmittedOn is { } on ? $", thụ lý ngày {Day(on)}" : "")}."
            ),
            new("I. Thành phần tham gia", Heading: true),
            new($"1. Người giải quyết khiếu nại: ông (bà) {Dots}, chức vụ: {Dots}"),
            new($"2. Người ghi biên bản: ông (bà) {Dots}, chức vụ: {Dots}"),
            new($"3. Người khiếu nại (hoặc người đại diện): ông (bà) {Dots}, địa chỉ: {Dots}"),
            new($"4. Người bị khiếu nại: ông (bà) {Dots}, chức vụ: {Dots}"),
            new($"5. Người có quyền, nghĩa vụ liên quan; cơ quan, tổ chức, cá nhân khác:{Lines}"),
            new($"6. Người vắng mặt và lý do vắng mặt:{Lines}"),
            new("II. Nội dung đối thoại", Heading: true),
            new($"1. Nội dung khiếu nại và yêu cầu của người khiếu nại: {the.Matter}"),
            new($"2. Người giải quyết khiếu nại nêu rõ nội dung cần đối thoại, kết quả xác minh:{Lines}"),
            new($"3. Ý kiến của người khiếu nại:{Lines}"),
            new($"4. Ý kiến của người bị khiếu nại:{Lines}"),
            new($"5. Ý kiến của người khác có liên quan:{Lines}"),
            new("III. Kết quả đối thoại", Heading: true),
            new($"Kết quả chung: {(dialogue is null ? Dots : Words(dialogue.Outcome))}"),
            new($"1. Những nội dung các bên thống nhất:{Lines}"),
            new($"2. Những nội dung các bên chưa thống nhất, ý kiến khác nhau:{Lines}"),
            new(
                "Buổi đối thoại kết thúc hồi …… giờ …… cùng ngày. Biên bản đã đọc lại cho mọi người cùng nghe, xác nhận đúng và ký tên; lập thành ít nhất 03 bản, người giải quyết, người khiếu nại, người bị khiếu nại mỗi bên giữ 01 bản."
            ),
        ];

    /// <summary>
    /// Who complained of what, what was verified, the dialogue, the grounds, what is concluded and what is done with the decision or act that
    /// was complained of, and where to go from here (Luật Khiếu nại 02/2011 Đ.31, lần hai Đ.40).
    /// </summary>
    public static IEnumerable<PaperLine> OfDecision(ComplaintFacts the, string ground) =>
        [
            new($"Căn cứ {ground};"),
            new($"Căn cứ {LongDots};"),
            new($"Xét đơn khiếu nại của ông (bà) {Dots}, địa chỉ: {Dots}; khiếu nại: {Dots}"),
            new("I. Nội dung khiếu nại", Heading: true),
            new(
                $"{the.Matter} (số theo dõi {the.Number}, nhận ngày {Day(the.ReceivedOn)}, thụ lý ngày {(the.AdmittedOn is { } on ? Day(on) : Dots)})"
            ),
            .. the.IsSecond ? [new($"Kết quả giải quyết khiếu nại lần đầu: {LongDots}")] : Array.Empty<PaperLine>(),
            new("II. Kết quả xác minh nội dung khiếu nại", Heading: true),
            new(LongDots),
            new("III. Kết quả đối thoại", Heading: true),
            .. the.Dialogues.Count == 0
                ? [new(the.IsSecond ? LongDots : $"(nếu có) {LongDots}")]
                : the.Dialogues.Select(d => new PaperLine(
                    $"Ngày {Day(d.HeldOn)}, tại {d.Place}: {Words(d.Outcome)}. Biên bản: {d.Minutes}."
                )),
            new("IV. Căn cứ pháp luật, nhận xét và kết luận", Heading: true),
            new(LongDots),
            new($"Kết luận: {(the.Decision is { } said ? Words(said.Outcome) : "khiếu nại đúng / đúng một phần / sai toàn bộ")}."),
            new("QUYẾT ĐỊNH:", Heading: true),
            new($"Điều 1. Giữ nguyên / sửa đổi / hủy bỏ một phần / hủy bỏ toàn bộ quyết định, chấm dứt hành vi bị khiếu nại: {LongDots}"),
            new($"Điều 2. Việc khôi phục quyền, lợi ích, bồi thường thiệt hại (nếu có) và các vấn đề cụ thể khác: {LongDots}"),
            new(
                the.IsSecond
                    ? $"Điều 3. Không đồng ý với quyết định này, ông (bà) {Dots} có quyền khởi kiện vụ án hành chính tại Tòa án theo quy định của pháp luật."
                    : $"Điều 3. Không đồng ý với quyết định này, trong thời hạn luật định kể từ ngày nhận được quyết định, ông (bà) {Dots} có quyền khiếu nại lần hai đến {Dots} hoặc khởi kiện vụ án hành chính tại Tòa án."
            ),
            new($"Điều 4. Các ông (bà) {LongDots} và người khiếu nại, người bị khiếu nại chịu trách nhiệm thi hành quyết định này."),
        ];

    private static string Day(DateOnly day) => Vietnamese.Day(day);

    private static string Words(Enum value) => Vietnamese[value].ToLower(Vietnamese.Culture);
}

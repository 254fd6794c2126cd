using GanDan.Cases.Flow;

namespace GanDan.Cases.Triage;

/// <summary>
/// A notice as data (layout: Nghị định 30/2020, Phụ lục I). The paragraphs are words of an administrative paper and stay Vietnamese; <c>{name}</c>
/// is filled from <see cref="NoticeFacts"/>, or by a line of dots to be filled by hand.
/// </summary>
/// <param name="Slug">Its short name in the address.</param>
/// <param name="Screen">What it is called on the screen; a key of this folder's en.json.</param>
/// <param name="Title">The kind of paper, in capitals on it; null for an official letter, which has only a subject.</param>
/// <param name="Subject">Trích yếu.</param>
/// <param name="To">Whom it is addressed to, after “Kính gửi:”.</param>
/// <param name="Of">The move whose words it prints; null for none.</param>
/// <param name="Recipients">Under “Nơi nhận:”.</param>
public sealed record NoticeForm(
    string Slug,
    string Screen,
    string? Title,
    string Subject,
    string To,
    Move? Of,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<string> Recipients
)
{
    public const string Guide = "huong-dan";
    public const string Forward = "chuyen-don";
    public const string Refuse = "khong-thu-ly";
    public const string Split = "tach-don";
    public const string Papers = "tra-ban-goc";

    private const string Sender = "ông (bà) {sender}";
    private const string Received =
        "Ngày {received}, {office} nhận được {paper} của ông (bà) {sender}, địa chỉ: {address}. Nội dung: {matter} (số theo dõi {number}).";

    public static IReadOnlyList<NoticeForm> All { get; } =
    [
        new(
            Guide,
            "In giấy hướng dẫn",
            null,
            "V/v hướng dẫn công dân",
            Sender,
            Move.Guide,
            [
                Received,
                "Sau khi xem xét, nội dung này không thuộc thẩm quyền giải quyết của {office}.",
                "Căn cứ {ground}, {office} hướng dẫn ông (bà) gửi {paper} đến {whose} để được xem xét, giải quyết theo quy định của pháp luật.",
                "{told}",
            ],
            ["Như trên", "Lưu: VT"]
        ),
        new(
            Forward,
            "In công văn chuyển đơn",
            null,
            "V/v chuyển {forwarded}",
            "{whose}",
            Move.Forward,
            [
                Received,
                "Căn cứ {ground}, nội dung này thuộc thẩm quyền giải quyết của {whose}.",
                "{office} chuyển {paper} đến {whose} để được xem xét, giải quyết và trả lời người gửi theo quy định của pháp luật.",
                "{told}",
            ],
            ["Như trên", "Ông (bà) {sender} (để biết)", "Lưu: VT"]
        ),
        new(
            Refuse,
            "In thông báo không thụ lý, lưu đơn",
            "Thông báo",
            "Về việc không thụ lý, lưu {paper}",
            Sender,
            Move.Refuse,
            [
                Received,
                "Căn cứ {ground}, {paper} không đủ điều kiện để thụ lý, xử lý với lý do sau đây:",
                "{reasons}",
                "{told}",
                "Vậy {office} thông báo để ông (bà) biết. {kept}",
            ],
            ["Như trên", "Lưu: VT"]
        ),
        new(
            Split,
            "In thông báo tách đơn",
            "Thông báo",
            "Về việc tách đơn có nhiều nội dung",
            Sender,
            Move.Split,
            [
                Received,
                "Đơn có nhiều nội dung thuộc các loại khác nhau. Căn cứ {ground}, {office} tách đơn thành các đơn riêng để xử lý theo từng loại, giữ nguyên ngày nhận:",
                "{parts}",
                "Ông (bà) xem quá trình xử lý của các đơn này bằng mã theo dõi đã được cấp. Nếu muốn viết lại thành từng đơn riêng, ông (bà) gửi lại cho {office}.",
            ],
            ["Như trên", "Lưu: VT"]
        ),
        new(
            Papers,
            "In phiếu trả bản gốc",
            "Phiếu trả bản gốc giấy tờ",
            "Kèm theo đơn số {number}",
            Sender,
            Move.ReturnPapers,
            [
                Received,
                "{office} trả lại ông (bà) các bản gốc giấy tờ kèm theo đơn, gồm: {blank}",
                "{blank}",
                "Số lượng: {blank} tờ. Ông (bà) đã kiểm tra và nhận đủ.",
                "Người nhận (ký, ghi rõ họ tên, ngày nhận): {blank}",
            ],
            ["Như trên", "Lưu: VT"]
        ),
    ];
}

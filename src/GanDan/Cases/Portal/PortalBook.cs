using GanDan.Platform.Books;

namespace GanDan.Cases.Portal;

/// <summary>What an export of a portal may say. It is no book of the office: the importer of books does not know it.</summary>
public static class PortalBook
{
    private const string WhoSent = "Ai gửi không được đọc vào việc: cổng giữ, ở đây không cần.";

    public const string Code = "code";
    public const string ReceivedOn = "received_on";
    public const string Content = "content";
    public const string Place = "place";
    public const string Ward = "ward";
    public const string Topic = "topic";
    public const string HandledBy = "handled_by";
    public const string DueOn = "due_on";
    public const string Status = "status";
    public const string Answer = "answer";
    public const string AnsweredOn = "answered_on";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string SenderName = "sender_name";
    public const string SenderAddress = "sender_address";

    public static BookKind Kind { get; } =
        new(
            "portal",
            "Tệp xuất từ cổng phản ánh",
            [
                new Meaning("number", "Số thứ tự", ValueKind.Number) { Synonyms = ["STT", "TT", "Số TT"] },
                new Meaning(Code, "Mã phản ánh", ValueKind.Text)
                {
                    Required = true,
                    Synonyms =
                    [
                        "Mã",
                        "Mã số",
                        "Mã PAKN",
                        "Mã PA",
                        "Mã phản ánh, kiến nghị",
                        "Mã hồ sơ",
                        "Mã tiếp nhận",
                        "Mã tra cứu",
                        "Mã tin",
                        "Mã yêu cầu",
                        "Số phản ánh",
                        "Số hồ sơ",
                    ],
                },
                new Meaning(ReceivedOn, "Ngày tiếp nhận", ValueKind.Date)
                {
                    Required = true,
                    Synonyms =
                    [
                        "Ngày nhận",
                        "Ngày gửi",
                        "Ngày phản ánh",
                        "Ngày tạo",
                        "Thời gian gửi",
                        "Thời gian tiếp nhận",
                        "Thời gian phản ánh",
                        "Thời điểm tiếp nhận",
                        "Ngày đến",
                    ],
                },
                new Meaning(Content, "Nội dung phản ánh", ValueKind.Text)
                {
                    Required = true,
                    Synonyms =
                    [
                        "Nội dung",
                        "Nội dung phản ánh, kiến nghị",
                        "Nội dung PAKN",
                        "Nội dung kiến nghị",
                        "Nội dung yêu cầu",
                        "Phản ánh",
                        "Mô tả",
                        "Mô tả sự việc",
                        "Chi tiết phản ánh",
                    ],
                },
                new Meaning(Place, "Nơi xảy ra", ValueKind.Text)
                {
                    Synonyms =
                    [
                        "Địa điểm",
                        "Vị trí",
                        "Địa điểm phản ánh",
                        "Địa chỉ phản ánh",
                        "Địa chỉ sự việc",
                        "Địa chỉ xảy ra",
                        "Địa điểm xảy ra",
                        "Nơi xảy ra sự việc",
                        "Vị trí sự việc",
                        "Địa chỉ nơi xảy ra",
                    ],
                },
                new Meaning(Ward, "Phường", ValueKind.Unit)
                {
                    Synonyms = ["Phường, xã", "Phường/xã", "Tên phường", "Địa bàn", "Xã, phường", "Phường xã", "Đơn vị hành chính"],
                },
                new Meaning(Topic, "Lĩnh vực", ValueKind.Text)
                {
                    Synonyms = ["Chủ đề", "Chuyên mục", "Nhóm vấn đề", "Loại phản ánh", "Lĩnh vực phản ánh", "Danh mục", "Thể loại"],
                },
                new Meaning(HandledBy, "Đơn vị xử lý", ValueKind.Text)
                {
                    Synonyms =
                    [
                        "Cơ quan xử lý",
                        "Cơ quan giải quyết",
                        "Đơn vị giải quyết",
                        "Đơn vị thụ lý",
                        "Cơ quan thụ lý",
                        "Đơn vị tiếp nhận",
                        "Đơn vị phụ trách",
                        "Nơi xử lý",
                    ],
                },
                new Meaning(DueOn, "Hạn xử lý", ValueKind.Date)
                {
                    Synonyms =
                    [
                        "Hạn trả lời",
                        "Thời hạn",
                        "Thời hạn xử lý",
                        "Hạn giải quyết",
                        "Ngày hẹn trả",
                        "Hạn chót",
                        "Ngày đến hạn",
                        "Thời hạn trả lời",
                    ],
                },
                new Meaning(Status, "Tình trạng", ValueKind.Text)
                {
                    Synonyms = ["Trạng thái", "Trạng thái xử lý", "Tình trạng xử lý", "Tình trạng hồ sơ", "Trạng thái hồ sơ", "Tiến độ"],
                },
                new Meaning(Answer, "Nội dung trả lời", ValueKind.Text)
                {
                    Synonyms =
                    [
                        "Trả lời",
                        "Phản hồi",
                        "Nội dung phản hồi",
                        "Kết quả xử lý",
                        "Kết quả trả lời",
                        "Kết quả giải quyết",
                        "Nội dung xử lý",
                        "Ý kiến trả lời",
                    ],
                },
                new Meaning(AnsweredOn, "Ngày trả lời", ValueKind.Date)
                {
                    Synonyms =
                    [
                        "Ngày phản hồi",
                        "Ngày hoàn thành",
                        "Ngày giải quyết",
                        "Ngày xử lý xong",
                        "Thời gian trả lời",
                        "Thời gian phản hồi",
                        "Ngày kết thúc",
                        "Thời điểm trả lời",
                    ],
                },
                new Meaning(Phone, "Số điện thoại", ValueKind.Text)
                {
                    Synonyms =
                    [
                        "Điện thoại",
                        "SĐT",
                        "Số ĐT",
                        "Di động",
                        "Số di động",
                        "Điện thoại liên hệ",
                        "Điện thoại người phản ánh",
                        "Số ĐT người gửi",
                        "SĐT người gửi",
                        "Số điện thoại người phản ánh",
                        "Số điện thoại người gửi",
                    ],
                },
                new Meaning(Email, "Thư điện tử", ValueKind.Text)
                {
                    Synonyms = ["Email", "E-mail", "Hộp thư", "Địa chỉ email", "Email người gửi", "Email người phản ánh"],
                },
                new Meaning(SenderName, "Họ tên người gửi", ValueKind.PersonName)
                {
                    RefusedBecause = WhoSent,
                    Synonyms =
                    [
                        "Họ tên",
                        "Họ và tên",
                        "Người gửi",
                        "Người phản ánh",
                        "Tên người phản ánh",
                        "Họ tên người phản ánh",
                        "Tên công dân",
                        "Công dân",
                        "Tổ chức, cá nhân",
                    ],
                },
                new Meaning(SenderAddress, "Địa chỉ người gửi", ValueKind.Text)
                {
                    RefusedBecause = WhoSent,
                    Synonyms =
                    [
                        "Địa chỉ",
                        "Địa chỉ người phản ánh",
                        "Địa chỉ thường trú",
                        "Địa chỉ liên hệ",
                        "Nơi ở",
                        "Chỗ ở",
                        "Thường trú",
                        "Địa chỉ công dân",
                    ],
                },
                new Meaning("id_number", "Số giấy tờ", ValueKind.Text)
                {
                    RefusedBecause = WhoSent,
                    Synonyms =
                    [
                        "CCCD",
                        "Số CCCD",
                        "CMND",
                        "Số CMND",
                        "Số định danh",
                        "Căn cước",
                        "Số căn cước",
                        "Số CMND/CCCD",
                        "Mã số thuế",
                    ],
                },
                new Meaning("of_sender", "Điều khác về người gửi", ValueKind.Text)
                {
                    RefusedBecause = WhoSent,
                    Synonyms =
                    [
                        "Ngày sinh",
                        "Năm sinh",
                        "Giới tính",
                        "Tuổi",
                        "Nghề nghiệp",
                        "Tài khoản",
                        "Tên tài khoản",
                        "Zalo",
                        "Facebook",
                    ],
                },
            ]
        )
        {
            TitlePhrases =
            [
                "phản ánh, kiến nghị",
                "danh sách phản ánh",
                "danh sách PAKN",
                "cổng 1022",
                "tổng đài 1022",
                "cổng dịch vụ công",
            ],
        };
}

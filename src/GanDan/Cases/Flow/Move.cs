using System.ComponentModel.DataAnnotations;

namespace GanDan.Cases.Flow;

/// <summary>What can be done with a case; every one is a line of its timeline.</summary>
public enum Move
{
    [Display(Name = "Tiếp nhận")]
    Receive,

    [Display(Name = "Nhận xử lý")]
    Accept,

    [Display(Name = "Giao xử lý")]
    Assign,

    [Display(Name = "Hướng dẫn nơi giải quyết")]
    Guide,

    [Display(Name = "Chuyển nơi có thẩm quyền")]
    Forward,

    [Display(Name = "Không thụ lý, lưu đơn")]
    Refuse,

    [Display(Name = "Không nhận: chuyện riêng của một người")]
    Decline,

    [Display(Name = "Gộp vào việc trùng")]
    Merge,

    [Display(Name = "Tách khỏi việc đã gộp")]
    Separate,

    [Display(Name = "Gia hạn")]
    Extend,

    [Display(Name = "Tạm dừng")]
    Suspend,

    [Display(Name = "Làm tiếp")]
    Resume,

    [Display(Name = "Trình trả lời")]
    Submit,

    [Display(Name = "Trả lại để sửa")]
    SendBack,

    [Display(Name = "Trả lời")]
    Answer,

    [Display(Name = "Đính chính câu trả lời")]
    Correct,

    [Display(Name = "Người dân báo chưa ổn, mở lại")]
    Reopen,

    [Display(Name = "Người dân xác nhận đã ổn")]
    Solve,

    [Display(Name = "Đóng, người dân không phản hồi")]
    Close,

    [Display(Name = "Người dân rút")]
    Withdraw,

    [Display(Name = "Gửi tin giữa chừng")]
    Tell,

    [Display(Name = "Ghi chú nội bộ")]
    Note,

    [Display(Name = "Tính lại hạn")]
    Recalculate,

    [Display(Name = "Phân loại đơn")]
    Classify,

    [Display(Name = "Thụ lý khiếu nại")]
    Admit,

    [Display(Name = "Tách đơn")]
    Split,

    [Display(Name = "Bỏ tách đơn")]
    Rejoin,

    [Display(Name = "Đưa đơn sang nơi nhận tố cáo, xóa ở đây")]
    HandOff,

    [Display(Name = "Trả bản gốc giấy tờ")]
    ReturnPapers,

    [Display(Name = "Thụ lý lại đơn đã rút")]
    TakeUpAgain,

    [Display(Name = "Đối thoại")]
    Dialogue,

    [Display(Name = "Ra quyết định giải quyết khiếu nại")]
    Decide,

    [Display(Name = "Gửi quyết định giải quyết khiếu nại")]
    Send,

    [Display(Name = "Người khiếu nại nhận quyết định")]
    Serve,

    [Display(Name = "Khiếu nại lần hai")]
    ComplainAgain,

    [Display(Name = "Ẩn khỏi trang công khai")]
    Hide,

    [Display(Name = "Cho hiện lại trên trang công khai")]
    Show,

    [Display(Name = "Sửa phân loại, lời công khai")]
    Sort,

    [Display(Name = "Xử lý lại")]
    TakeBack,

    [Display(Name = "Cho công khai một ảnh hoặc tệp")]
    ShowFile,

    [Display(Name = "Thôi công khai một ảnh hoặc tệp")]
    HideFile,

    [Display(Name = "Đình chỉ giải quyết")]
    Terminate,

    [Display(Name = "Gửi quyết định tạm đình chỉ, đình chỉ hoặc giải quyết tiếp")]
    SendOrder,

    [Display(Name = "Nhiều nơi cùng trả lời")]
    Share,
}

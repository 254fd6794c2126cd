using System.Text;

namespace GanDan.Tests.Platform.Import;

/// <summary>Small books of a made-up office, as CSV.</summary>
internal static class MadeUpBooks
{
    /// <summary>Rows: number, name, ward, day, result, note.</summary>
    public static byte[] Register(int year, params string[] rows) =>
        Text([$"DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM {year}", "STT;Tên mô hình;Phường;Ngày đăng ký;Kết quả;Ghi chú", .. rows]);

    /// <summary>Rows: number, name, unit, audience, signature.</summary>
    public static byte[] List(string title, string day, params string[] rows) =>
        Text(["DANH SÁCH KÝ NHẬN", title, $"Ngày {day} - Hội trường", "STT;Họ và tên;Đơn vị;Đối tượng;Ký nhận", .. rows]);

    /// <summary>Rows: number, day, ward, topic, content, due, answered.</summary>
    public static byte[] Opinions(params string[] rows) =>
        Text(["Số;Ngày tiếp nhận;Phường;Lĩnh vực;Nội dung;Hạn trả lời;Ngày trả lời", .. rows]);

    /// <summary>Rows: number, name, ward, ethnicity, gifts.</summary>
    public static byte[] Gifts(params string[] rows) =>
        Text(["DANH SÁCH HỘ NHẬN QUÀ TẾT NĂM 2019", "STT;Họ và tên;Phường;Dân tộc;Số phần quà", .. rows]);

    /// <summary>Rows: number, name, position, admitted, full.</summary>
    public static byte[] Members(params string[] rows) =>
        Text(["DANH SÁCH ĐẢNG VIÊN", "STT;Họ và tên;Chức vụ;Ngày vào Đảng;Chính thức", .. rows]);

    private static byte[] Text(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");
}

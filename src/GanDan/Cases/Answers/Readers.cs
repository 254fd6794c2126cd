using GanDan.Platform.Text;

namespace GanDan.Cases.Answers;

/// <summary>Who reads what is written to the sender of a case, said before it is sent.</summary>
public static class Readers
{
    /// <param name="joined">How many more have reported the same and read the same answer.</param>
    public static string Of(Case @case, int joined, T t) =>
        (@case.Publication is Publication.Published, joined) switch
        {
            (true, 0) => t["Người gửi và mọi người trên trang công khai sẽ đọc."],
            (true, _) => t["{0} người cùng báo và mọi người trên trang công khai sẽ đọc.", joined + 1],
            (false, 0) => t["Chỉ người gửi đọc bằng mã của mình: việc này không ở trên trang công khai."],
            (false, _) => t["Chỉ {0} người cùng báo đọc bằng mã của mình: việc này không ở trên trang công khai.", joined + 1],
        };
}
